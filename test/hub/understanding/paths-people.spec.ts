import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateCompany } from '#sample-company';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { funnelOf, pathsOf, waysAsked, type WalkedWay } from '#understanding';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { feed } from '../../graph/feed.js';
import { understandAll } from '../../graph/understood.js';

/** One journey of the sample company, as the graph keeps it. */
interface Walked {
  readonly party: string;
  readonly way: WalkedWay;
  readonly moves: readonly { readonly kind: string; readonly at: string }[];
  readonly stays: readonly { readonly stage: string; readonly from: string }[];
}

let gateway: TestGateway;
let journeys: readonly Walked[];
beforeAll(async () => {
  gateway = await startTestGateway([]);
  const company = generateCompany({ seed: 22, events: 2000, customers: 120, until: '2026-11-01T00:00:00.000Z' });
  await feed(
    gateway.writer,
    [...company.events()].map(({ text }) => text),
    loadCatalogue([PRODUCTS_FOLDER]),
    { batch: 500 },
  );
  await understandAll(gateway.pool);
  const { rows } = await gateway.pool.query<Loose>(
    `select party_id as party, walk, moves, stays, case when ended then 'ended' when leaves_at < now() then 'left' else 'open' end as standing
     from journey`,
  );
  journeys = rows.map(({ party, walk, standing, moves, stays }: Loose) => ({
    party,
    way: { stages: walk, standing, customers: 1 },
    moves,
    stays,
  }));
}, 240_000);
afterAll(() => gateway.close());

const ask = async (query: string, variables: object): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
/** How many customers walk such a journey, as the gateway counts them. */
const people = async (some: object): Promise<number> =>
  (
    await ask('query ($filter: CustomerFilterInput) { customers(filter: $filter, first: 1) { totalCount } }', {
      filter: { journeys: { some } },
    })
  ).customers.totalCount;
/** How many walk one that is so, as counted here. */
const walkers = (isSo: (walked: Walked) => boolean): number =>
  new Set(journeys.filter(isSo).map(({ party }) => party)).size;

test.each([
  {},
  { from: 'comparison' },
  { from: 'support', to: 'support' },
  { to: 'use' },
  { through: 'decision', exclude: 'end-of-use' },
])('the customers of each place on the paths are those whose journeys come there (%j)', async (path) => {
  const query = { ...path, perStep: 12, steps: 30 };
  const own = (walked: Walked) => pathsOf([walked.way], query).steps;
  const { steps, links } = pathsOf(journeys.map(({ way }) => way), query); // prettier-ignore
  expect(steps.length).toBeGreaterThan(2);
  for (const [step, nodes] of steps.slice(0, 4).entries())
    for (const { key: stage, left, ended, open } of nodes) {
      const at = [{ step, stage }];
      const isHere = (walked: Walked) => own(walked)[step]?.[0]?.key === stage;
      expect([stage, await people({ path: { ...path, at } })]).toEqual([stage, walkers(isHere)]);
      for (const [fate, count] of Object.entries({ LEFT: left, ENDED: ended, OPEN: open })) {
        const name = fate.toLowerCase() as 'left' | 'ended' | 'open';
        const told = await people({ path: { ...path, at: [{ step, stage, isLast: true }], fate } });
        expect([stage, fate, told]).toEqual([stage, fate, walkers((one) => isHere(one) && own(one)[step]![0]![name] > 0)]); // prettier-ignore
        expect(told > 0).toBe(count > 0);
      }
    }
  for (const { step, from, to } of links.slice(0, 6)) {
    const at = [{ step, stage: from }, { step: step + 1, stage: to }]; // prettier-ignore
    const isHere = (walked: Walked) => own(walked)[step]?.[0]?.key === from && own(walked)[step + 1]?.[0]?.key === to;
    expect([from, to, await people({ path: { ...path, at } })]).toEqual([from, to, walkers(isHere)]);
  }
});

test('the customers of each part of a funnel are those whose journeys come so far and become so', async () => {
  const path = ['comparison', 'decision', 'use'];
  const own = ({ way }: Walked) => funnelOf([way], path);
  expect(walkers((one) => own(one)[2]!.customers > 0)).toBeGreaterThan(3);
  for (const index of path.keys()) {
    const [passes, next] = [path.slice(0, index + 1), path.slice(0, index + 2)];
    const here = (one: Walked) => own(one)[index]!;
    expect(await people({ passes })).toBe(walkers((one) => here(one).customers > 0));
    if (index === path.length - 1) continue;
    expect(await people({ passes: next })).toBe(walkers((one) => here(one).on > 0));
    expect(await people({ passes, misses: next, standing: ['LEFT'] })).toBe(walkers((one) => here(one).left > 0));
    expect(await people({ passes, misses: next, standing: ['OPEN'] })).toBe(walkers((one) => here(one).open > 0));
  }
  expect(await people({ visits: ['use', 'support'] })).toBe(
    walkers(({ way }) => way.stages.includes('use') && way.stages.includes('support')),
  );
  expect(await people({ avoids: ['support'] })).toBe(walkers(({ way }) => !way.stages.includes('support')));
});

