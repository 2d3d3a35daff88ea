import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Origin } from '#graph';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { understand } from '../../../apps/worker/understand.js';
import { startGateway, type TestGateway } from './gateway.js';
import { NOW, publishedOf, recordOf, requestsOf, SECRET, sourceFileOf, wayOf } from './sample-ways.js';

const FOLDER = 'test/vendor-samples';
const EXPECTED = '.becomes.json';
const samples = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !name.endsWith(EXPECTED))
  .sort();

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
let gateway: TestGateway;
beforeAll(async () => {
  const ways = samples.map(wayOf).flatMap((way) => (way.by === 'hook' ? [way.product] : []));
  const sources = [...new Set(ways)].map(sourceFileOf);
  const secrets = sources.map(({ webhook }) => [webhook!.secretSetting!, SECRET] as const);
  gateway = await startGateway({ sources, secrets: Object.fromEntries(secrets) });
}, 120_000);
afterAll(() => gateway?.close(), 60_000);
afterEach(() => void jest.useRealTimers());

/** Only the calendar stands still: what waits in the gateway goes on. */
const clockAt = (now: string) =>
  jest.useFakeTimers({
    now: new Date(now),
    doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
  }); // prettier-ignore

/** The records that a sample becomes in the event log, on the way that it really comes. */
async function comes(path: string): Promise<readonly Origin[]> {
  const way = wayOf(path);
  const text = readFileSync(`${FOLDER}/${path}`, 'utf8');
  if (way.by === 'topic') return [recordOf(way, text)];
  if (way.by === 'publish') return publishedOf(way, text, catalogue);
  // The same event was captured in each of its forms: only a hub that has not seen it takes it.
  const own = way.by === 'events' ? await startGateway() : gateway;
  try {
    await own.pool.query('truncate log.record');
    for (const { url, headers, body, at } of requestsOf(way, text)) {
      clockAt(at);
      const answer = await fetch(own.url + url, { method: 'POST', headers, body: new Uint8Array(body) });
      expect([answer.status, await answer.json()]).toEqual([200, expect.anything()]);
    }
    const { rows } = await own.pool.query<{ topic: string; value: Buffer }>(
      'select topic, value from log.record order by topic, part, off',
    );
    return rows.map(({ topic, value }) => ({
      topic,
      partition: 0,
      offset: 0n,
      key: null,
      headers: {},
      payload: value,
    }));
  } finally {
    if (own !== gateway) await own.close();
  }
}

/** What the worker understands of a record: its observations and, where there are none, why. */
async function becomes(origin: Origin): Promise<object> {
  const read = await understand(origin, { catalogue, receivedAt: NOW, thoroughly: true });
  if (!read.ok) return { problems: read.unusable.problems };
  const { event, observations, mapping, reason, unread } = read.event;
  return {
    id: event.id,
    source: event.source,
    time: event.time,
    mapping,
    observations,
    ...(reason === undefined ? {} : { reason }),
    ...(unread === undefined ? {} : { unread }),
  };
}

const expectationOf = (path: string): string => `${FOLDER}/${path.slice(0, -'.json'.length)}${EXPECTED}`;

describe('what vendors’ systems really sent becomes what is written beside it', () => {
  test.each(samples)('%s', async (path) => {
    const got: object[] = [];
    for (const origin of await comes(path)) got.push(await becomes(origin));
    expect(got).not.toEqual([]);
    expect(got).toEqual(JSON.parse(readFileSync(expectationOf(path), 'utf8')));
  });

  test('every sample has its expectation, and every expectation its sample', () => {
    const written = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith(EXPECTED),
    );
    expect(written.map((name) => `${FOLDER}/${name}`).sort()).toEqual(samples.map(expectationOf).sort());
    expect(samples.length).toBeGreaterThanOrEqual(43);
  });
});
