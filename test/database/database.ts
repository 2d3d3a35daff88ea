import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one's own on the run's PostgreSQL; `template` names the database it is cloned from. */
export async function createTestDatabase(template = 'template1'): Promise<TestDatabase> {
  const adminUrl = process.env['MERI_TEST_POSTGRES'];
  if (!adminUrl)
    throw new Error('No test PostgreSQL: the jest project lacks globalSetup test/database/server.setup.ts.');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await admin(adminUrl, `create database ${name} template ${template}`);
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
