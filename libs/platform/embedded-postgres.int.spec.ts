import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a test database lowers Finnish letters and has the extensions that search needs', async () => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const lowered = await client.query<{ word: string }>("select lower('ÄLYLÄMPÖ ÅBO') as word");
  const extensions = await client.query<{ name: string }>(
    "select name from pg_available_extensions where name in ('pg_trgm', 'unaccent') order by 1",
  );
  await client.end();
  expect(lowered.rows[0]?.word).toBe('älylämpö åbo');
  expect(extensions.rows.map((row) => row.name)).toEqual(['pg_trgm', 'unaccent']);
});
