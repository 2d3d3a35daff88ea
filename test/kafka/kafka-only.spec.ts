import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { Pool } from 'pg';
import { installEventLog, KafkaEventLog, lagOf, type EventLogTrouble, type LogBatch, type LogRecord } from '#event-log';
import { eventually } from '../../libs/event-log/event-log.features.js';
import { createTestDatabase, type TestDatabase } from '../database/database.js';
import { reasonForNoBroker, startKafka, type KafkaBroker } from './broker.js';

/** Snappy as Java frames it, in one block that is one literal: no compression at all, but a broker accepts it. */
function snappy(bytes: Buffer): Buffer {
  const size = [(bytes.length & 0x7f) | 0x80, bytes.length >> 7];
  const literal = [61 << 2, (bytes.length - 1) & 0xff, (bytes.length - 1) >> 8];
  const block = Buffer.from([...size, ...literal]);
  const head = Buffer.from([0x82, ...Buffer.from('SNAPPY'), 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0]);
  head.writeInt32BE(block.length + bytes.length, 16);
  return Buffer.concat([head, block, bytes]);
}
const unsnappy = (bytes: Buffer) => bytes.subarray(20 + 5);

const describeIf = reasonForNoBroker() ? describe.skip : describe;

describeIf('what only Kafka has', () => {
  let broker: KafkaBroker;
  let database: TestDatabase;
  let pool: Pool;
  let log: KafkaEventLog;
  let client: kafkajs.Kafka;
  let topic: string;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    [broker, database] = await Promise.all([startKafka(), createTestDatabase()]);
    pool = new Pool({ connectionString: database.url });
    const installer = await pool.connect();
    await installEventLog(installer);
    installer.release();
    log = new KafkaEventLog({ brokers: broker.brokers, clientId: 'suite', pool, sessionTimeoutMs: 6_000 });
    client = new kafkajs.Kafka({ brokers: [...broker.brokers], logLevel: kafkajs.logLevel.NOTHING });
  }, 180_000);
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  }, 60_000);
  afterAll(async () => {
    await log?.close();
    await pool?.end();
    await database?.drop();
    await broker?.stop();
  }, 60_000);

  const newTopic = async (partitions = 1) => {
    topic = `k.${randomUUID().slice(0, 8)}`;
    await log.ensureTopics([topic], partitions);
  };
  const produce = async (
    send: (producer: kafkajs.Producer) => Promise<unknown>,
    config: kafkajs.ProducerConfig = {},
  ) => {
    const producer = client.producer(config);
    await producer.connect();
    closing.push(() => producer.disconnect());
    await send(producer);
  };
  const messages = (from: number, count: number): kafkajs.Message[] =>
    Array.from({ length: count }, (_, n) => ({ key: `k${n % 5}`, value: String(from + n) }));
  const consume = async (group = `g.${topic}`) => {
    const seen: LogRecord[] = [];
    const batches: LogBatch[] = [];
    const troubles: EventLogTrouble[] = [];
    const consumption = await log.consume({
      group,
      topics: [topic],
      onBatch: async (batch) => {
        batches.push(batch);
        seen.push(...batch.records);
      },
      onTrouble: (trouble) => void troubles.push(trouble),
    });
    closing.push(() => consumption.stop());
    return { seen, batches, troubles, consumption };
  };
  const values = (records: readonly LogRecord[]) => records.map(({ value }) => Number(value));

  test('the cures fit the installed kafkajs: claims carry the generation of the group', async () => {
    const installed = createRequire(import.meta.url)('kafkajs/package.json') as { version: string };
    expect(installed.version).toBe('2.2.4');
    await newTopic();
    await consume();
    await eventually(async () => {
      const { rows } = await pool.query<{ generation: string }>(
        'select generation from log.consumer_position where topic = $1',
        [topic],
      );
      expect(Number(rows[0]?.generation)).toBeGreaterThanOrEqual(1);
    });
  });

  test('an idle consumer burns next to nothing', async () => {
    await newTopic(6);
    await consume();
    await sleep(3_000);
    // What a consumer burns it burns all the time; whatever else runs here at the moment only adds to it.
    const burnt: number[] = [];
    while (burnt.length < 5 && Math.min(...burnt) >= 0.03) {
      const before = process.cpuUsage();
      await sleep(3_000);
      const { user, system } = process.cpuUsage(before);
      burnt.push((user + system) / 3_000_000);
    }
    expect(Math.min(...burnt)).toBeLessThan(0.03);
  }, 40_000);

  test('gzip is read; repeated headers give the last, binary ones text', async () => {
    await newTopic();
    await produce((producer) =>
      producer.send({
        topic,
        compression: kafkajs.CompressionTypes.GZIP,
        messages: [{ key: null, value: Buffer.from([0, 255]), headers: { a: ['1', '2'], b: Buffer.from('ä') } }],
      }),
    );
    const { seen } = await consume();
    await eventually(() => expect(seen).toHaveLength(1));
    expect(seen[0]).toMatchObject({ key: null, headers: { a: '2', b: 'ä' }, value: Buffer.from([0, 255]) });
  });

  test('a topic whose compression cannot be read is named, again and again, and the process lives', async () => {
    await newTopic();
    const codecs = kafkajs.CompressionCodecs as Record<number, unknown>;
    const original = codecs[kafkajs.CompressionTypes.Snappy];
    codecs[kafkajs.CompressionTypes.Snappy] = () => ({
      compress: async ({ buffer }: { buffer: Buffer }) => snappy(buffer),
    });
    await produce((producer) =>
      producer.send({ topic, compression: kafkajs.CompressionTypes.Snappy, messages: messages(0, 3) }),
    );
    codecs[kafkajs.CompressionTypes.Snappy] = original;
    const { seen, troubles, consumption } = await consume();
    await eventually(
      () => expect(troubles.filter(({ code }) => code === 'CODEC_MISSING').length).toBeGreaterThanOrEqual(2),
      30_000,
    );
    expect(consumption.health().state).toBe('crashed');
    codecs[kafkajs.CompressionTypes.Snappy] = () => ({ decompress: async (bytes: Buffer) => unsnappy(bytes) });
    await eventually(() => expect(values(seen)).toEqual([0, 1, 2]), 30_000);
    codecs[kafkajs.CompressionTypes.Snappy] = original;
    expect(consumption.health().state).toBe('running');
  }, 90_000);

  test('aborted transactions are not seen, and control records stop nobody', async () => {
    await newTopic();
    await produce(
      async (producer) => {
        for (let round = 0; round < 6; round++) {
          const transaction = await producer.transaction();
          await transaction.send({ topic, messages: messages(round * 10, 10) });
          await (round % 2 === 0 ? transaction.commit() : transaction.abort());
        }
      },
      { transactionalId: topic, idempotent: true, maxInFlightRequests: 1 },
    );
    const { seen, troubles, batches } = await consume();
    const committed = [0, 20, 40].flatMap((from) => Array.from({ length: 10 }, (_, n) => from + n));
    await eventually(() => expect(values(seen)).toEqual(committed));
    // What was aborted is behind the position too: nothing lags, and what is deleted in time leaves no hole.
    await eventually(async () =>
      expect((await lagOf(pool, log, `g.${topic}`, topic)).map(({ lag }) => lag)).toEqual([0n]),
    );
    await log.append([{ topic, key: 'k', value: Buffer.from('99') }]);
    await eventually(() => expect(values(seen)).toEqual([...committed, 99]));
    expect(troubles).toEqual([]);
    for (const [index, batch] of batches.entries())
      expect(batch.from >= (index === 0 ? 0n : batches[index - 1]!.to) && batch.records.length > 0).toBe(true);
  });

  test('records that were deleted before the group read them stop its partition', async () => {
    await newTopic();
    await log.append(Array.from({ length: 20 }, (_, n) => ({ topic, key: 'k', value: Buffer.from(String(n)) })));
    const { seen, consumption } = await consume();
    await eventually(() => expect(seen).toHaveLength(20));
    await consumption.stop();
    await log.append(Array.from({ length: 20 }, (_, n) => ({ topic, key: 'k', value: Buffer.from(String(20 + n)) })));
    const admin = client.admin();
    await admin.connect();
    closing.push(() => admin.disconnect());
    await admin.fetchTopicMetadata({ topics: [topic] });
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '30' }] });
    const late = await consume();
    await eventually(() => expect(late.troubles.map(({ code }) => code)).toEqual(['OFFSET_OUT_OF_RANGE']));
    expect(late.seen).toEqual([]);
    expect((await log.watermarks(topic)).get(0)).toEqual({ low: 30n, high: 40n });
  });

  test('an older generation may not claim what a newer one has', async () => {
    await newTopic();
    const { claimPosition } = await import('#event-log');
    const ref = { group: 'generations', topic, partition: 0 };
    expect(await claimPosition(pool, ref, { owner: 'new', fresh: 0n, generation: 7 })).toEqual({
      nextOffset: 0n,
      epoch: 1n,
    });
    expect(await claimPosition(pool, ref, { owner: 'zombie', fresh: 0n, generation: 6 })).toBeUndefined();
    expect((await claimPosition(pool, ref, { owner: 'newer', fresh: 0n, generation: 8 }))?.epoch).toBe(2n);
    await pool.query(
      "update log.consumer_position set claimed_at = now() - interval '2 minutes' where grp = 'generations'",
    );
    expect((await claimPosition(pool, ref, { owner: 'new group', fresh: 0n, generation: 1 }))?.epoch).toBe(3n);
  });
});
