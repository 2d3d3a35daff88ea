import type kafkajs from 'kafkajs';
import { UnknownTopicError, type Watermarks } from '../port.js';

/** The topics of a Kafka cluster, asked over one admin connection that is made anew when it breaks. */
export class Topics {
  private readonly partitions = new Map<string, number>();
  private admin: Promise<kafkajs.Admin> | undefined;

  constructor(private readonly kafka: kafkajs.Kafka) {}

  async ensure(topics: readonly string[], partitions: number): Promise<void> {
    await this.ask(async (admin) => {
      const there = new Set(await admin.listTopics());
      const missing = [...new Set(topics)].filter((topic) => !there.has(topic));
      if (missing.length === 0) return;
      await admin.createTopics({
        waitForLeaders: true,
        topics: missing.map((topic) => ({ topic, numPartitions: partitions, replicationFactor: -1 })),
      });
    });
  }

  /** Without those that Kafka keeps for itself. */
  async names(): Promise<readonly string[]> {
    return (await this.ask((admin) => admin.listTopics())).filter((topic) => !topic.startsWith('__')).sort();
  }

  knows(topic: string): boolean {
    return this.partitions.has(topic);
  }

  /** @throws UnknownTopicError */
  async partitionsOf(topic: string): Promise<number> {
    const known = this.partitions.get(topic);
    if (known) return known;
    const count = await this.ask(async (admin) => {
      await mustExist(admin, topic);
      return (await admin.fetchTopicMetadata({ topics: [topic] })).topics[0]?.partitions.length ?? 0;
    });
    this.partitions.set(topic, count);
    return count;
  }

  async watermarks(topic: string): Promise<ReadonlyMap<number, Watermarks>> {
    const offsets = await this.ask(async (admin) => {
      if (!this.knows(topic)) await mustExist(admin, topic);
      return admin.fetchTopicOffsets(topic);
    });
    return new Map(
      offsets
        .sort((a, b) => a.partition - b.partition)
        .map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]),
    );
  }

  async offsetsForTime(topic: string, at: Date): Promise<ReadonlyMap<number, bigint>> {
    const offsets = await this.ask(async (admin) => {
      if (!this.knows(topic)) await mustExist(admin, topic);
      return admin.fetchTopicOffsetsByTimestamp(topic, at.getTime());
    });
    return new Map(offsets.map(({ partition, offset }) => [partition, BigInt(offset)]));
  }

  async close(): Promise<void> {
    await this.drop();
  }

  private async ask<T>(question: (admin: kafkajs.Admin) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        this.admin ??= this.connect();
        return await question(await this.admin);
      } catch (error) {
        if (error instanceof UnknownTopicError || attempt === 3) throw error;
        await this.drop();
        await new Promise((resolve) => setTimeout(resolve, 300 * attempt));
      }
    }
  }

  private async connect(): Promise<kafkajs.Admin> {
    const admin = this.kafka.admin();
    await admin.connect();
    return admin;
  }

  private async drop(): Promise<void> {
    const { admin } = this;
    this.admin = undefined;
    await admin?.then((one) => one.disconnect()).catch(() => undefined);
  }
}

/** Asked first, because kafkajs keeps an unknown topic among its targets and then fails at every refresh. */
async function mustExist(admin: kafkajs.Admin, topic: string): Promise<void> {
  if (!(await admin.listTopics()).includes(topic)) throw new UnknownTopicError(topic);
}
