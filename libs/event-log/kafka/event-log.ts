import type kafkajs from 'kafkajs';
import type { Pool } from 'pg';
import { AppendQueue, type AppendQueueOptions } from '../append-queue.js';
import { guardPool } from '../keep-alive.js';
import { Partitioner } from '../partition-of.js';
import type { ConsumeOptions, Consumption, EventLog, NewRecord, Watermarks } from '../port.js';
import { Appender } from './append.js';
import { connectKafka, type KafkaConnectionOptions } from './connection.js';
import { consumeKafka } from './consume.js';
import { Topics } from './topics.js';

export interface KafkaEventLogOptions extends KafkaConnectionOptions {
  /** Where the offsets are kept: `installEventLog` has been run there. */
  readonly pool: Pool;
  readonly queue?: AppendQueueOptions;
  /** After how long without a heartbeat a consumer's partitions go to others; 10 s. */
  readonly sessionTimeoutMs?: number;
}

/** Apache Kafka as the event log, by kafkajs; the offsets of consumers are kept in PostgreSQL. */
export class KafkaEventLog implements EventLog {
  readonly driver = 'kafka';
  private readonly kafka: kafkajs.Kafka;
  private readonly topics: Topics;
  private readonly appender: Appender;
  private readonly queue: AppendQueue;
  private readonly consumptions = new Set<Consumption>();

  constructor(private readonly options: KafkaEventLogOptions) {
    guardPool(options.pool);
    this.kafka = connectKafka(options);
    this.topics = new Topics(this.kafka);
    this.appender = new Appender(this.kafka, this.topics, new Partitioner());
    this.queue = new AppendQueue((records) => this.appender.append(records), this.topics, options.queue);
  }

  ensureTopics(topics: readonly string[], partitions = 6): Promise<void> {
    return this.topics.ensure(topics, partitions);
  }

  append(records: readonly NewRecord[]): Promise<void> {
    return this.queue.append(records);
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    const { pool, sessionTimeoutMs = 10_000 } = this.options;
    const consumption = await consumeKafka(this.kafka, this.topics, pool, options, sessionTimeoutMs);
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
    await Promise.all([...this.consumptions].map((consumption) => consumption.stop()));
    await this.queue.drained();
    await Promise.all([this.appender.close(), this.topics.close()]);
  }
}
