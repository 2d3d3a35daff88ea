import { afterAll, expect, test } from '@jest/globals';
import { readModels, readPasses } from '#graph';
import { createLogger } from '#platform';
import { PLAIN_ONLY } from '#sources';
import { IdentityKeeper, rebuild } from '../../../apps/worker/index.js';
import { dumpGraph } from '../../graph/dump.js';
import { feed, feedPatiently } from '../../graph/feed.js';
import { shuffled } from '../../graph/shuffled.js';
import { closeTestGraphs, openTestGraph, type TestGraph } from '../../graph/test-graph.js';
import { peopleEvents } from './people.js';
import { TERMS } from '../../graph/understood.js';

afterAll(closeTestGraphs);

const TEXTS = peopleEvents(180, 11);

/** Takes the events in, learns from what there is, and judges all again. */
async function settled(graph: TestGraph, work: () => Promise<unknown>): Promise<string> {
  await work();
  const keeper = new IdentityKeeper({ pool: graph.pool, logger: createLogger('silent'), learning: 'automatic' });
  await keeper.tick(true);
  return dumpGraph(graph.pool);
}

const customersOf = async ({ pool }: TestGraph): Promise<number> =>
  (await pool.query<{ n: number }>('select count(*)::int as n from customer')).rows[0]!.n;

test('ten shuffles with doubled events, one by one, in batches and by four writers at once: the same customers, models and ids', async () => {
  const straight = await openTestGraph();
  const expected = await settled(straight, () => feed(straight.writer, TEXTS, PLAIN_ONLY, { batch: 100 }));
  expect(await customersOf(straight)).toBeLessThan(TEXTS.length * 0.65);
  expect(await readModels(straight.pool)).toMatchObject([{ kind: 'person', state: 'active' }]);
  expect(await readPasses(straight.pool)).toMatchObject([{ state: 'done' }]);
  for (let seed = 1; seed <= 10; seed++) {
    const graph = await openTestGraph();
    const order = shuffled([...TEXTS, ...TEXTS.slice(0, 60)], seed);
    const dump = await settled(graph, async () => {
      if (seed > 2) return feed(graph.writer, order, PLAIN_ONLY, { batch: [1, 13, 90, 500][seed % 4]! });
      const share = Math.ceil(order.length / 4);
      return Promise.all(
        [0, 1, 2, 3].map((part) =>
          feedPatiently(graph.writer, order.slice(part * share, (part + 1) * share), PLAIN_ONLY, { batch: 25 }),
        ),
      );
    });
    expect(dump).toBe(expected);
    await graph.close();
  }
}, 240_000);

test('a rebuild under a learned model gives the same graph, ids included', async () => {
  const graph = await openTestGraph();
  await settled(graph, () => feed(graph.writer, TEXTS, PLAIN_ONLY, { batch: 50 }));
  const rebuilt = await rebuild({ databaseUrl: graph.url, catalogue: PLAIN_ONLY, terms: TERMS, batch: 70 });
  expect(rebuilt.tables.filter(({ same }) => !same)).toEqual([]);
}, 120_000);

test('a model that waits for a person decides nothing', async () => {
  const graph = await openTestGraph();
  await feed(graph.writer, TEXTS, PLAIN_ONLY);
  const before = await dumpGraph(graph.pool);
  const keeper = new IdentityKeeper({ pool: graph.pool, logger: createLogger('silent'), learning: 'propose' });
  expect(await keeper.tick(true)).toBe(true);
  expect(await readModels(graph.pool)).toMatchObject([{ state: 'candidate', trial: { records: expect.any(Number) } }]);
  expect(await dumpGraph(graph.pool)).toBe(before);
}, 120_000);
