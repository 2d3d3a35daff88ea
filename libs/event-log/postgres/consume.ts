import type { Pool } from 'pg';
import { Bell } from '../consumer/bell.js';
import { pauseFor } from '../consumer/gate.js';
import { GroupConsumer } from '../consumer/group-consumer.js';
import type { PartitionReader, ReadResult } from '../consumer/partition-reader.js';
import type { ConsumeOptions, Consumption, LogRecord, PartitionRef, Watermarks } from '../port.js';
import { EventLogTrouble } from '../port.js';
import { claimPosition } from '../positions.js';
import { followGroup, LEASE_MS, leaveGroup } from './assignment.js';
import type { Wakeup } from './connection.js';
import type { Topics } from './topics.js';

/** A batch holds more only where its first record alone is larger. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;

/** Offsets have no gaps, so a range of offsets is a range of records. `at` only spares looking into weeks long past. */
const READ = `
select off, at, key, headers, value from (
  select off, at, key, headers, value, sum(size) over (order by off) - size as before from log.record
  where topic = $1 and part = $2 and off >= $3 and off < $3 + $4::integer and at >= $5
) r where before < $6 order by off`;

interface Row {
  readonly off: string;
  readonly at: Date;
  readonly key: Buffer | null;
  readonly headers: string | null;
  readonly value: Buffer | null;
}

class TableReader implements PartitionReader {
  /** What the last look at the heads showed. */
  high = 0n;
  private lastAt: Date | '-infinity' = '-infinity';

  constructor(
    private readonly pool: Pool,
    private readonly topics: Topics,
    private readonly ref: PartitionRef,
  ) {}

  async marks(): Promise<Watermarks> {
    const marks = (await this.topics.watermarks(this.ref.topic)).get(this.ref.partition);
    if (!marks) throw new Error(`there is no partition ${this.ref.partition} of ${this.ref.topic}`);
    return marks;
  }

  start(): void {
    this.lastAt = '-infinity';
  }

  async read(from: bigint, max: number): Promise<ReadResult> {
    const { topic, partition } = this.ref;
    const expected = this.high > from;
    const values = [topic, partition, from, max, this.lastAt, MAX_BATCH_BYTES];
    const { rows } = await this.pool.query<Row>({ name: 'meri.log.read', text: READ, values });
    const first = rows[0];
    const last = rows.at(-1);
    if (!first || !last) return expected ? 'out-of-range' : 'nothing';
    if (BigInt(first.off) !== from) return 'out-of-range';
    this.lastAt = last.at;
    return { records: rows.map((row) => recordOf(this.ref, row)), to: BigInt(last.off) + 1n };
  }

  end(): void {}
}

function recordOf({ topic, partition }: PartitionRef, row: Row): LogRecord {
  return {
    topic,
    partition,
    offset: BigInt(row.off),
    key: row.key && row.key.toString('utf8'),
    headers: row.headers === null ? {} : (JSON.parse(row.headers) as Record<string, string>),
    value: row.value,
    timestamp: row.at.toISOString(),
  };
}

/** Starts a member of a group over the embedded log. */
export async function consumeTable(
  pool: Pool,
  topics: Topics,
  wakeup: Wakeup,
  options: ConsumeOptions,
): Promise<Consumption> {
  for (const topic of options.topics) await topics.partitionsOf(topic);
  const readers = new Map<string, TableReader>();
  const consumer: GroupConsumer = new GroupConsumer(pool, options, {
    leaseMs: LEASE_MS,
    claim: (ref, owner, fresh) => claimPosition(pool, ref, { owner, fresh, leaseMs: LEASE_MS }),
    reader: ({ ref }) => {
      const reader = new TableReader(pool, topics, ref);
      readers.set(`${ref.topic}/${ref.partition}`, reader);
      return reader;
    },
    leave: async () => {
      await Promise.all([following, watching]);
      await leaveGroup(pool, wakeup, options.group, consumer.owner).catch(() => undefined);
    },
  });
  const following = followGroup(pool, wakeup, consumer, (topic) => topics.partitionsOf(topic));
  const watching = watchHeads(pool, wakeup, consumer, readers);
  return consumer;
}

/** One look at the heads of all partitions, when told that there is something new and every `maxWaitMs` in any case. */
async function watchHeads(
  pool: Pool,
  wakeup: Wakeup,
  consumer: GroupConsumer,
  readers: ReadonlyMap<string, TableReader>,
): Promise<void> {
  const { group, topics, maxWaitMs = 250 } = consumer.options;
  const subjects = new Set(topics.map((topic) => `topic:${topic}`));
  const news = new Bell(consumer.signal);
  const unlisten = wakeup.listen((subject) => {
    if (subjects.has(subject)) news.ring();
  });
  while (!consumer.signal.aborted) {
    news.hush();
    try {
      if (consumer.lanes.size > 0) {
        const { rows } = await pool.query<{ topic: string; part: number; next_offset: string }>(
          'select topic, part, next_offset from log.head where topic = any ($1)',
          [topics],
        );
        for (const row of rows) {
          const high = BigInt(row.next_offset);
          const reader = readers.get(`${row.topic}/${row.part}`);
          if (reader) reader.high = high;
          consumer.lane(row.topic, row.part)?.wakeIfBehind(high);
        }
      }
    } catch (error) {
      const message = `The event log cannot be read now (${String(error)}); it is tried again`;
      consumer.trouble(new EventLogTrouble('UNREACHABLE', message, { group }, error));
      await pauseFor(1_000, consumer.signal);
    }
    if (!consumer.signal.aborted) await news.wait(maxWaitMs);
  }
  unlisten();
}
