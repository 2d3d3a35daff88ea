import { readTerms, understand, type Contact, type Tally, type UnderstandingTerms } from '#understanding';
import type { Pool } from 'pg';
import { inTransaction } from '../../libs/graph/store/open-graph.js';
import { replaceTallies } from '../../libs/graph/understanding/kept/map-sums.js';
import { rounded, type Measure } from '../figure.js';
import { startBenchServer } from '../machine.js';
import { sampleContacts } from '../understanding/sample.js';

const CUSTOMERS = 100_000;
/** Touchpoints of each customer, few and many. */
const FEW = 2;
const MANY = 20;
/** So many customers are worked out; each stands for fifty that do the same. */
const WORKED_OUT = 2_000;
const ROUNDS = 200;
const PERIODS = ['all', '2026', '2026-09'];

/** All that the console's map asks for. */
const QUERY = `query ServiceMap($period: String!) { serviceMap(view: { period: $period }) {
  customers touchpoints judged usualWait
  stages { id touchpoints customers absent presence entered left returned medianStay feeling { positive neutral negative unknown balance } waits { count open median p90 workingMedian } promises { kept broken due keptShare } unanswered flags { kind value threshold } }
  channels { id touchpoints }
  cells { stage channel touchpoints customers feeling { positive neutral negative unknown balance } waits { count open median p90 } promises { kept broken due keptShare } unanswered reached acted flags { kind } }
  flows(first: 40) { customers } flowCount returns(first: 5) { customers }
  findings { key arguments { name value } } behind version } }`;
/** The sums of one period by the index of their table: what the answer is made of. */
const FLOOR = 'select period, measure, stage, channel, detail, n from map_sum where period = $1';

/** The service map of everybody over a small and a large history, against one indexed read of the same sums in SQL. */
export const measureServiceMap: Measure = async ({ say }) => {
  const server = await startBenchServer();
  try {
    const terms = readTerms('config', 'sample');
    const pattern = (await sampleContacts(1, 400, 8_000)).contacts;
    const seen = { [FEW]: await measured(FEW), [MANY]: await measured(MANY) };
    const [few, many] = [seen[FEW], seen[MANY]];
    const worst = PERIODS.map((period) => ({ period, few: few.get(period)!, many: many.get(period)! })).sort(
      (a, b) => b.many.gateway / b.many.floor - a.many.gateway / a.many.floor,
    )[0]!;
    const told = PERIODS.map((period) => {
      const [a, b] = [few.get(period)!, many.get(period)!];
      return `${period}: ${rounded(b.gateway, 2)} ms against ${rounded(b.floor, 2)} (${b.rows} sums), with a tenth of the touchpoints ${rounded(a.gateway, 2)} against ${rounded(a.floor, 2)}`;
    }).join('; ');
    return [
      {
        figure: 'service-map',
        value: rounded(worst.many.gateway, 2),
        unit: 'ms',
        against: 'one read of the same sums by their index, in SQL by the same driver',
        ratio: rounded(worst.many.gateway / worst.many.floor),
        how: `p50 of ${ROUNDS} answers over HTTP, one at a time, in turn with the floor, the worst of three periods; ${CUSTOMERS} customers with ${MANY} touchpoints each. ${told}. Touchpoints lie in their table; the sums are those of ${WORKED_OUT} customers, understood and summed by the product, each counted ${CUSTOMERS / WORKED_OUT} times`,
      },
      {
        figure: 'service-map-growth',
        value: rounded(worst.many.gateway, 2),
        unit: 'ms',
        against: 'the same map over a tenth of the touchpoints',
        ratio: rounded(worst.many.gateway / worst.few.gateway),
        how: `period ${worst.period}, ${CUSTOMERS * FEW} and ${CUSTOMERS * MANY} touchpoints`,
      },
    ];

    async function measured(each: number): Promise<ReadonlyMap<string, Seen>> {
      const database = await server.database(`map_${each}`);
      await fillTouchpoints(database.pool, each);
      await fillSums(database.pool, pattern, each, terms);
      await database.pool.query('vacuum analyze');
      process.env['NODE_ENV'] ??= 'production';
      const { createGateway } = await import('../../apps/gateway/index.js');
      const gateway = await createGateway({ pool: database.pool, databaseUrl: database.url, appender: { append: async () => undefined }, port: 0, open: true, terms }); // prettier-ignore
      const all = new Map<string, Seen>();
      for (const period of PERIODS) all.set(period, await race(database.pool, `${gateway.url}/graphql`, period));
      for (const [period, { gateway: ours, floor, rows }] of all)
        say(`${CUSTOMERS * each} touchpoints, ${period}: p50 ${ours.toFixed(2)} ms, floor ${floor.toFixed(2)} ms, ${rows} sums`); // prettier-ignore
      await gateway.close();
      await database.close();
      return all;
    }
  } finally {
    await server.stop();
  }
};

