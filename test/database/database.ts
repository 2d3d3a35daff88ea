import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one's own on the PostgreSQL of this worker of jest. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const servers = process.env['MERI_TEST_POSTGRES']?.split(' ') ?? [];
  const adminUrl = servers[(Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) % servers.length];
  if (!adminUrl)
    throw new Error('No test PostgreSQL: the jest project lacks globalSetup test/database/server.setup.ts.');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await admin(adminUrl, `create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(adminUrl, `drop database if exists ${name} with (force)`) };
}

async function admin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
