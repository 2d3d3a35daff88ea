import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one's own on the PostgreSQL of this worker of jest. */
export const createTestDatabase = (): Promise<TestDatabase> => createFrom('template1');

/** The same with an empty graph in it: a copy of one that is migrated once for each server. */
export async function createGraphDatabase(): Promise<TestDatabase> {
  await withServer(makeTemplate);
  return createFrom(TEMPLATE);
}

const TEMPLATE = 'empty_graph';

async function createFrom(template: string): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await withServer((client) => client.query(`create database ${name} template ${template}`));
  return {
    url: urlOf(name),
    drop: () => withServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

/** Files that run one after the other find it there; of those that come at once the first one makes it. */
async function makeTemplate(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock(1)');
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [TEMPLATE]);
  if (rowCount! > 0) return;
  await client.query(`drop database if exists ${TEMPLATE} with (force)`);
  await client.query(`create database ${TEMPLATE}`);
  const { migrate } = await import('#graph');
  await migrate(urlOf(TEMPLATE));
  await client.query(`alter database ${TEMPLATE} with is_template true`);
}

function adminUrl(): string {
  const servers = process.env['MERI_TEST_POSTGRES']?.split(' ') ?? [];
  const url = servers[(Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) % servers.length];
  if (!url) throw new Error('No test PostgreSQL: the jest project lacks globalSetup test/database/server.setup.ts.');
  return url;
}

function urlOf(name: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function withServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
