import type kafkajs from 'kafkajs';
import { isUtf8 } from 'node:buffer';
import type { Pool } from 'pg';
import { GroupConsumer } from '../consumer/group-consumer.js';
import type { PartitionReader, ReadResult } from '../consumer/partition-reader.js';
import type { ConsumeOptions, Consumption, LogRecord, PartitionRef, Watermarks } from '../port.js';
import { claimPosition } from '../positions.js';
import { Membership } from './assignment.js';
import type { Topics } from './topics.js';

/** A partition is not fetched while so much of it waits to be handled. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;

/** What was fetched of one partition and is not handled yet: the records from `head` up to (not including) `tail`. */
class BufferReader implements PartitionReader {
  private records: LogRecord[] = [];
  private bytes = 0;
  private head: bigint | undefined;
  private tail: bigint | undefined;
  private paused = false;
  private outOfRange = false;

  constructor(
    private readonly topics: Topics,
    private readonly lane: { readonly ref: PartitionRef; wake(): void },
    private readonly limit: number,
    private readonly fetching: (how: { readonly from?: bigint; readonly on: boolean }) => void,
  ) {}

  async marks(): Promise<Watermarks> {
    const { topic, partition } = this.lane.ref;
    const marks = (await this.topics.watermarks(topic)).get(partition);
    if (!marks) throw new Error(`there is no partition ${partition} of ${topic}`);
    return marks;
  }

  start(from: bigint): void {
    this.records = [];
    this.bytes = 0;
    this.head = this.tail = from;
    this.outOfRange = this.paused = false;
    this.fetching({ from, on: true });
  }

  rejoin(): void {
    if (this.tail === undefined) this.fetching({ on: false });
    else this.fetching({ from: this.tail, on: !this.paused });
  }

  end(): void {
    this.records = [];
    this.head = this.tail = undefined;
    this.fetching({ on: false });
  }

  accept(batch: kafkajs.Batch): void {
    if (this.tail === undefined) return;
    // `fetchedOffset` is not in kafkajs's types: the offset that was asked for.
    const fetched = (batch as { readonly fetchedOffset?: string }).fetchedOffset ?? batch.firstOffset();
    if (fetched === null || BigInt(fetched) !== this.tail) return void this.mend(this.tail);
    for (const message of batch.messages) {
      this.records.push(recordOf(this.lane.ref, message));
      this.bytes += message.value?.length ?? 0;
    }
    this.tail = BigInt(batch.lastOffset()) + 1n;
    this.throttle();
    this.lane.wake();
  }

  skip(last: string): void {
    if (this.tail === undefined || BigInt(last) < this.tail) return;
    this.tail = BigInt(last) + 1n;
    this.lane.wake();
  }

  read(from: bigint, max: number): Promise<ReadResult> {
    if (this.outOfRange) return Promise.resolve('out-of-range');
    if (this.head === undefined || from < this.head || from > this.tail!) {
      this.start(from);
      return Promise.resolve('nothing');
    }
    const handled = this.records.findIndex(({ offset }) => offset >= from);
    for (const { value } of this.records.splice(0, handled < 0 ? this.records.length : handled))
      this.bytes -= value?.length ?? 0;
    this.head = from;
    this.throttle();
    if (this.records.length === 0)
      return Promise.resolve(this.tail! > from ? { records: [], to: this.tail! } : 'nothing');
    const records = this.records.slice(0, max);
    const to = records.length === this.records.length ? this.tail! : records.at(-1)!.offset + 1n;
    return Promise.resolve({ records, to });
  }

  private throttle(): void {
    const full = this.records.length >= this.limit || this.bytes >= MAX_BUFFERED_BYTES;
    const low = this.records.length < this.limit / 2 && this.bytes < MAX_BUFFERED_BYTES / 2;
    if (this.paused ? !low : !full) return;
    this.paused = !this.paused;
    this.fetching({ on: !this.paused });
  }

  /** Something else came than was asked for: either fetched before a seek, or kafkajs jumped because our offset is gone. */
  private async mend(tail: bigint): Promise<void> {
    const marks = await this.marks().catch(() => undefined);
    if (this.tail !== tail) return;
    if (marks && (tail < marks.low || tail > marks.high)) {
      this.outOfRange = true;
      this.fetching({ on: false });
      this.lane.wake();
    } else this.fetching({ from: tail, on: !this.paused });
  }
}

function recordOf({ topic, partition }: PartitionRef, message: kafkajs.KafkaMessage): LogRecord {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined && last !== null) headers[name] = last.toString('utf8' as never);
  }
  return {
    topic,
    partition,
    offset: BigInt(message.offset),
    key: message.key === null ? null : message.key.toString('utf8'),
    ...(message.key === null || isUtf8(message.key) ? {} : { keyBytes: message.key }),
    headers,
    value: message.value,
    timestamp: new Date(Number(message.timestamp)).toISOString(),
  };
}

/** Joins a Kafka consumer group; the offsets are ours. */
export async function consumeKafka(
  kafka: kafkajs.Kafka,
  topics: Topics,
  pool: Pool,
  options: ConsumeOptions,
  sessionTimeoutMs: number,
): Promise<Consumption> {
  for (const topic of options.topics) await topics.partitionsOf(topic);
  const readers = new Map<string, BufferReader>();
  const limit = 4 * (options.maxBatch ?? 1000);
  const consumer: GroupConsumer = new GroupConsumer(pool, options, {
    claim: (ref, owner, fresh) => {
      const { generation } = membership;
      return claimPosition(pool, ref, { owner, fresh, ...(generation === undefined ? {} : { generation }) });
    },
    reader: (lane) => {
      const { topic, partition } = lane.ref;
      const reader = new BufferReader(topics, lane, limit, (how) => {
        // A lane that was lost must not stop the fetching of its successor.
        if (readers.get(`${topic}/${partition}`) === reader) membership.fetching(topic, partition, how);
      });
      readers.set(`${topic}/${partition}`, reader);
      return reader;
    },
    leave: () => membership.leave(),
  });
  const sink = {
    accept: (batch: kafkajs.Batch) => readers.get(`${batch.topic}/${batch.partition}`)?.accept(batch),
    skip: (topic: string, partition: number, last: string) => readers.get(`${topic}/${partition}`)?.skip(last),
    rejoin: (topic: string, partition: number) => readers.get(`${topic}/${partition}`)?.rejoin(),
  };
  const membership = new Membership(kafka, pool, consumer, sink, {
    maxWaitMs: options.maxWaitMs ?? 250,
    sessionTimeoutMs,
  });
  membership.start();
  return consumer;
}
