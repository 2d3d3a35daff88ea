import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database/database.js';
import { migrate } from '../store/migrate.js';
import { GRAPH_ENTITIES, HUB_ENTITIES } from './all-entities.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
});
afterAll(() => database.drop());

test.each([
  ['graph', GRAPH_ENTITIES],
  ['hub', HUB_ENTITIES],
])('the migrations of %s make exactly what the entities say', async (schema, entities) => {
  const source = new DataSource({
    type: 'postgres',
    url: database.url,
    schema,
    entities,
    extra: { options: `-c search_path=${schema},public` },
  });
  await source.initialize();
  const difference = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
});

test('migrating again, by several processes at once, changes nothing', async () => {
  const ran = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(ran).toEqual([[], [], []]);
});
