import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';

declare global {
  // eslint-disable-next-line no-var
  var meriTestPostgres: { readonly server: EmbeddedPostgres; readonly folder: string } | undefined;
}

/** One PostgreSQL for a whole test run; every test file clones its own database from the template. */
// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function startServer(): Promise<void> {
  if (globalThis.meriTestPostgres) return;
  const folder = await mkdtemp(join(tmpdir(), 'meri-test-'));
  const server = await startEmbeddedPostgres(folder, {
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  globalThis.meriTestPostgres = { server, folder };
  process.env['MERI_TEST_POSTGRES'] = server.adminUrl;
}