interface Seen {
  readonly gateway: number;
  readonly floor: number;
  readonly rows: number;
}

/** Medians in ms; a first part of each is to warm up. */
async function race(pool: Pool, url: string, period: string): Promise<Seen> {
  const body = JSON.stringify({ query: QUERY, variables: { period } });
  const times = { gateway: [] as number[], floor: [] as number[] };
  let rows = 0;
  for (let round = -ROUNDS / 2; round < ROUNDS; round++) {
    const begin = performance.now();
    const floor = await pool.query({ name: 'map-floor', text: FLOOR, values: [period] });
    const middle = performance.now();
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = (await response.json()) as { data?: { serviceMap: { touchpoints: number } }; errors?: unknown };
    const end = performance.now();
    if (!answer.data || answer.data.serviceMap.touchpoints === 0)
      throw new Error(`An odd answer: ${JSON.stringify(answer).slice(0, 500)}`);
    rows = floor.rowCount ?? 0;
    if (round < 0) continue;
    times.floor.push(middle - begin);
    times.gateway.push(end - middle);
  }
  return { gateway: median(times.gateway), floor: median(times.floor), rows };
}

const YEARS = 2;
const FIRST = Date.UTC(2024, 10, 1);
const LENGTH = YEARS * 365 * 86_400_000;

/** Rows of touchpoints, set-based: what lies there although a map does not read it. */
async function fillTouchpoints(pool: Pool, each: number): Promise<void> {
  for (const [name, from, to] of [
    ['2024h2', '2024-07-01', '2025-01-01'],
    ['2025h1', '2025-01-01', '2025-07-01'],
    ['2025h2', '2025-07-01', '2026-01-01'],
    ['2026h1', '2026-01-01', '2026-07-01'],
    ['2026h2', '2026-07-01', '2027-01-01'],
  ])
    await pool.query(
      `create table touchpoint_${name} partition of touchpoint for values from ('${from}') to ('${to}')`,
    );
  // A hundred thousand rows a statement: none may take longer than a worker's statement may.
  for (let turn = 0; turn < each; turn++)
    await pool.query(
      `insert into touchpoint (record_id, occurred_at, id, source, key, channel, direction, form, text, automatic, withdrawn, by_case, stamp, event_id)
       select md5('c' || c)::uuid, to_timestamp($3::float8 / 1000 + ($5::int + random()) * $4::float8 / 1000 / $2::int), md5(c || ' ' || $5::int)::uuid, 'tickets.bench', c || ' ' || $5::int,
         'email', 'inbound', 'message', 'Patteri vuotaa taas, voisitteko tulla katsomaan?', false, false, false, '1', md5(c || ' ' || $5::int)::uuid
       from generate_series(1, $1::int) c`,
      [CUSTOMERS, each, FIRST, LENGTH, turn],
    );
}

/** The sums of customers who do what people of the sample company did, at other times. */
async function fillSums(
  pool: Pool,
  pattern: readonly Contact[],
  each: number,
  { map, hours }: UnderstandingTerms,
): Promise<void> {
  const tallies = new Map<string, Tally>();
  let next = 0;
  for (let customer = 0; customer < WORKED_OUT; customer++) {
    const id = `00000000-0000-4000-8000-${String(customer).padStart(12, '0')}`;
    const contacts = Array.from({ length: each }, (_, index): Contact => {
      const like = pattern[next++ % pattern.length]!;
      // Spread evenly, and for each customer otherwise.
      const share = (index + ((customer * 0.618_034) % 1)) / each;
      return { ...like, id: `${id} ${index}`, customer: id, account: id, thread: null, at: new Date(FIRST + share * LENGTH).toISOString() }; // prettier-ignore
    });
    const tally = understand(contacts, { map, hours }).tallies.get(id)!;
    tallies.set(id, new Map([...tally].map(([key, n]) => [key, (n * CUSTOMERS) / WORKED_OUT])));
  }
  await inTransaction(pool, (client) => replaceTallies(client, [...tallies.keys()], tallies));
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
