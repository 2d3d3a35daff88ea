// Builds the console into dist/console: `site/` is what browsers load, each file compressed once, here; `documents.json` has the GraphQL
// documents that the gateway may know by their hash.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const SITE = 'dist/console/site';

await build({ configFile: 'apps/console/vite.config.mjs', logLevel: 'warn' });
for (const entry of readdirSync(SITE, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:html|js|css|svg|json)$/.test(entry)) continue;
  const path = join(SITE, entry);
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
copyFileSync('apps/console/src/api/documents.generated.json', 'dist/console/documents.json');
