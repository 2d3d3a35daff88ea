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
  await log.ensureTopics(['meri.crm', 'shop.contacts'], 1);
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
    groupOf: (family) => `meri-${family}`,
    topicsOf: () => Promise.resolve([...topics]),
    lookEveryMs: 100,
    handler: () => new BatchHandler(new GraphWriter(graph.pool), () => PLAIN_ONLY),
    maxBatch: 100,
    concurrency: 1,
    logger: createLogger('silent'),
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
