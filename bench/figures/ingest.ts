import { FAMILIES, parseJson, topicOf, type Family } from '#contracts';
import type { EventLog, LogBatch } from '#event-log';
import { GraphWriter } from '#graph';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import type { Pool } from 'pg';
import PostalMime from 'postal-mime';
import { BatchHandler } from '../../apps/worker/batch-handler.js';
import { cpuBetween, cpuNow, type CpuSeconds } from '../cpu.js';
import { rounded, type BenchOptions, type Figure } from '../figure.js';
import { startBenchServer, type BenchServer } from '../machine.js';
import { PlainWriter } from './plain-writer.js';
import { recordRows } from './recorded-rows.js';
import { sampleChunks } from './sample-chunks.js';

interface Drained {
  readonly events: number;
  readonly seconds: number;
  readonly cpu: CpuSeconds;
}

/** Fills the log with the sample company's events. */
async function fill(log: EventLog, events: number): Promise<number> {
  await log.ensureTopics(FAMILIES.map(topicOf), 6);
  let count = 0;
  for (const chunk of sampleChunks(events)) {
    await log.append(chunk);
    count += chunk.length;
  }
  return count;
}

/** Takes all that is in the log through `onBatch`, all families at once, and measures. */
async function drain(
  log: EventLog,
  server: BenchServer,
  events: number,
  group: string,
  onBatch: (batch: LogBatch) => Promise<void>,
): Promise<Drained> {
  let left = events;
  let finish: (() => void) | undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const before = cpuNow(server.postmaster);
  const since = process.hrtime.bigint();
  const consumptions = await Promise.all(
    FAMILIES.map((family: Family) =>
      log.consume({
        group: `${group}-${family}`,
        topics: [topicOf(family)],
        concurrency: 1,
        onBatch: async (batch) => {
          await onBatch(batch);
          left -= batch.records.length;
          if (left <= 0) finish?.();
        },
        onTrouble: (trouble) =>
          process.stderr.write(
            `${trouble.message} ${String((trouble.cause as { detail?: string } | undefined)?.detail)} ${String((trouble.cause as { where?: string } | undefined)?.where)}\n`,
          ),
      }),
    ),
  );
  await done;
  const seconds = Number(process.hrtime.bigint() - since) / 1e9;
  const cpu = cpuBetween(before, cpuNow(server.postmaster));
  await Promise.all(consumptions.map((consumption) => consumption.stop()));
  return { events, seconds, cpu };
}

/** The product's way for a batch. */
function productHandler(pool: Pool): (batch: LogBatch) => Promise<void> {
  const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
  const handler = new BatchHandler(new GraphWriter(pool), () => catalogue);
  return (batch) => handler.handle(batch);
}

export function measureIngest(driver: 'postgres' | 'kafka', brokers?: readonly string[]) {
  return async ({ events, say }: BenchOptions): Promise<readonly Figure[]> => {
    const server = await startBenchServer(brokers);
    try {
      // Once to learn which rows the product writes (and to warm up), once to measure it, once for the floor.
      const learning = await server.database('learning');
      const count = await fill(learning.log, events);
      const recorder = recordRows(learning.pool);
      const learn = productHandler(learning.pool);
      await drain(learning.log, server, count, `learning-${Date.now()}`, (batch) =>
        learn({
          ...batch,
          advance: (client) => (
            recorder.begin(client as never, `${batch.topic}/${batch.partition}`),
            batch.advance(client)
          ),
        }),
      );
      await learning.close();

      const product = await server.database('product');
      if (driver === 'postgres') await fill(product.log, events);
      const whole = await drain(product.log, server, count, `product-${Date.now()}`, productHandler(product.pool));
      say(told('product', whole));
      await product.close();

      const plain = await server.database('plain');
      if (driver === 'postgres') await fill(plain.log, events);
      const writer = new PlainWriter(plain.pool);
      await writer.prepare();
      await makePartitions(plain.pool);
      let parsedEvents = 0;
      const floor = await drain(plain.log, server, count, `plain-${Date.now()}`, async (batch) => {
        for (const record of batch.records) await parse(record.value?.toString('utf8') ?? 'null');
        const rows = recorder.batches.get(`${batch.topic}/${batch.partition}`)?.shift();
        parsedEvents += batch.records.length;
        await writer.write(rows ?? new Map(), new Date().toISOString(), (client) => batch.advance(client));
      });
      const unwritten = [...recorder.batches.values()].reduce((sum, batches) => sum + batches.length, 0);
      if (unwritten > 0 || parsedEvents !== count)
        say(`the floor left ${unwritten} batches unwritten and parsed ${parsedEvents} events`);
      say(told('floor', floor));
      await plain.close();
      const perEvent = (drained: Drained) => ((drained.cpu.node + drained.cpu.postgres) / drained.events) * 1e6;
      return [
        {
          figure: `ingest-${driver}`,
          value: rounded(whole.events / whole.seconds, 0),
          unit: 'events/s',
          against:
            'the same bytes read, parsed (JSON, and MIME in mails) and written to the same rows by one upsert for each table, no logic',
          ratio: rounded(perEvent(floor) / perEvent(whole)),
          how: `CPU of Node and PostgreSQL together for each event: floor ${rounded(perEvent(floor), 1)} µs, product ${rounded(perEvent(whole), 1)} µs; wall ratio ${rounded(floor.seconds / whole.seconds)}; ${count} events of the sample company, 6 topics of 6 partitions, fsync on`,
        },
      ];
    } finally {
      await server.stop();
    }
  };
}

/** What everybody must do with the bytes: JSON, and in a mail's event the MIME inside it, by the same libraries. */
async function parse(text: string): Promise<unknown> {
  const event = parseJson(text) as { readonly data?: { readonly raw?: unknown } };
  return typeof event?.data?.raw === 'string' ? PostalMime.parse(event.data.raw) : event;
}

const told = (who: string, { events, seconds, cpu }: Drained): string =>
  `${who}: ${events} events in ${seconds.toFixed(1)} s = ${(events / seconds).toFixed(0)}/s; CPU µs/event: node ${((cpu.node / events) * 1e6).toFixed(1)}, postgres ${((cpu.postgres / events) * 1e6).toFixed(1)}`;

/** The floor's tables need the partitions that the product makes as it goes. */
async function makePartitions(pool: Pool): Promise<void> {
  const month = new Date().toISOString().slice(0, 7);
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  await pool.query(
    `create table hub.archive_bench partition of hub.archive for values from ('${month}-01') to ('${next.toISOString().slice(0, 7)}-01')`,
  );
  for (let year = 2023; year <= 2027; year++) {
    await pool.query(
      `create table touchpoint_${year}h1 partition of touchpoint for values from ('${year}-01-01') to ('${year}-07-01')`,
    );
    await pool.query(
      `create table touchpoint_${year}h2 partition of touchpoint for values from ('${year}-07-01') to ('${year + 1}-01-01')`,
    );
  }
}