test.each([
  {},
  { from: 'comparison', to: 'use' },
  { from: 'comparison', exclude: 'support' },
  { from: 'use', to: 'support', exclude: 'comparison' },
  { to: 'use', through: 'decision', exclude: 'support' },
  { from: 'support', to: 'support' },
])('the customers of each box are those who went on from the stage on such a path (%j)', async (path) => {
  const query = { ...path, perStep: 12, steps: 1_000 };
  const left = (walked: Walked, stage: string) =>
    pathsOf([walked.way], query).steps.flat().filter(({ key, out }) => key === stage && out > 0).length; // prettier-ignore
  const { paths } = await ask('query ($view: PathsInput!) { paths(view: $view) { stays { stage count } } }', {
    view: path,
  });
  expect(paths.stays.length).toBeGreaterThan(1);
  for (const { stage, count } of paths.stays) {
    expect([stage, journeys.reduce((sum, walked) => sum + left(walked, stage), 0)]).toEqual([stage, count]);
    const told = await people({ path: { ...path, leaves: stage } });
    expect([stage, told]).toEqual([stage, walkers((walked) => left(walked, stage) > 0)]);
  }
});

test('a funnel keeps away between its ends alone, and so do the customers of each of its parts', async () => {
  const [path, passes] = [{ from: 'comparison', to: 'use', exclude: 'support' }, ['comparison', 'use']];
  const { paths } = await ask(
    'query ($view: PathsInput!) { paths(view: $view) { funnel { customers on left ended open } } }',
    { view: path },
  );
  const own = ({ way }: Walked) => funnelOf(waysAsked([way], path), passes)[0]!;
  const counted = (what: 'customers' | 'on' | 'left' | 'ended' | 'open') => walkers((one) => own(one)[what] > 0);
  for (const what of ['customers', 'on', 'left', 'ended', 'open'] as const)
    expect(journeys.reduce((sum, one) => sum + own(one)[what], 0)).toBe(paths.funnel[0][what]);
  expect(await people({ path, passes: ['comparison'] })).toBe(counted('customers'));
  expect(await people({ path, passes })).toBe(counted('on'));
  for (const what of ['left', 'ended', 'open'] as const)
    expect(await people({ path, passes: ['comparison'], misses: passes, standing: [what.toUpperCase()] })).toBe(counted(what)); // prettier-ignore
  // Whoever needed support before or after is of it too.
  expect(counted('on')).toBeGreaterThan(await people({ passes, avoids: ['support'] }));
});

test('who walks no such journey is everybody else, whoever walks none at all with them', async () => {
  const all = (await ask('{ customers(first: 1) { totalCount } }', {})).customers.totalCount;
  const walkNone = async (none: object, more: object = {}): Promise<number> =>
    (
      await ask('query ($filter: CustomerFilterInput) { customers(filter: $filter, first: 1) { totalCount } }', {
        filter: { journeys: { none, ...more } },
      })
    ).customers.totalCount;
  const uses = ({ way }: Walked) => way.stages.includes('use');
  expect(await walkNone({})).toBe(all - walkers(() => true));
  expect(await walkNone({ visits: ['use'] })).toBe(all - walkers(uses));
  expect(await walkNone({ path: { to: 'use' } })).toBe(all - walkers(({ way }) => way.stages.length > 0));
  // Beside `some` it leaves out those who walk such a journey for any offering.
  const parties = new Set(journeys.filter(uses).map(({ party }) => party));
  expect(await walkNone({ visits: ['use'] }, { some: {} })).toBe(walkers(({ party }) => !parties.has(party)));
});

