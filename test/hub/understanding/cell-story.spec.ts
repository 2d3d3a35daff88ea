import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readCellGroups } from '#graph';
import { createLogger } from '#platform';
import { generateCompany } from '#sample-company';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { GroupsKeeper } from '../../../apps/worker/index.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { feed } from '../../graph/feed.js';
import { understandAll } from '../../graph/understood.js';

let gateway: TestGateway;
let keeper: GroupsKeeper;
beforeAll(async () => {
  gateway = await startTestGateway([]);
  const company = generateCompany({ seed: 23, events: 2500, customers: 150, until: '2026-11-01T00:00:00.000Z' });
  await feed(
    gateway.writer,
    [...company.events()].map(({ text }) => text),
    loadCatalogue([PRODUCTS_FOLDER]),
    { batch: 500 },
  );
  await understandAll(gateway.pool);
  keeper = new GroupsKeeper({ pool: gateway.pool, logger: createLogger('silent'), everyMs: 50 });
  await keeper.tick(true);
  await understandAll(gateway.pool);
}, 240_000);
afterAll(async () => {
  await keeper.stop();
  await gateway.close();
});

const ask = async (query: string, variables: object = {}): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const FEELING = 'feeling { positive neutral negative unknown }';
const NOTHING = { positive: 0, neutral: 0, negative: 0, unknown: 0 };

/** How a cell felt by the map itself, asked for each quarter. */
async function byTheMap(quarters: readonly string[], view: string): Promise<object[]> {
  const felt: object[] = [];
  for (const quarter of quarters) {
    const { serviceMap } = await ask(`{ serviceMap(view: { period: "${quarter}" ${view} }) { cells { stage channel ${FEELING} } } }`); // prettier-ignore
    felt.push(serviceMap.cells.find(({ stage, channel }: Loose) => stage === 'support' && channel === 'EMAIL')?.feeling ?? NOTHING); // prettier-ignore
  }
  return felt;
}

test('a touchpoint felt in each quarter as the map of that quarter says, over everybody, a group and a role', async () => {
  const [{ id }] = (await ask('{ groups(kind: FOUND) { id } }')).groups;
  for (const view of ['', `group: "${id}"`, 'role: USER']) {
    const { cellStory } = await ask(
      `{ cellStory(channel: EMAIL, stage: "support", view: { period: "2026-09" ${view} }) { quarters { quarter ${FEELING} } } }`,
    );
    const quarters = cellStory.quarters.map(({ quarter }: Loose) => quarter);
    expect(quarters).toEqual(['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    expect(cellStory.quarters.map(({ feeling }: Loose) => feeling)).toEqual(await byTheMap(quarters, view));
    if (view === '') expect(cellStory.quarters.some(({ feeling }: Loose) => feeling.negative > 5)).toBe(true);
  }
});

test('who is met there more than others is told as each group tells it of itself', async () => {
  const { groups } = await ask('{ groups { id overRepresented { stage channel customers share usual lift } } }');
  const told = new Map<string, Loose>();
  for (const { id, overRepresented } of groups)
    for (const { stage, channel, ...more } of overRepresented)
      if (more.lift > 1) told.set(`${channel} ${stage} ${id}`, more);
  expect(told.size).toBeGreaterThan(5);
  let met = 0;
  for (const cell of new Set([...told.keys()].map((key) => key.split(' ').slice(0, 2).join(' ')))) {
    const [channel, stage] = cell.split(' ');
    const { cellStory } = await ask(`{ cellStory(channel: ${channel}, stage: "${stage}") { groups { id customers share usual lift } } }`); // prettier-ignore
    const lifts = cellStory.groups.map(({ lift }: Loose) => lift);
    expect(lifts).toEqual([...lifts].sort((a: number, b: number) => b - a));
    expect(Math.min(1.000001, ...lifts)).toBeGreaterThan(1);
    for (const { id, ...more } of cellStory.groups) {
      const own = told.get(`${cell} ${id}`);
      if (!own) continue;
      expect(more).toEqual(own);
      met++;
    }
  }
  expect(met).toBeGreaterThan(5);
});

test('however many groups people write, so many are counted at a touchpoint', async () => {
  const cell = { stage: 'support', channel: 'email' } as const;
  const before = await readCellGroups(gateway.pool, cell);
  await gateway.pool.query(
    `insert into group_word (id, group_id, said, said_by, said_at, stamp, event_id)
     select gen_random_uuid(), gen_random_uuid(), '{"name": "x", "filter": {}}', 'x', now(), n::text, gen_random_uuid() from generate_series(1, 120) n`,
  );
  const counted = await readCellGroups(gateway.pool, cell);
  expect(counted).toHaveLength(100);
  // Those found by what customers do come before those that people write.
  expect(counted.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
});
