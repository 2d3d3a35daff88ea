import type { Pool } from 'pg';
import { AppendQueue, type AppendQueueOptions } from '../append-queue.js';
import { guardPool } from '../keep-alive.js';
import { Partitioner } from '../partition-of.js';
import type { ConsumeOptions, Consumption, EventLog, NewRecord, Watermarks } from '../port.js';
import { appendRecords } from './append.js';
import { Wakeup } from './connection.js';
import { consumeTable } from './consume.js';
import { ensureSegments, Topics } from './topics.js';

export interface PostgresEventLogOptions {
  /** Where `installEventLog` has been run. It needs a few connections: one for each partition handled at a time and some. */
  readonly pool: Pool;
  readonly queue?: AppendQueueOptions;
}

const NEXT_SEGMENT_MS = 6 * 60 * 60 * 1000;

/** The embedded event log: partitioned, append-only tables in schema `log` that behave as Kafka's topics do. */
export class PostgresEventLog implements EventLog {
  readonly driver = 'postgres';
  private readonly topics: Topics;
  private readonly wakeup: Wakeup;
  private readonly queue: AppendQueue;
  private readonly consumptions = new Set<Consumption>();
  private readonly segments: NodeJS.Timeout;

  private constructor(
    private readonly pool: Pool,
    options: PostgresEventLogOptions,
  ) {
    this.topics = new Topics(pool);
    this.wakeup = new Wakeup(pool);
    const partitioner = new Partitioner();
    const write = async (records: readonly NewRecord[]) => {
      await appendRecords(pool, this.topics, partitioner, records);
      this.wakeup.announce(new Set(records.map(({ topic }) => `topic:${topic}`)));
    };
    this.queue = new AppendQueue(write, this.topics, { maxBytes: 4 * 1024 * 1024, ...options.queue });
    this.segments = setInterval(() => void ensureSegments(pool).catch(() => undefined), NEXT_SEGMENT_MS).unref();
  }

  static async open(options: PostgresEventLogOptions): Promise<PostgresEventLog> {
    guardPool(options.pool);
    await ensureSegments(options.pool);
    return new PostgresEventLog(options.pool, options);
  }

  ensureTopics(topics: readonly string[], partitions = 6): Promise<void> {
    return this.topics.ensure(topics, partitions);
  }

  append(records: readonly NewRecord[]): Promise<void> {
    return this.queue.append(records);
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    const consumption = await consumeTable(this.pool, this.topics, this.wakeup, options);
    this.consumptions.add(consumption);
    return consumption;
  }

  topicNames(): Promise<readonly string[]> {
    return this.topics.names();
  }

  watermarks(topic: string): Promise<ReadonlyMap<number, Watermarks>> {
    return this.topics.watermarks(topic);
  }

  offsetsForTime(topic: string, at: Date): Promise<ReadonlyMap<number, bigint>> {
    return this.topics.offsetsForTime(topic, at);
  }

  async close(): Promise<void> {
    clearInterval(this.segments);
    await Promise.all([...this.consumptions].map((consumption) => consumption.stop()));
    await this.queue.drained();
    await this.wakeup.close();
  }
}