test('who went back, when and from where is asked for too, and as of an earlier day it is what had happened by then', async () => {
  const back = journeys.flatMap(({ moves }) => moves.filter(({ kind }) => kind === 'back'));
  const at = back.map((move) => move.at).sort()[Math.floor(back.length / 2)]!;
  const wentBack = ({ moves }: Walked) => moves.filter(({ kind }) => kind === 'back');
  expect(await people({ moved: { kind: ['BACK'] } })).toBe(walkers((one) => wentBack(one).length > 0));
  expect(await people({ moved: { kind: ['BACK'], at: { from: at } } })).toBe(
    walkers((one) => wentBack(one).some((move) => Date.parse(move.at) >= Date.parse(at))),
  );
  const before = async (some: object): Promise<number> => {
    const { tryGroup } = await ask(
      'query ($input: TryGroupInput!) { tryGroup(input: $input) { members { count } entering { count } leaving { count } } }',
      { input: { filter: { journeys: { some } }, at } },
    );
    return tryGroup.members.count - tryGroup.entering.count + tryGroup.leaving.count;
  };
  const until = (time: string) => Date.parse(time) <= Date.parse(at);
  expect(await before({ moved: { kind: ['BACK'] } })).toBe(
    walkers((one) => wentBack(one).some((move) => until(move.at))),
  );
  expect(await before({ passes: ['decision', 'use'] })).toBe(
    walkers(({ stays }) => {
      const walk = stays.filter(({ from }) => until(from)).map(({ stage }) => stage);
      return walk.includes('use') && walk.lastIndexOf('use') > walk.indexOf('decision') && walk.includes('decision');
    }),
  );
});

test('who is in a stage now is whom the list shows there, people of an account with it; as of an earlier day by what had happened by then', async () => {
  const list = `query ($filter: CustomerFilterInput, $after: String) { customers(filter: $filter, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id journeys(first: 1) { stage } } } }`;
  const everybody: Loose[] = [];
  for (let after: string | null = null; ;) {
    const { customers }: Loose = await ask(list, { filter: {}, after });
    everybody.push(...customers.nodes);
    if (!customers.pageInfo.hasNextPage) break;
    after = customers.pageInfo.endCursor;
  }
  const stageOf = ({ journeys: [walk] }: Loose): string | undefined => walk?.stage;
  const stages = [...new Set(everybody.flatMap((one) => stageOf(one) ?? []))];
  expect(stages.length).toBeGreaterThan(3);
  const countIn = async (stage: readonly string[]) => (await ask(list, { filter: { stage } })).customers.totalCount;
  for (const stage of stages) {
    const shown = everybody.filter((one) => stageOf(one) === stage).map(({ id }) => id);
    const { customers } = await ask(list, { filter: { stage: [stage] } });
    expect([stage, customers.totalCount]).toEqual([stage, shown.length]);
    expect(customers.nodes.every(({ id }: Loose) => shown.includes(id))).toBe(true);
  }
  expect(await countIn(stages)).toBe(everybody.filter((one) => stageOf(one) !== undefined).length);
  expect([await countIn([]), await countIn(['no-such-stage'])]).toEqual([0, 0]);
  const others = await ask(list, { filter: { not: { stage: [stages[0]] } } });
  expect(others.customers.totalCount).toBe(everybody.filter((one) => stageOf(one) !== stages[0]).length);
  const { rows } = await gateway.pool.query<{ id: string; parties: string[] }>(
    `select c.id, array_remove(array_agg(distinct m.party_id), null) || c.id as parties from customer c left join meaning m on m.customer_id = c.id group by c.id`,
  );
  // Some walk with their account alone: a filter of parties would not find them.
  const walking = new Set(journeys.map(({ party }) => party));
  expect(rows.some(({ id, parties }) => !walking.has(id) && parties.some((party) => walking.has(party)))).toBe(true);
  const at = '2026-03-01T00:00:00.000Z';
  const [stage] = stages;
  const stoodThere = ({ parties }: { readonly parties: readonly string[] }) =>
    journeys
      .filter(({ party }) => parties.includes(party))
      .flatMap(({ stays }) => stays.filter(({ from }) => Date.parse(from) <= Date.parse(at)).slice(-1))
      .sort((a, b) => Date.parse(b.from) - Date.parse(a.from))[0]?.stage === stage;
  const { tryGroup } = await ask(
    'query ($input: TryGroupInput!) { tryGroup(input: $input) { members { count } entering { count } leaving { count } } }',
    { input: { filter: { stage: [stage] }, at } },
  );
  const born = new Set((await gateway.pool.query<{ id: string }>('select id from customer where born < $1', [at])).rows.map(({ id }) => id)); // prettier-ignore
  expect(tryGroup.members.count - tryGroup.entering.count + tryGroup.leaving.count).toBe(
    rows.filter((row) => born.has(row.id) && stoodThere(row)).length,
  );
});
