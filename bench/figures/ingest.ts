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
import { recordRows, type Recorder } from './recorded-rows.js';
import { sampleChunks } from './sample-chunks.js';

export interface Drained {
  readonly events: number;
  readonly batches: number;
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
  let batches = 0;
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
          batches++;
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
  return { events, batches, seconds, cpu };
}

/** The product's way for a batch. */
function productHandler(pool: Pool): (batch: LogBatch) => Promise<void> {
  const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
  const handler = new BatchHandler(new GraphWriter(pool), () => catalogue);
  return (batch) => handler.handle(batch);
}

type Driver = 'postgres' | 'kafka';

/** Each of product and floor is measured so often; the first rounds still warm up. */
const ROUNDS = 3;

export function measureIngest(driver: Driver, brokers?: readonly string[]) {
  return async ({ events, say }: BenchOptions): Promise<readonly Figure[]> => {
    const server = await startBenchServer(brokers);
    try {
      // Once to learn which rows the product writes, and to warm up.
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

      // In turn, so that what else the machine does falls on both.
      const products: Drained[] = [];
      const floors: Drained[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        products.push(await productPass(server, driver, { events, count, round }));
        say(told('product', products.at(-1)!));
        floors.push(await plainPass(server, driver, { events, count, round }, recorder.batches, say));
        say(told('floor', floors.at(-1)!));
      }
      const [whole, floor] = [cheapest(products), cheapest(floors)];
      return [
        {
          figure: `ingest-${driver}`,
          value: rounded(whole.events / whole.seconds, 0),
          unit: 'events/s',
          against:
            'the same bytes read, parsed (JSON, and MIME in mails) and written to the same rows by one upsert for each table, no logic',
          ratio: rounded(perEvent(floor) / perEvent(whole)),
          how: `CPU of Node and PostgreSQL together for each event, the least of ${ROUNDS} rounds in turn: floor ${perEvents(floors)} µs, product ${perEvents(products)} µs; wall ratio ${rounded(floor.seconds / whole.seconds)}; ${count} events of the sample company, 6 topics of 6 partitions, fsync on`,
        },
      ];
    } finally {
      await server.stop();
    }
  };
}

interface Pass {
  readonly events: number;
  /** How many of them are in the log. */
  readonly count: number;
  readonly round: number;
}

/** @param around what is done around the draining itself, such as to look at it */
export async function productPass(
  server: BenchServer,
  driver: Driver,
  { events, count, round }: Pass,
  around = (work: () => Promise<Drained>): Promise<Drained> => work(),
): Promise<Drained> {
  const database = await server.database(`product_${round}`);
  if (driver === 'postgres') await fill(database.log, events);
  const handler = productHandler(database.pool);
  const drained = await around(() => drain(database.log, server, count, `product-${Date.now()}`, handler));
  await database.close();
  return drained;
}

/** The floor: what the product wrote in each batch, in the order of its batches. */
async function plainPass(
  server: BenchServer,
  driver: Driver,
  { events, count, round }: Pass,
  recorded: Recorder['batches'],
  say: (line: string) => void,
): Promise<Drained> {
  const database = await server.database(`plain_${round}`);
  if (driver === 'postgres') await fill(database.log, events);
  const writer = new PlainWriter(database.pool);
  await writer.prepare();
  const left = new Map([...recorded].map(([partition, batches]) => [partition, [...batches]]));
  let parsed = 0;
  const drained = await drain(database.log, server, count, `plain-${Date.now()}`, async (batch) => {
    for (const record of batch.records) await parse(record.value?.toString('utf8') ?? 'null');
    const rows = left.get(`${batch.topic}/${batch.partition}`)?.shift();
    parsed += batch.records.length;
    await writer.write(rows ?? new Map(), new Date().toISOString(), (client) => batch.advance(client));
  });
  const unwritten = [...left.values()].reduce((sum, batches) => sum + batches.length, 0);
  if (unwritten > 0 || parsed !== count)
    say(`the floor left ${unwritten} batches unwritten and parsed ${parsed} events`);
  await database.close();
  return drained;
}

/** CPU of an event, in µs. */
const perEvent = ({ cpu, events }: Drained): number => ((cpu.node + cpu.postgres) / events) * 1e6;
const perEvents = (rounds: readonly Drained[]): string => rounds.map((one) => rounded(perEvent(one), 1)).join(', ');
const cheapest = (rounds: readonly Drained[]): Drained => rounds.reduce((a, b) => (perEvent(b) < perEvent(a) ? b : a));

/** What everybody must do with the bytes: JSON, and in a mail's event the MIME inside it, by the same libraries. */
async function parse(text: string): Promise<unknown> {
  const event = parseJson(text) as { readonly data?: { readonly raw?: unknown } };
  return typeof event?.data?.raw === 'string' ? PostalMime.parse(event.data.raw) : event;
}

const told = (who: string, { events, batches, seconds, cpu }: Drained): string =>
  `${who}: ${events} events in ${batches} batches in ${seconds.toFixed(1)} s = ${(events / seconds).toFixed(0)}/s; CPU µs/event: node ${((cpu.node / events) * 1e6).toFixed(1)}, postgres ${((cpu.postgres / events) * 1e6).toFixed(1)}`;
