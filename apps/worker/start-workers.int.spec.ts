import 'reflect-metadata';
import { installEventLog, openEventLog, type EventLog } from '#event-log';
import { GraphWriter } from '#graph';
import { createLogger } from '#platform';
import { PLAIN_ONLY } from '#sources';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeTestGraphs, eventText, openTestGraph, type TestGraph } from '../../test/graph/test-graph.js';
import { eventually } from '../../test/processes/ask.js';
import { BatchHandler } from './batch-handler.js';
import { startWorkers, type Workers } from './start-workers.js';

let graph: TestGraph;
let log: EventLog;
let workers: Workers | undefined;

beforeAll(async () => {
  graph = await openTestGraph();
  const client = await graph.pool.connect();
  await installEventLog(client).finally(() => client.release());
  log = await openEventLog({ pool: graph.pool, clientId: 'test' });
  await log.ensureTopics(['meri.crm', 'shop.contacts', 'meri.tickets', 'shop.tickets'], 1);
}, 60_000);
afterAll(async () => {
  await workers?.stop();
  await log.close();
  await closeTestGraphs();
}, 60_000);

const contact = (key: string): Buffer =>
  Buffer.from(eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', { key, name: `Nimi ${key}` }));
const keys = async () =>
  (await graph.pool.query<{ key: string }>('select key from record order by key')).rows.map(({ key }) => key);

const OPTIONS = {
  groupOf: (family: string) => `meri-${family}`,
  lookEveryMs: 100,
  handler: () => new BatchHandler(new GraphWriter(graph.pool), () => PLAIN_ONLY),
  maxBatch: 100,
  concurrency: 1,
  logger: createLogger('silent'),
};

test('a family whose new start fails is told as stopped, is tried again soon, and loses nothing', async () => {
  const topics = ['meri.crm'];
  let refusals = 0;
  const states: string[] = [];
  // The log itself, but for a broker that is away when the family starts again.
  const fickle = new Proxy(log, {
    get: (target, name) => {
      if (name === 'consume' && refusals > 0)
        return () => {
          states.push(...workers!.health().map(({ family, state }) => `${family} ${state}`));
          refusals--;
          return Promise.reject(new Error('the broker is away'));
        };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  workers = await startWorkers({
    log: fickle,
    families: ['crm'],
    ...OPTIONS,
    topicsOf: () => Promise.resolve([...topics]),
  });
  await log.append([{ topic: 'meri.crm', key: '1', value: contact('1') }]);
  await eventually(keys, (all) => all.join() === '1');

  refusals = 2;
  topics.push('shop.contacts');
  await eventually(
    () => Promise.resolve(refusals),
    (left) => left === 0,
  );
  await log.append([{ topic: 'meri.crm', key: '2', value: contact('2') }]);
  await eventually(keys, (all) => all.join() === '1,2');
  expect(states).toEqual(['crm stopped', 'crm stopped']);
  expect(workers.health().map(({ family, state }) => `${family} ${state}`)).toEqual(['crm running']);
}, 60_000);

test('a family whose topics cannot be read keeps no other one from its new topics', async () => {
  await workers?.stop();
  const topics = { crm: 0, tickets: ['meri.tickets'] };
  workers = await startWorkers({
    log,
    families: ['crm', 'tickets'],
    ...OPTIONS,
    topicsOf: (family) => {
      if (family === 'tickets') return Promise.resolve([...topics.tickets]);
      return topics.crm++ === 0 ? Promise.resolve(['meri.crm']) : Promise.reject(new Error('the database is away'));
    },
  });
  topics.tickets.push('shop.tickets');
  const seen = () =>
    workers!.health().flatMap(({ family, partitions }) => partitions.map(({ topic }) => `${family} ${topic}`));
  await eventually(
    () => Promise.resolve(seen()),
    (all) => all.includes('tickets shop.tickets') && all.includes('crm meri.crm'),
  );
}, 60_000);
