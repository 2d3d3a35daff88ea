import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';

interface TestServer {
  readonly server: EmbeddedPostgres;
  readonly folder: string;
}

declare global {
  var meriTestServers: Promise<readonly TestServer[]> | undefined;
}

/**
 * A PostgreSQL for every worker of a test run: an announcement is told once no older transaction is open on its server, so
 * specs that run at once would hold back each other's. Every test file makes a database of its own there.
 */
// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function startServers({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  globalThis.meriTestServers ??= Promise.all(Array.from({ length: maxWorkers }, startServer));
  const servers = await globalThis.meriTestServers;
  process.env['MERI_TEST_POSTGRES'] = servers.map(({ server }) => server.adminUrl).join(' ');
}

async function startServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'meri-test-'));
  const server = await startEmbeddedPostgres(folder, {
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  return { server, folder };
}
