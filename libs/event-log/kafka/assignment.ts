import kafkajs from 'kafkajs';
import type { Pool } from 'pg';
import { pauseFor } from '../consumer/gate.js';
import type { GroupConsumer } from '../consumer/group-consumer.js';
import { EventLogTrouble } from '../port.js';
import { confirmGeneration } from '../positions.js';
import { forgetMember, generationOf } from './connection.js';

const AGAIN_AFTER_MS = 3_000;
const LEAVE_WITHIN_MS = 10_000;

export interface MembershipOptions {
  readonly maxWaitMs: number;
  readonly sessionTimeoutMs: number;
}

/** What the fetch loop brings in. */
export interface FetchSink {
  accept(batch: kafkajs.Batch): void;
  /** Only records that readers do not see (control records, aborted ones) up to `last`. */
  skip(topic: string, partition: number, last: string): void;
  /** The group was joined again: fetching has to be pointed at where each partition stands. */
  rejoin(topic: string, partition: number): void;
}

/**
 * The membership in the Kafka group. kafkajs only fetches into our buffers and keeps the membership alive: its loop never
 * waits for a handler, since it fetches nothing for any partition while one is being handled. Kafka's own offsets are not used.
 */
export class Membership {
  private consumer: kafkajs.Consumer | undefined;
  private memberId: string | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly kafka: kafkajs.Kafka,
    private readonly pool: Pool,
    private readonly group: GroupConsumer,
    private readonly sink: FetchSink,
    private readonly options: MembershipOptions,
  ) {}

  get generation(): number | undefined {
    return this.memberId === undefined ? undefined : generationOf(this.memberId);
  }

  start(): void {
    this.running = this.keepRunning();
  }

  async leave(): Promise<void> {
    await this.running;
    if (this.memberId) forgetMember(this.memberId);
  }

  /** What kafkajs refuses between two lives of the consumer comes right at the next join. */
  fetching(topic: string, partition: number, how: { readonly from?: bigint; readonly on: boolean }): void {
    try {
      if (how.from !== undefined) this.consumer?.seek({ topic, partition, offset: String(how.from) });
      this.consumer?.[how.on ? 'resume' : 'pause']([{ topic, partitions: [partition] }]);
    } catch {
      return;
    }
  }

  /** kafkajs starts itself again after most failures; after the others this does. */
  private async keepRunning(): Promise<void> {
    while (!this.group.signal.aborted) {
      const crash = await this.live().catch((error: unknown) => error);
      if (crash === undefined) continue;
      this.group.crashed = true;
      this.group.assign([], 'lose');
      this.group.trouble(troubleOf(this.group.options.group, crash, isPassing(crash) ? 'UNREACHABLE' : 'CRASHED'));
      await pauseFor(AGAIN_AFTER_MS, this.group.signal);
    }
  }

  /** One life of a kafkajs consumer. @returns why it ended, undefined when it was stopped */
  private async live(): Promise<unknown> {
    const { group, topics } = this.group.options;
    const consumer = this.kafka.consumer({
      groupId: group,
      sessionTimeout: this.options.sessionTimeoutMs,
      heartbeatInterval: Math.min(3_000, Math.floor(this.options.sessionTimeoutMs / 3)),
      rebalanceTimeout: 10_000,
      maxWaitTimeInMs: this.options.maxWaitMs,
      maxBytesPerPartition: 1024 * 1024,
      maxBytes: 8 * 1024 * 1024,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8, restartOnFailure: () => Promise.resolve(true) },
    });
    const { GROUP_JOIN, START_BATCH_PROCESS, CRASH } = consumer.events;
    this.consumer = consumer;
    const ended = new Promise<unknown>((resolve) => {
      consumer.on(CRASH, ({ payload }) => {
        // Until it has joined again others may have our partitions.
        this.group.assign([], 'lose');
        if (!payload.restart) resolve(payload.error);
        else this.group.trouble(troubleOf(group, payload.error, 'UNREACHABLE'));
      });
      if (this.group.signal.aborted) resolve(undefined);
    });
    consumer.on(GROUP_JOIN, ({ payload }) => this.joined(payload));
    consumer.on(START_BATCH_PROCESS, ({ payload }) => {
      if (payload.batchSize === 0 && payload.lastOffset !== null)
        this.sink.skip(payload.topic, payload.partition, payload.lastOffset);
    });
    try {
      await consumer.connect();
      // From the beginning: kafkajs's silent jump after OFFSET_OUT_OF_RANGE then shows at once as a wrong offset.
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatch: ({ batch }) => {
          this.sink.accept(batch);
          return Promise.resolve();
        },
      });
      return await Promise.race([ended, this.drained()]);
    } finally {
      this.consumer = undefined;
      await Promise.race([consumer.disconnect().catch(() => undefined), sleepUnref(LEAVE_WITHIN_MS)]);
    }
  }

  /** The membership must outlive the lanes, so that nobody else gets a partition whose batch is being finished. */
  private async drained(): Promise<undefined> {
    await new Promise((resolve) => this.group.whenDrained(() => resolve(undefined)));
    return undefined;
  }

  private joined({
    memberId,
    memberAssignment,
  }: {
    memberId: string;
    memberAssignment: Record<string, number[]>;
  }): void {
    if (this.memberId && this.memberId !== memberId) forgetMember(this.memberId);
    this.memberId = memberId;
    this.group.crashed = false;
    const assigned = Object.entries(memberAssignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition })),
    );
    // Nothing may be fetched before the position is known.
    for (const { topic, partition } of assigned) this.fetching(topic, partition, { on: false });
    for (const { topic, partition } of assigned) void this.keep(topic, partition);
    this.group.assign(assigned, 'lose');
  }

  private async keep(topic: string, partition: number): Promise<void> {
    const lane = this.group.lane(topic, partition);
    if (!lane) return;
    this.sink.rejoin(topic, partition);
    const { generation } = this;
    const { epoch } = lane;
    if (generation === undefined || epoch === undefined) return;
    const ours = await confirmGeneration(this.pool, lane.ref, epoch, generation).catch(() => true);
    if (!ours && lane.epoch === epoch) lane.fence();
  }
}

/** A cluster without a coordinator for the moment, as after a long stop, is no reason to end the process. */
const isPassing = (error: unknown): boolean =>
  (error as { readonly name?: string } | undefined)?.name === 'KafkaJSGroupCoordinatorNotFound';

function troubleOf(group: string, error: unknown, code: 'UNREACHABLE' | 'CRASHED' = 'CRASHED'): EventLogTrouble {
  const names = [];
  for (let at = error as { name?: string; cause?: unknown } | undefined; at; at = at.cause as typeof at)
    names.push(at.name);
  const message = error instanceof Error ? error.message : String(error);
  if (names.includes('KafkaJSNotImplemented') || /not implemented|cannot read/i.test(message))
    return new EventLogTrouble('CODEC_MISSING', `Group ${group} stands still: ${message}`, { group }, error);
  const next = code === 'CRASHED' ? 'it is started again' : 'it is tried again';
  return new EventLogTrouble(
    code,
    `The Kafka consumer of group ${group} failed (${message}); ${next}`,
    { group },
    error,
  );
}

function sleepUnref(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
