import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { topicOf } from '#contracts';
import type { NewRecord } from '#event-log';
import { createGateway } from '../../apps/gateway/index.js';
import { eventsOf, readRequest } from '../../apps/gateway/tracking/read-messages.js';
import { rounded, type BenchOptions, type Figure } from '../figure.js';
import { startBenchServer } from '../machine.js';

const BATCH = 100;
const IN_FLIGHT = 32;
const ROUNDS = 7;
/** Rounds that do not count: a hub that runs for months is compiled, one that runs for a second is not. */
const WARM_UP = 6;
const TOPIC = topicOf('web');

/** `POST /v1/batch` with 100 messages a request, against appending the very bytes that it appends. */
export async function measureHttpBatch({ events, say }: BenchOptions): Promise<readonly Figure[]> {
  const server = await startBenchServer();
  const database = await server.database('http_batch');
  const { pool, log } = database;
  await log.ensureTopics([TOPIC], 6);
  const gateway = await createGateway({
    pool,
    databaseUrl: database.url,
    appender: log,
    port: 0,
    open: true,
  });
  const sender = new Worker(new URL('./http-sender.js', import.meta.url), {
    workerData: { url: `${gateway.url}/v1/batch`, connections: IN_FLIGHT },
  });
  try {
    const size = Math.max(BATCH, Math.floor(events / ROUNDS / BATCH) * BATCH);
    const rates: { readonly http: number; readonly bare: number }[] = [];
    let bytes = 0;
    // The two take turns, so that what else the machine does hits both.
    for (let round = 1 - WARM_UP; round <= ROUNDS; round++) {
      const [posted, appended] = [bodies(size), bodies(size).map(recordsOf)];
      bytes = appended[0]!.reduce((sum, { value }) => sum + value!.length, 0) / BATCH;
      sender.postMessage(posted);
      await once(sender, 'message');
      const http = await seconds(async () => {
        sender.postMessage('go');
        const [answer] = (await once(sender, 'message')) as [string];
        if (answer !== 'done') throw new Error(`The gateway ${answer}.`);
      });
      const bare = await seconds(async () => {
        const waiting = [...appended];
        const append = async () => {
          for (let records = waiting.pop(); records; records = waiting.pop()) await log.append(records);
        };
        await Promise.all(Array.from({ length: IN_FLIGHT }, append));
      });
      if (round < 1) continue;
      rates.push({ http: size / http, bare: size / bare });
      say(`round ${round}: HTTP ${rounded(size / http, 0)}/s, append ${rounded(size / bare, 0)}/s`);
    }
    const stored = await pool.query<{ n: string }>('select count(*) as n from log.record');
    if (Number(stored.rows[0]!.n) !== 2 * (WARM_UP + ROUNDS) * size) throw new Error('Not all events are in the log.');
    const http = median(rates.map((rate) => rate.http));
    const bare = median(rates.map((rate) => rate.bare));
    return [
      {
        figure: 'http-batch',
        value: rounded(http, 0),
        unit: 'events/s',
        against: 'appending the same bytes to the event log, 100 records a call, as many calls in flight',
        ratio: rounded(median(rates.map((rate) => rate.http / rate.bare))),
        how: `medians of ${ROUNDS} rounds of ${size} events (after ${WARM_UP} to warm up), HTTP and append in turn, the ratio that of each round: append ${rounded(bare, 0)}/s; ${rounded(bytes, 0)} bytes an event; ${IN_FLIGHT} connections from a thread of the same process; PostgreSQL log, fsync on`,
      },
    ];
  } finally {
    await sender.terminate();
    await gateway.close();
    await database.close();
    await server.stop();
  }
}

function bodies(events: number): readonly Buffer[] {
  return Array.from({ length: events / BATCH }, () =>
    Buffer.from(JSON.stringify({ batch: Array.from({ length: BATCH }, message), sentAt: new Date().toISOString() })),
  );
}

const recordsOf = (body: Buffer): readonly NewRecord[] =>
  [
    ...eventsOf(readRequest(body), undefined, {
      source: 'web.segment',
      topic: TOPIC,
      receivedAt: new Date().toISOString(),
    }),
  ].map(({ topic, key, value }) => ({
    topic,
    key,
    headers: { 'content-type': 'application/cloudevents+json; charset=utf-8' },
    value,
  }));

/** As `@segment/analytics-node` sends them, of the size that is usual. */
const message = (_: unknown, n: number) => ({
  timestamp: new Date().toISOString(),
  integrations: {},
  event: 'Product Viewed',
  type: 'track',
  properties: {
    product_id: `p-${n}`,
    sku: 'MLP-12-7',
    name: 'Ilmalämpöpumppu Meri 12',
    category: 'heat pumps',
    price: 1899.9,
    currency: 'EUR',
    url: `https://shop.example/heat-pumps/meri-12?campaign=spring&n=${n}`,
    referrer: 'https://search.example/?q=ilmalämpöpumppu',
  },
  userId: `user-${n % 40}`,
  context: {
    ip: '192.0.2.17',
    locale: 'fi-FI',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36',
    page: { path: '/heat-pumps/meri-12', title: 'Meri 12', url: 'https://shop.example/heat-pumps/meri-12' },
    library: { name: '@segment/analytics-node', version: '3.1.0' },
  },
  messageId: `node-next-${Date.now()}-${randomUUID()}`,
  _metadata: { nodeVersion: process.version, jsRuntime: 'node' },
});

async function seconds(work: () => Promise<void>): Promise<number> {
  const since = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - since) / 1e9;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
