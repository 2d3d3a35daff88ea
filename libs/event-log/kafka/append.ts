import type kafkajs from 'kafkajs';
import type { Partitioner } from '../partition-of.js';
import { RecordTooLargeError, type NewRecord } from '../port.js';
import { MAX_RECORD_BYTES } from '../append-queue.js';
import type { Topics } from './topics.js';

/** For how long a batch is tried: long enough for a broker to start again. */
const GIVE_UP_AFTER_MS = 60_000;

/** Errors after which this producer never gets anything through again (kafkajs#598). */
const WEDGED = new Set([
  'OUT_OF_ORDER_SEQUENCE_NUMBER',
  'UNKNOWN_PRODUCER_ID',
  'INVALID_PRODUCER_EPOCH',
  'INVALID_PRODUCER_ID_MAPPING',
  'PRODUCER_FENCED',
]);

/** An idempotent producer that is made anew when it is wedged. */
export class Appender {
  private producer: Promise<kafkajs.Producer> | undefined;

  constructor(
    private readonly kafka: kafkajs.Kafka,
    private readonly topics: Topics,
    private readonly partitioner: Partitioner,
  ) {}

  /** Makes a batch durable on all in-sync replicas. Records may stand there twice after a producer was made anew. */
  async append(records: readonly NewRecord[]): Promise<void> {
    const topicMessages = await this.messagesOf(records);
    const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
    for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
      try {
        this.producer ??= this.connect();
        await (await this.producer).sendBatch({ acks: -1, timeout: 15_000, topicMessages });
        return;
      } catch (error) {
        const type = typeOf(error);
        if (type === 'MESSAGE_TOO_LARGE' || type === 'RECORD_LIST_TOO_LARGE') throw tooLarge(records);
        if (type !== undefined && !WEDGED.has(type) && !isRetriable(error)) throw error;
        await this.drop();
        if (Date.now() > giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async close(): Promise<void> {
    await this.drop();
  }

  private async messagesOf(records: readonly NewRecord[]): Promise<kafkajs.TopicMessages[]> {
    const byTopic = new Map<string, kafkajs.Message[]>();
    for (const { topic, key, headers, value } of records) {
      const partition = this.partitioner.choose(key, await this.topics.partitionsOf(topic));
      const message = { partition, key: key === null ? null : Buffer.from(key), value, headers: { ...headers } };
      const there = byTopic.get(topic);
      if (there) there.push(message);
      else byTopic.set(topic, [message]);
    }
    return [...byTopic].map(([topic, messages]) => ({ topic, messages }));
  }

  private async connect(): Promise<kafkajs.Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      // More than one request under way could be reordered when one of them is retried.
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, factor: 0.2, multiplier: 2, retries: 5 },
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition ?? 0,
    });
    await producer.connect();
    return producer;
  }

  private async drop(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.then((one) => one.disconnect()).catch(() => undefined);
  }
}

interface Caused {
  readonly type?: string;
  readonly retriable?: boolean;
  readonly cause?: Caused;
}

function typeOf(error: unknown): string | undefined {
  for (let at = error as Caused | undefined; at; at = at.cause) if (at.type) return at.type;
  return undefined;
}

function isRetriable(error: unknown): boolean {
  for (let at = error as Caused | undefined; at; at = at.cause) if (at.type) return at.retriable === true;
  return true;
}

function tooLarge(records: readonly NewRecord[]): RecordTooLargeError {
  const largest = records.reduce((a, b) => ((b.value?.length ?? 0) > (a.value?.length ?? 0) ? b : a));
  return new RecordTooLargeError(largest.topic, largest.value?.length ?? 0, MAX_RECORD_BYTES);
}
