import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditGraph, GraphWriter } from '#graph';
import { generateCompany } from '#sample-company';
import { loadCatalogue, PRODUCTS_FOLDER, type Catalogue } from '#sources';
import type { Pool } from 'pg';
import { rebuild } from '../../apps/worker/index.js';
import { dumpGraph } from '../graph/dump.js';
import { firstDifference } from '../graph/first-difference.js';
import { feed, feedPatiently } from '../graph/feed.js';
import { shuffled } from '../graph/shuffled.js';
import { closeTestGraphs, openTestGraph } from '../graph/test-graph.js';
import { TERMS } from '../graph/understood.js';

const EVENTS = 6000;
let catalogue: Catalogue;
let texts: readonly string[];
let straight: { readonly pool: Pool; readonly url: string; readonly dump: string };

beforeAll(async () => {
  catalogue = loadCatalogue([PRODUCTS_FOLDER]);
  texts = [...generateCompany({ seed: 7, events: EVENTS, customers: 300 }).events()].map(({ text }) => text);
  straight = await graphOf(texts, 500);
}, 240_000);
afterAll(closeTestGraphs, 60_000);

async function graphOf(events: readonly string[], batch: number) {
  const { pool, url, writer } = await openTestGraph();
  await feed(writer, events, catalogue, { batch });
  return { pool, url, dump: await dumpGraph(pool) };
}

test('every event of the sample company is understood', async () => {
  const { rows } = await straight.pool.query('select source, type, code, problems from hub.parked_event limit 5');
  expect(rows).toEqual([]);
});

test.each([1, 2, 3])(
  'shuffle %i, with a third of the events doubled, gives the same graph to the byte',
  async (seed) => {
    const order = shuffled([...texts, ...texts.slice(0, EVENTS / 3)], seed);
    const other = await graphOf(order, [97, 400, 1000][seed % 3]!);
    expect(firstDifference(straight.dump, other.dump)).toBe('none');
  },
  240_000,
);

test('what is kept by deltas agrees with a full count', async () => {
  expect((await auditGraph(straight.pool)).filter(({ differ }) => differ > 0)).toEqual([]);
});

test('four workers at once, in any order, agree on the same graph', async () => {
  const { pool } = await openTestGraph();
  const order = shuffled([...texts, ...texts.slice(0, 500)], 11);
  await Promise.all(
    [0, 1, 2, 3].map((worker) =>
      feedPatiently(
        new GraphWriter(pool),
        order.filter((_, index) => index % 4 === worker),
        catalogue,
        { batch: 60 },
      ),
    ),
  );
  expect(firstDifference(straight.dump, await dumpGraph(pool))).toBe('none');
}, 240_000);

test('replaying everything into the same graph changes nothing', async () => {
  await feed(new GraphWriter(straight.pool), texts, catalogue, { batch: 800 });
  expect(firstDifference(straight.dump, await dumpGraph(straight.pool))).toBe('none');
}, 120_000);

test('a rebuild gives the same graph, ids included, and the live pool goes on with it', async () => {
  const rebuilt = await rebuild({ databaseUrl: straight.url, catalogue, terms: TERMS, batch: 700 });
  expect(rebuilt.tables.filter((table) => !table.same)).toEqual([]);
  expect(rebuilt).toMatchObject({ same: true, swapped: true, skipped: 0 });
  expect(firstDifference(straight.dump, await dumpGraph(straight.pool))).toBe('none');
  const more = JSON.stringify({
    specversion: '1.0', id: 'after', source: 'crm.later', type: 'crm.contact.changed', time: '2026-10-01T00:00:00Z', data: { key: '1', name: 'Uusi Asiakas' },
  }); // prettier-ignore
  await feed(new GraphWriter(straight.pool), [more], catalogue);
  const { rows } = await straight.pool.query("select display_name from customer where display_name = 'Uusi Asiakas'");
  expect(rows).toHaveLength(1);
}, 240_000);
