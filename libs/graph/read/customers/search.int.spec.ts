import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { PLAIN_ONLY } from '#sources';
import { createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { feed } from '../../../../test/graph/feed.js';
import { GraphWriter } from '../../store/graph-writer.js';
import { migrate } from '../../store/migrate.js';
import { openGraphPool } from '../../store/open-graph.js';
import { searchCustomers } from './search.js';

const GIVEN =
  'Aino,Eero,Hannele,Ilkka,Jorma,Kaarina,Leena,Mikko,Niina,Olavi,Päivi,Raimo,Sirkka,Tuomas,Urho,Väinö,Yrjö,Äijö,Riitta,Marjatta'.split(
    ',',
  );
const FAMILY =
  'Hämäläinen,Järvinen,Korhonen,Koskinen,Lehtonen,Mäkelä,Mäkinen,Nieminen,Rantanen,Salminen,Tuominen,Virtanen,Ylönen,Öhman,Saarinen,Heikkinen'.split(
    ',',
  );
const NAMES = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));
/** The first of them looks more like `Mets` than the second, which goes on from it. */
const ALIKE = ['Mehmet Ali', 'Metsätähden Hotellit'];

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  pool = openGraphPool(database.url);
  const events = [...NAMES, ...ALIKE].map((name, index) =>
    JSON.stringify({
      specversion: '1.0',
      id: `n${index}`,
      source: 'crm.example',
      type: 'crm.contact.changed',
      time: '2026-01-01T00:00:00Z',
      data: { key: `k${index}`, name },
    }),
  );
  await feed(new GraphWriter(pool), events, PLAIN_ONLY);
}, 60_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** A letter left out, doubled, exchanged with its neighbour or replaced, in the middle of the family name. */
const TYPOS: readonly ((name: string, at: number) => string)[] = [
  (name, at) => name.slice(0, at) + name.slice(at + 1),
  (name, at) => name.slice(0, at) + name[at] + name.slice(at),
  (name, at) => name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2),
  (name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
];

test('nine of ten names with a typo are found among the first ten', async () => {
  let found = 0;
  let asked = 0;
  for (let index = 0; index < NAMES.length; index += 4) {
    const name = NAMES[index]!;
    const typed = TYPOS[asked % TYPOS.length]!(name, name.indexOf(' ') + 3);
    const hits = await searchCustomers(pool, typed, 10, [
      { field: 'displayName', key: 'displayName', args: {}, fields: [] },
    ]);
    asked++;
    if (hits.some(({ customer }) => customer['displayName'] === name)) found++;
  }
  expect(found / asked).toBeGreaterThanOrEqual(0.9);
}, 60_000);

test('a name that goes on from what was typed stands before one that only looks more like it', async () => {
  const hits = await searchCustomers(pool, 'Mets', 10, [
    { field: 'displayName', key: 'displayName', args: {}, fields: [] },
  ]);
  expect(hits.map(({ customer }) => customer['displayName'])).toEqual([...ALIKE].reverse());
  expect(hits[0]!.score).toBeGreaterThan(hits[1]!.score);
  expect(hits[0]!.score).toBeLessThan(1);
});
