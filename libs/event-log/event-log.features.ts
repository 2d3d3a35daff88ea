import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { AppendQueueOptions } from './append-queue.js';
import { partitionOf } from './partition-of.js';
import {
  EventLogBusyError,
  FencedError,
  RecordTooLargeError,
  UnknownTopicError,
  type ConsumeOptions,
  type Consumption,
  type EventLog,
  type EventLogTrouble,
  type LogBatch,
  type LogRecord,
  type NewRecord,
} from './port.js';
import { claimPosition, lagOf, resetPositions } from './positions.js';

export interface DriverUnderTest {
  readonly pool: Pool;
  /** A log of its own connections, as another process would have it. */
  open(queue?: AppendQueueOptions): Promise<EventLog>;
  stop(): Promise<void>;
}

/** What every driver of the event log promises. */
export function describeEventLog(driver: string, setUp: () => Promise<DriverUnderTest>): void {
  describe(`the event log on ${driver}`, () => {
    let under: DriverUnderTest;
    let log: EventLog;
    let topic: string;
    let group: string;
    const opened: EventLog[] = [];
    const another = async (queue?: AppendQueueOptions) => {
      const next = await under.open(queue);
      opened.push(next);
      return next;
    };

    beforeAll(async () => {
      under = await setUp();
      log = await under.open();
      await under.pool.query('create table effect (grp text, topic text, part int, off bigint, key text, value text)');
    }, 180_000);
    afterAll(async () => {
      await log?.close();
      await under?.stop();
    }, 60_000);
    const newTopic = async (partitions: number) => {
      topic = `t.${randomUUID().slice(0, 8)}`;
      group = `g.${topic}`;
      await log.ensureTopics([topic], partitions);
    };
    const consumptions: Consumption[] = [];
    afterEach(async () => {
      await Promise.all(consumptions.splice(0).map((consumption) => consumption.stop()));
      await Promise.all(opened.splice(0).map((other) => other.close()));
    }, 60_000);

    const consume = async (
      onBatch: ConsumeOptions['onBatch'],
      more: Partial<ConsumeOptions> = {},
      by: EventLog = log,
    ) => {
      const consumption = await by.consume({ group, topics: [topic], onBatch, ...more });
      consumptions.push(consumption);
      return consumption;
    };
    /** What the hub's worker does: one transaction for the effects and the offset. */
    const apply = async (batch: LogBatch) => {
      const client = await under.pool.connect();
      try {
        await client.query('begin');
        await batch.advance(client);
        await client.query(
          'insert into effect select $1, $2, $3, * from unnest($4::bigint[], $5::text[], $6::text[])',
          [
            batch.group,
            batch.topic,
            batch.partition,
            batch.records.map(({ offset }) => offset),
            batch.records.map(({ key }) => key),
            batch.records.map(({ value }) => value?.toString() ?? null),
          ],
        );
        await client.query('commit');
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    };
    const effects = async () => {
      const { rows } = await under.pool.query<{ part: number; off: string; key: string; value: string }>(
        'select part, off, key, value from effect where grp = $1 order by part, off',
        [group],
      );
      return rows;
    };
    const numbered = (count: number, keys = 20, first = 0): NewRecord[] =>
      Array.from({ length: count }, (_, index) => text(topic, `k${(first + index) % keys}`, String(first + index)));

    test('a batch whose handler throws is delivered again, the same, while other partitions go on', async () => {
      await newTopic(2);
      const [bad, good] = keysOfTwoPartitions();
      await log.append([text(topic, bad, '1'), text(topic, bad, '2'), text(topic, good, '3')]);
      const attempts: LogBatch[] = [];
      const others: LogBatch[] = [];
      const troubles: EventLogTrouble[] = [];
      await consume(
        async (batch) => {
          if (batch.records[0]?.key === good) return void others.push(batch);
          attempts.push(batch);
          if (attempts.length < 4) throw new TypeError('not yet');
        },
        { onTrouble: (trouble) => troubles.push(trouble) },
      );
      await eventually(() => expect(attempts.length).toBeGreaterThanOrEqual(2));
      await log.append([text(topic, good, '4')]);
      await eventually(() => expect(others.flatMap((batch) => batch.records.map(textOf))).toEqual(['3', '4']));
      await eventually(() => expect(attempts).toHaveLength(4));
      expect(new Set(attempts.map(({ from, to }) => `${from}-${to}`)).size).toBe(1);
      // The consumer's own troubles (a coordinator that is not up yet) name no partition.
      const ofPartitions = troubles.filter(({ where }) => where.partition !== undefined);
      expect(ofPartitions.map(({ code }) => code)).toEqual(['HANDLER_FAILED', 'HANDLER_FAILED', 'HANDLER_FAILED']);
      await sleep(300);
      expect(attempts).toHaveLength(4);
    });

    test('offsets have no gaps, a key stays in one partition and in order', async () => {
      await newTopic(4);
      const seen: LogRecord[] = [];
      await consume(async (batch) => void seen.push(...batch.records), { maxBatch: 37 });
      for (let first = 0; first < 600; first += 200) await log.append(numbered(200, 20, first));
      await eventually(() => expect(seen).toHaveLength(600));
      for (let partition = 0; partition < 4; partition++) {
        const offsets = seen.filter((record) => record.partition === partition).map(({ offset }) => offset);
        expect(offsets).toEqual(offsets.map((_, index) => BigInt(index)));
      }
      for (let key = 0; key < 20; key++) {
        const ofKey = seen.filter((record) => record.key === `k${key}`);
        expect(new Set(ofKey.map(({ partition }) => partition))).toEqual(new Set([partitionOf(`k${key}`, 4)]));
        expect(ofKey.map((record) => Number(textOf(record)))).toEqual(
          Array.from({ length: 30 }, (_, n) => n * 20 + key),
        );
      }
    });

    test('calls that are not awaited keep their order', async () => {
      await newTopic(1);
      const seen: string[] = [];
      await Promise.all(Array.from({ length: 300 }, (_, n) => log.append([text(topic, 'k', String(n))])));
      await consume(async (batch) => void seen.push(...batch.records.map(textOf)));
      await eventually(() => expect(seen).toHaveLength(300));
      expect(seen).toEqual(Array.from({ length: 300 }, (_, n) => String(n)));
    });

    test('bytes, absent keys, tombstones, headers and large values come out as they went in', async () => {
      await newTopic(1);
      const large = randomBytes(900_000);
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, n) => n));
      const sent: NewRecord[] = [
        { topic, key: 'tombstone', value: null },
        { topic, key: null, value: bytes, headers: { 'ce-id': 'ä\u0000\u{1f30a}', empty: '' } },
        { topic, key: '', value: Buffer.alloc(0) },
        { topic, key: 'nul\u0000 äö', value: large },
        { topic, key: 'large', value: large },
      ];
      const before = Date.now();
      await log.append(sent);
      const seen: LogRecord[] = [];
      await consume(async (batch) => void seen.push(...batch.records));
      await eventually(() => expect(seen).toHaveLength(5));
      expect(seen.map(({ key }) => key)).toEqual(['tombstone', null, '', 'nul\u0000 äö', 'large']);
      expect(seen.map(({ headers }) => headers)).toEqual([{}, sent[1]?.headers, {}, {}, {}]);
      expect(seen.map(({ value }) => value?.toString('base64') ?? null)).toEqual(
        sent.map(({ value }) => value?.toString('base64') ?? null),
      );
      for (const { timestamp } of seen) {
        expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(Math.abs(Date.parse(timestamp) - before)).toBeLessThan(10_000);
      }
    });

    test('records without a key are spread over the partitions', async () => {
      await newTopic(3);
      await log.append(Array.from({ length: 9 }, (_, n) => ({ topic, key: null, value: Buffer.from(String(n)) })));
      expect([...(await log.watermarks(topic)).values()]).toEqual(
        Array.from({ length: 3 }, () => ({ low: 0n, high: 3n })),
      );
    });

    test('a reader that goes by offset misses nothing of appenders that write at the same time', async () => {
      await newTopic(2);
      const seen: LogRecord[] = [];
      await consume(async (batch) => void seen.push(...batch.records));
      const appenders = await Promise.all([1, 2, 3].map(() => another({ maxRecords: 20, lingerMs: 1 })));
      await Promise.all(
        appenders.map(async (appender, who) => {
          for (let n = 0; n < 200; n += 10)
            await appender.append(Array.from({ length: 10 }, (_, m) => text(topic, `${who}-${m % 4}`, String(n + m))));
        }),
      );
      await eventually(() => expect(seen).toHaveLength(600));
      for (const partition of [0, 1]) {
        const offsets = seen.filter((record) => record.partition === partition).map(({ offset }) => offset);
        expect(offsets).toEqual(offsets.map((_, index) => BigInt(index)));
      }
      for (const key of new Set(seen.map((record) => record.key))) {
        const order = seen.filter((record) => record.key === key).map((record) => Number(textOf(record)));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    });

    test('a consumer that was overtaken while it was stuck fails at advance, and nothing counts twice', async () => {
      await newTopic(1);
      await log.append(numbered(10));
      const stuck = gate();
      const outcomes: unknown[] = [];
      const lost: boolean[] = [];
      await consume(async (batch) => {
        if (outcomes.length > 0) return apply(batch);
        await stuck.opened;
        lost.push(batch.lost.aborted);
        await apply(batch).catch((error: unknown) => {
          outcomes.push(error);
          throw error;
        });
      });
      await eventually(async () => expect(await positionOf(under.pool, group)).toBe('0'));
      await sleep(100);
      // The other one, as another process would: its claim, its effects and its offset.
      await under.pool.query('update log.consumer_position set lease_until = null where grp = $1', [group]);
      const ref = { group, topic, partition: 0 };
      const claim = await claimPosition(under.pool, ref, { owner: 'other', fresh: 0n, generation: 1_000 });
      expect(claim?.nextOffset).toBe(0n);
      await under.pool.query(
        `insert into effect select $1, $2, 0, n, 'k' || n, n from generate_series(0, 4) as s (n)`,
        [group, topic],
      );
      await under.pool.query(
        'update log.consumer_position set next_offset = 5, owner = null, generation = null where grp = $1',
        [group],
      );
      await sleep(1_300);
      stuck.open();
      await eventually(() => expect(outcomes).toHaveLength(1));
      expect(outcomes[0]).toBeInstanceOf(FencedError);
      expect(lost).toEqual([true]);
      await eventually(async () => expect(await effects()).toHaveLength(10));
      await sleep(300);
      expect((await effects()).map(({ off }) => Number(off))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    test('a batch taken in shares goes on after the last that was committed', async () => {
      await newTopic(1);
      await log.append(numbered(10));
      const begins: bigint[] = [];
      await consume(async (batch) => {
        begins.push(batch.from);
        if (batch.records.length < 10) return apply(batch);
        const middle = batch.from + 4n;
        const share = (from: bigint, to: bigint): LogBatch => ({
          ...batch,
          records: batch.records.filter(({ offset }) => from <= offset && offset < to),
          advance: (client) => batch.advance(client, { from, to }),
        });
        await apply(share(batch.from, middle));
        await apply({
          ...share(middle, batch.to),
          advance: async (client) => {
            await batch.advance(client, { from: middle, to: batch.to });
            throw new Error('not this share');
          },
        });
      });
      await eventually(async () => expect(await positionOf(under.pool, group)).toBe('10'));
      expect((await effects()).map(({ off }) => Number(off))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(begins.slice(0, 2)).toEqual([0n, 4n]);
    });

    test('a handler that leaves advancing to the driver gets each batch once', async () => {
      await newTopic(2);
      await log.append(numbered(50));
      const seen: string[] = [];
      const first = await consume(async (batch) => void seen.push(...batch.records.map(textOf)));
      await eventually(() => expect(seen).toHaveLength(50));
      await first.stop();
      await log.append(numbered(10, 20, 50));
      await consume(async (batch) => void seen.push(...batch.records.map(textOf)));
      await eventually(() => expect(seen).toHaveLength(60));
      await sleep(200);
      expect(new Set(seen).size).toBe(60);
    });

    test('paused hands out nothing, resumed goes on where it was', async () => {
      await newTopic(2);
      const seen: string[] = [];
      const consumption = await consume(async (batch) => void seen.push(...batch.records.map(textOf)));
      await log.append(numbered(10));
      await eventually(() => expect(seen).toHaveLength(10));
      consumption.pause();
      expect(consumption.health().state).toBe('paused');
      await log.append(numbered(10, 20, 10));
      await sleep(700);
      expect(seen).toHaveLength(10);
      consumption.resume();
      await eventually(() => expect(seen).toHaveLength(20));
      expect(consumption.health().state).toBe('running');
    });

    test('a running group is sent back to an offset, to a time and to the ends of the log', async () => {
      await newTopic(1);
      let seen: string[] = [];
      await consume(async (batch) => void seen.push(...batch.records.map(textOf)));
      await log.append(numbered(5));
      await sleep(50);
      const between = new Date();
      await sleep(50);
      await log.append(numbered(5, 20, 5));
      await eventually(() => expect(seen).toHaveLength(10));
      const replay = async (to: Parameters<typeof resetPositions>[3]) => {
        seen = [];
        const target = await resetPositions(under.pool, log, { group, topic }, to);
        return target.get(0);
      };
      expect(await replay(7n)).toBe(7n);
      await eventually(() => expect(seen).toEqual(['7', '8', '9']));
      expect(await replay(between)).toBe(5n);
      await eventually(() => expect(seen).toEqual(['5', '6', '7', '8', '9']));
      expect(await replay('low')).toBe(0n);
      await eventually(() => expect(seen).toHaveLength(10));
      expect(await replay('high')).toBe(10n);
      expect(await replay(new Date(Date.now() + 60_000))).toBe(10n);
      expect(await replay(99n)).toBe(10n);
      await sleep(1_300);
      expect(seen).toEqual([]);
    });

    test('lag counts what a group has still to handle', async () => {
      await newTopic(2);
      await log.append(numbered(30));
      const lag = async () => (await lagOf(under.pool, log, group, topic)).reduce((sum, { lag }) => sum + lag, 0n);
      expect(await lag()).toBe(30n);
      const consumption = await consume(async () => undefined);
      await eventually(async () => expect(await lag()).toBe(0n));
      await consumption.stop();
      await log.append(numbered(7));
      expect(await lag()).toBe(7n);
      const parts = await lagOf(under.pool, log, group, topic);
      expect(parts.every(({ owner, position }) => owner === undefined && position !== undefined)).toBe(true);
    });

    test('stopping in the middle of the flow neither loses nor doubles anything', async () => {
      await newTopic(3);
      let appending = true;
      let sent = 0;
      const appender = (async () => {
        for (; appending; sent += 40) await log.append(numbered(40, 20, sent));
      })();
      for (let round = 0; round < 3; round++) {
        const busy = await consume(
          async (batch) => {
            await sleep(15);
            await apply(batch);
          },
          { maxBatch: 50 },
        );
        await eventually(() => expect(busy.health().partitions.some(({ state }) => state === 'handling')).toBe(true));
        await sleep(300);
        await busy.stop();
        expect(busy.health().state).toBe('stopped');
        const settled = (await effects()).length;
        await sleep(100);
        expect((await effects()).length).toBe(settled);
      }
      appending = false;
      await appender;
      await consume(apply);
      await eventually(async () => expect((await effects()).length).toBeGreaterThanOrEqual(sent));
      const values = (await effects()).map(({ value }) => value);
      expect(values).toHaveLength(sent);
      expect(new Set(values).size).toBe(sent);
    }, 60_000);

    test('a consumer that joins later gets its share, and gives it back', async () => {
      await newTopic(6);
      const by: Record<string, Set<number>> = { first: new Set(), second: new Set() };
      const note = (who: string) => async (batch: LogBatch) => {
        by[who]?.add(batch.partition);
        await apply(batch);
      };
      const first = await consume(note('first'));
      await log.append(numbered(120, 60));
      await eventually(async () => expect(await effects()).toHaveLength(120));
      expect(by['first']?.size).toBe(6);
      const second = await consume(note('second'), {}, await another());
      const shares = () =>
        [first, second].map((one) => one.health().partitions.filter((p) => p.position !== undefined).length);
      await eventually(() => expect(shares()).toEqual([3, 3]), 30_000);
      by['first']?.clear();
      await log.append(numbered(120, 60, 120));
      await eventually(async () => expect(await effects()).toHaveLength(240));
      expect(by['second']?.size).toBe(3);
      expect(by['first']?.size).toBe(3);
      await second.stop();
      await eventually(() => expect(shares()[0]).toBe(6), 30_000);
      await log.append(numbered(120, 60, 240));
      await eventually(async () => expect(await effects()).toHaveLength(360));
      expect(new Set((await effects()).map(({ value }) => value)).size).toBe(360);
    }, 90_000);

    test('partitions are handled at the same time, but no more than asked for', async () => {
      await newTopic(6);
      await log.append(numbered(120, 60));
      let now = 0;
      let most = 0;
      let done = 0;
      await consume(
        async (batch) => {
          most = Math.max(most, ++now);
          await sleep(60);
          now--;
          done += batch.records.length;
        },
        { concurrency: 2, maxBatch: 10 },
      );
      await eventually(() => expect(done).toBe(120));
      expect(most).toBe(2);
    });

    test('an appender that is faster than the log waits, and is refused when it waited too long', async () => {
      await newTopic(1);
      const small = await another({ maxQueued: 50, maxRecords: 10, lingerMs: 1, busyAfterMs: 20_000 });
      await Promise.all(Array.from({ length: 40 }, (_, n) => small.append(numbered(10, 20, n * 10))));
      expect((await log.watermarks(topic)).get(0)?.high).toBe(400n);
      const hasty = await another({ maxQueued: 10, lingerMs: 300, busyAfterMs: 20 });
      await hasty.append(numbered(1));
      const results = await Promise.allSettled(Array.from({ length: 3 }, () => hasty.append(numbered(10))));
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
      expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(EventLogBusyError);
    }, 60_000);

    test('what cannot be appended is refused with a reason and holds up nobody', async () => {
      await newTopic(1);
      const large = log.append([{ topic, key: 'k', value: Buffer.alloc(1_000_001) }]);
      const nowhere = log.append([text('t.nowhere', 'k', 'v')]);
      const good = log.append([text(topic, 'k', 'v')]);
      await expect(large).rejects.toThrow(RecordTooLargeError);
      await expect(nowhere).rejects.toThrow(UnknownTopicError);
      await good;
      await expect(log.watermarks('t.nowhere')).rejects.toThrow(UnknownTopicError);
      await expect(log.consume({ group, topics: ['t.nowhere'], onBatch: async () => undefined })).rejects.toThrow(
        UnknownTopicError,
      );
    });

    test('a stored offset that the log does not have stops that partition only, until it is reset', async () => {
      await newTopic(2);
      const [bad, good] = keysOfTwoPartitions();
      await log.append([text(topic, bad, '1'), text(topic, good, '2')]);
      const partition = partitionOf(bad, 2);
      await under.pool.query(
        'insert into log.consumer_position (grp, topic, part, next_offset) values ($1, $2, $3, 4000)',
        [group, topic, partition],
      );
      const seen: string[] = [];
      const troubles: EventLogTrouble[] = [];
      const consumption = await consume(async (batch) => void seen.push(...batch.records.map(textOf)), {
        onTrouble: (trouble) => troubles.push(trouble),
      });
      await eventually(() => expect(seen).toEqual(['2']));
      await eventually(() => expect(troubles.map(({ code }) => code)).toEqual(['OFFSET_OUT_OF_RANGE']));
      expect(troubles[0]?.where).toMatchObject({ group, topic, partition });
      await log.append([text(topic, bad, '3')]);
      await sleep(500);
      expect(seen).toEqual(['2']);
      expect(consumption.health().partitions.find((one) => one.partition === partition)?.state).toBe('stopped');
      await resetPositions(under.pool, log, { group, topic, partition }, 'low');
      await eventually(() => expect(seen).toEqual(['2', '1', '3']));
    });

    test('connections that the database drops end neither the process nor the flow', async () => {
      await newTopic(3);
      const consumption = await consume(apply, { maxBatch: 40 });
      for (let n = 0; n < 10; n++) {
        await log.append(numbered(60, 20, n * 60)).catch(() => log.append(numbered(60, 20, n * 60)));
        if (n % 3 === 1)
          await under.pool.query(
            'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
          );
      }
      const high = async () =>
        [...(await log.watermarks(topic)).values()].reduce((sum, mark) => sum + Number(mark.high), 0);
      await eventually(async () => expect(await effects()).toHaveLength(await high()), 20_000);
      const rows = await effects();
      expect(new Set(rows.map(({ part, off }) => `${part}/${off}`)).size).toBe(rows.length);
      expect(new Set(rows.map(({ value }) => value)).size).toBe(600);
      expect(consumption.health().state).toBe('running');
    }, 60_000);
  });
}

const text = (topic: string, key: string, value: string): NewRecord => ({ topic, key, value: Buffer.from(value) });
const textOf = (record: LogRecord): string => record.value?.toString() ?? '';

/** Two keys that live in different partitions of two. */
function keysOfTwoPartitions(): readonly [string, string] {
  const other = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].find((key) => partitionOf(key, 2) !== partitionOf('a', 2));
  return ['a', other ?? ''];
}

async function positionOf(pool: Pool, group: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ next_offset: string }>(
    'select next_offset from log.consumer_position where grp = $1 and owner is not null',
    [group],
  );
  return rows[0]?.next_offset;
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Tries an expectation again and again until it holds, for 15 seconds. */
export async function eventually(check: () => unknown, ms = 15_000): Promise<void> {
  const until = Date.now() + ms;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(30);
    }
  }
}
