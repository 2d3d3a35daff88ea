// What is generated is committed: makes it again into a temporary folder and compares.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'meri-generated-'));
for (const maker of [
  ['dist/apps/hub/main.js', 'generate'],
  ['tools/generate-console.mjs'],
  ['dist/bench/understanding/leanings/main.js'],
]) {
  const { status } = spawnSync(process.execPath, [...maker, '--out', folder], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(folder, file)).isFile(),
);
const stale = files.filter(
  (file) => !existsSync(file) || readFileSync(file, 'utf8') !== readFileSync(join(folder, file), 'utf8'),
);
rmSync(folder, { recursive: true, force: true });
if (stale.length > 0) {
  console.error(`Not current: ${stale.map((file) => relative('.', file)).join(', ')}. Run: npm run generate`);
  process.exit(1);
}
if (files.length === 0) {
  console.error('Nothing was generated.');
  process.exit(1);
}
