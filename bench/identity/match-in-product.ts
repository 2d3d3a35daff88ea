import { topicOf, type HubEvent } from '#contracts';
import { GraphWriter, readModels } from '#graph';
import { createLogger } from '#platform';
import { PLAIN_ONLY } from '#sources';
import { BatchHandler, IdentityKeeper } from '../../apps/worker/index.js';
import { cpuBetween, cpuNow, type CpuSeconds } from '../cpu.js';
import type { BenchDatabase, BenchServer } from '../machine.js';
import type { WaitingPair } from './with-doubts.js';

export interface MatchedInProduct {
  /** Record id of the set to its customer. */
  readonly clusters: ReadonlyMap<string, string>;
  readonly records: number;
  readonly seconds: number;
  /** Streaming, background learning and judging again, all together. */
  readonly cpu: CpuSeconds;
  /** Resident, in MB, the largest seen. */
  readonly memory: number;
  /** What waits for a person. */
  readonly waiting: readonly WaitingPair[];
  readonly models: number;
}

/**
 * Streams events through the product's own way: the event log, the worker's handler, one transaction a batch, and the
 * keeper of identity that learns beside it; no labels, default settings.
 */
export async function matchInProduct(
  server: BenchServer,
  events: Iterable<HubEvent>,
  options: { readonly batch?: number; readonly database?: string } = {},
): Promise<MatchedInProduct> {
  const database = await server.database(options.database ?? `identity_${Date.now()}`);
  try {
    const sent = await publish(database, events);
    return await consume(server, database, sent, options.batch ?? 1000);
  } finally {
    await database.close();
  }
}

async function publish({ log }: BenchDatabase, events: Iterable<HubEvent>): Promise<number> {
  const topic = topicOf('crm');
  await log.ensureTopics([topic], 6);
  let sent = 0;
  let chunk: { topic: string; key: string; value: Buffer }[] = [];
  for (const { id, source, type, time, data } of events) {
    const text = JSON.stringify({ specversion: '1.0', id, source, type, time, data });
    chunk.push({ topic, key: `${source} ${(data as { key: string }).key}`, value: Buffer.from(text) });
    if (chunk.length < 1000) continue;
    await log.append(chunk);
    sent += chunk.length;
    chunk = [];
  }
  await log.append(chunk);
  return sent + chunk.length;
}

async function consume(
  server: BenchServer,
  { pool, log }: BenchDatabase,
  sent: number,
  batch: number,
): Promise<MatchedInProduct> {
  const handler = new BatchHandler(new GraphWriter(pool), () => PLAIN_ONLY);
  const keeper = new IdentityKeeper({ pool, logger: createLogger('error'), learning: 'automatic' });
  let left = sent;
  let memory = 0;
  let finish: (() => void) | undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const before = cpuNow(server.postmaster);
  const since = process.hrtime.bigint();
  keeper.start();
  const consumption = await log.consume({
    group: 'identity',
    topics: [topicOf('crm')],
    concurrency: 1,
    maxBatch: batch,
    onBatch: async (records) => {
      await handler.handle(records);
      left -= records.records.length;
      memory = Math.max(memory, process.memoryUsage.rss() / 1e6);
      if (left <= 0) finish?.();
    },
  });
  await done;
  await consumption.stop();
  await keeper.stop();
  // What the keeper would do by itself once the stream rests.
  await new IdentityKeeper({ pool, logger: createLogger('error'), learning: 'automatic' }).tick(true);
  const seconds = Number(process.hrtime.bigint() - since) / 1e9;
  const cpu = cpuBetween(before, cpuNow(server.postmaster));
  const members = await pool.query<{ key: string; customer: string }>(
    'select r.key, m.customer_id as customer from record r join membership m on m.record_id = r.id',
  );
  const waiting = await pool.query<WaitingPair>(
    'select a_customer_id as a, b_customer_id as b, score::float8 as score from review order by a, b',
  );
  return {
    clusters: new Map(members.rows.map(({ key, customer }) => [key, customer])),
    records: sent,
    seconds,
    cpu,
    memory: Math.round(memory),
    waiting: waiting.rows,
    models: (await readModels(pool)).length,
  };
}
