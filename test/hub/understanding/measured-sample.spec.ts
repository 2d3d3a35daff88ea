import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateCompany } from '#sample-company';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { feed } from '../../graph/feed.js';
import { understandAll } from '../../graph/understood.js';

/** In the middle of the sample company's waits. */
const SINCE = '2026-05-01T00:00:00.000Z';
const BEFORE = '2025-05-01T00:00:00.000Z';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway([]);
  const texts = [...generateCompany({ seed: 11, events: 2500, customers: 90 }).events()].map(({ text }) => text);
  await feed(gateway.writer, texts, loadCatalogue([PRODUCTS_FOLDER]), { batch: 500 });
  await understandAll(gateway.pool);
}, 120_000);
afterAll(() => gateway.close());

const ask = async (query: string, variables: object = {}): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};

interface Wait {
  readonly since: string;
  readonly endedAt: string | null;
}

/** What GraphQL tells of one customer's waits at the touchpoint. */
const waitsOf = async (id: string): Promise<readonly Wait[]> =>
  (
    await ask(
      `{ customer(id: "${id}") { waits(first: 100, filter: {channel: [EMAIL], stage: ["support"]}) { nodes { since endedAt } } } }`,
    )
  ).customer.waits.nodes;

/** The mean length in seconds of those that began in a span, each cut at its end; null where there is none. */
function meanIn(waits: readonly Wait[], from: string, to: string): number | null {
  const lengths = waits
    .filter(({ since }) => since >= from && since < to)
    .map(({ since, endedAt }) => (Date.parse(endedAt && endedAt < to ? endedAt : to) - Date.parse(since)) / 1000);
  return lengths.length === 0 ? null : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

test('on the sample company, what is measured is what the waits themselves tell', async () => {
  const { waits } = await ask(
    '{ waits(first: 100, filter: {channel: [EMAIL], stage: ["support"]}) { nodes { customer { id } } } }',
  );
  const ids: string[] = [...new Set<string>(waits.nodes.map(({ customer }: Loose) => customer.id))].sort();
  expect(ids.length).toBeGreaterThan(5);
  const customers = ids.slice(0, Math.ceil(ids.length / 2));
  const { said } = await ask(
    'mutation ($input: StartExperimentInput!) { said: startExperiment(input: $input) { ... on ExperimentSaid { experiment { id } } } }',
    { input: { title: 'Kokeilu', stage: 'support', channel: 'EMAIL', customers, measure: 'WAIT_LENGTH', horizon: 12, startedAt: SINCE } }, // prettier-ignore
  );
  const { experiment } = await ask(
    `{ experiment(id: "${said.experiment.id}") { customers { id } measured { after { from to } tried { baseline now customers of } others { of } effect { verdict } points { from to tried } } } }`,
  );
  const { measured } = experiment;
  const own = await Promise.all(customers.map(waitsOf));
  const pairs = own
    .map((all) => [meanIn(all, BEFORE, SINCE), meanIn(all, SINCE, measured.after.to)] as const)
    .filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null);
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(measured.tried).toMatchObject({ customers: pairs.length, of: customers.length });
  for (const [told, counted] of [
    [measured.tried.baseline, mean(pairs.map(([before]) => before))],
    [measured.tried.now, mean(pairs.map(([, now]) => now))],
    ...measured.points.map(({ from, to, tried }: Loose) => [
      tried,
      mean(own.map((all) => meanIn(all, from, to)).filter((value) => value !== null)),
    ]),
  ])
    if (counted === null) expect(told).toBeNull();
    else expect(Math.abs(told - counted)).toBeLessThanOrEqual(1);
  expect(measured.points.some(({ tried }: Loose) => tried !== null)).toBe(true);
  expect(measured.others.of).toBeGreaterThan(0);
});

test('on the sample company, value adds up to what touchpoints and deals tell', async () => {
  const { customers } = await ask(
    `{ customers(first: 100) { nodes { id kind value { won { deals opportunities { outcome } } served { touchpoints channels { touchpoints } } loyalty { purchases } }
       opportunities(outcome: WON) { totalCount } } } }`,
  );
  for (const { value, opportunities } of customers.nodes) {
    expect(value.loyalty.purchases).toBe(opportunities.totalCount);
    expect(value.won.reduce((sum: number, { deals }: Loose) => sum + deals, 0)).toBe(opportunities.totalCount);
    const { touchpoints, channels } = value.served;
    expect(channels.reduce((sum: number, one: Loose) => sum + one.touchpoints, 0)).toBe(touchpoints);
  }
  expect(customers.nodes.some(({ value }: Loose) => value.won.length > 0)).toBe(true);
  expect(customers.nodes.some(({ value }: Loose) => value.served.touchpoints > 3)).toBe(true);
});
