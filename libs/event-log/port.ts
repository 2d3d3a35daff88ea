import type { ClientBase } from 'pg';

/** One record as it lies in the log. `offset` has no gaps in the embedded log; Kafka may have some (compaction, control records). */
export interface LogRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  /** UTF-8 text of the key; null where the producer gave none. */
  readonly key: string | null;
  /** The key's own bytes, where they are no UTF-8 text. */
  readonly keyBytes?: Buffer;
  /** Header values as UTF-8 text; of a repeated header the last value. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes as they were appended; null is a tombstone. */
  readonly value: Buffer | null;
  /** When the record was appended, ISO 8601 in UTC. */
  readonly timestamp: string;
}

/** One record to append. Records of one key keep their order; records without a key go to the partitions in turn. */
export interface NewRecord {
  readonly topic: string;
  readonly key: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
}

export interface PartitionRef {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
}

/** Consecutive records of one partition; the stored offset goes from `from` to `to` when the batch has taken effect. */
export interface LogBatch extends PartitionRef {
  readonly from: bigint;
  /** Exclusive. */
  readonly to: bigint;
  readonly records: readonly LogRecord[];
  /** Aborted when the partition is taken away: whatever is still being done for this batch will not count. */
  readonly lost: AbortSignal;
  /**
   * Stores `to` inside the caller's own transaction by compare-and-set. Call it FIRST in the transaction: it locks the
   * position, so that of two consumers one waits and then fails. Where a handler never calls it, the driver stores the
   * offset after the handler, which makes the handler's effects at-least-once.
   * @param span a share of the batch, where a handler takes it in several transactions; each begins where the one
   *   before ended, the first at `from`, and the last ends at `to`. Without it the whole batch
   * @throws FencedError when another consumer has taken over or the position was reset; roll back
   */
  advance(client: ClientBase, span?: { readonly from: bigint; readonly to: bigint }): Promise<void>;
}

export interface ConsumeOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Most records in a batch; 1000 by default. */
  readonly maxBatch?: number;
  /** Longest pause between two looks for new records, in ms; 250 by default. */
  readonly maxWaitMs?: number;
  /** How many partitions may be in `onBatch` at the same time; 3 by default. */
  readonly concurrency?: number;
  /** A rejection redelivers the same batch after a pause (50 ms doubling to 2 s); other partitions go on. */
  onBatch(batch: LogBatch): Promise<void>;
  /** Whatever an operator should hear of. It is called every time, so a caller that logs should rate-limit. */
  onTrouble?(trouble: EventLogTrouble): void;
}

export type PartitionState = 'claiming' | 'waiting' | 'handling' | 'retrying' | 'stopped';

export interface PartitionHealth {
  readonly topic: string;
  readonly partition: number;
  readonly state: PartitionState;
  /** The next offset that is to be handled; undefined until the partition is claimed. */
  readonly position: bigint | undefined;
  /** How often the batch in hand has failed. */
  readonly failures: number;
  /** The last failure's message, where the partition is retrying or stopped. */
  readonly reason: string | undefined;
}

export interface ConsumptionHealth {
  readonly state: 'running' | 'paused' | 'crashed' | 'stopped';
  readonly partitions: readonly PartitionHealth[];
}

/** A running consumer. */
export interface Consumption {
  /** Hands out no further batch until `resume`; batches in hand are finished and partitions are kept. */
  pause(): void;
  resume(): void;
  /** Waits for the batches in hand, gives the partitions back, and returns. Nothing that was not handled is lost. */
  stop(): Promise<void>;
  health(): ConsumptionHealth;
}

export interface Watermarks {
  /** The oldest offset that can still be read. */
  readonly low: bigint;
  /** The offset that the next record will get. */
  readonly high: bigint;
}

/** The way of events into the hub: topics of ordered partitions that are appended to and read by groups of consumers. */
export interface EventLog {
  readonly driver: 'kafka' | 'postgres';
  /** Creates the topics that are missing; existing ones keep their partitions. `partitions` is 6 by default. */
  ensureTopics(topics: readonly string[], partitions?: number): Promise<void>;
  /**
   * Resolves when all records are durable. Calls are gathered for some ms; when the queue is full a call waits for room.
   * At-least-once: after a lost connection records may stand in the log twice (consumers know events by source and id).
   * @throws EventLogBusyError when there was no room for long
   * @throws RecordTooLargeError
   */
  append(records: readonly NewRecord[]): Promise<void>;
  consume(options: ConsumeOptions): Promise<Consumption>;
  /** The names of all topics there are, those of others among them. */
  topicNames(): Promise<readonly string[]>;
  watermarks(topic: string): Promise<ReadonlyMap<number, Watermarks>>;
  /** For each partition the first offset appended at or after `at`; the high watermark where there is none. */
  offsetsForTime(topic: string, at: Date): Promise<ReadonlyMap<number, bigint>>;
  /** Stops all consumers, appends what is queued, and lets go of connections; the pool stays the caller's. */
  close(): Promise<void>;
}

/** The batch is not ours any more: another consumer took the partition, or its position was reset. Roll back. */
export class FencedError extends Error {
  readonly code = 'LOG_FENCED';
  override readonly name = 'FencedError';
  constructor(ref: PartitionRef) {
    super(
      `Group ${ref.group} no longer owns ${ref.topic}/${ref.partition} at this position; roll back, it is delivered again.`,
    );
  }
}

export class EventLogBusyError extends Error {
  readonly code = 'LOG_BUSY';
  override readonly name = 'EventLogBusyError';
  constructor(queued: number) {
    super(
      `The event log takes no more for now (${queued} records are queued). Try again later, or append fewer at a time.`,
    );
  }
}

export class RecordTooLargeError extends Error {
  readonly code = 'LOG_RECORD_TOO_LARGE';
  override readonly name = 'RecordTooLargeError';
  constructor(topic: string, bytes: number, limit: number) {
    super(`A record for ${topic} has ${bytes} bytes; the event log takes at most ${limit}.`);
  }
}

export class UnknownTopicError extends Error {
  readonly code = 'LOG_UNKNOWN_TOPIC';
  override readonly name = 'UnknownTopicError';
  constructor(topic: string) {
    super(`There is no topic ${topic} in the event log. Create it with ensureTopics, or correct the name.`);
  }
}

export type TroubleCode =
  /** The handler threw; the batch is delivered again. */
  | 'HANDLER_FAILED'
  /** The stored offset is no longer (or not yet) in the log; the partition stands still until its position is reset. */
  | 'OFFSET_OUT_OF_RANGE'
  /** Another consumer took the partition while we worked on it; the batch was dropped. */
  | 'FENCED'
  /** The database or the broker could not be reached; it is tried again. */
  | 'UNREACHABLE'
  /** The records are compressed in a way this process cannot read. */
  | 'CODEC_MISSING'
  /** The consumer gave up for good; the process should exit with an error so that it is started again. */
  | 'CRASHED';

/** Something an operator should hear of; consuming goes on where it can. */
export class EventLogTrouble extends Error {
  override readonly name = 'EventLogTrouble';
  constructor(
    readonly code: TroubleCode,
    message: string,
    readonly where: { readonly group: string; readonly topic?: string; readonly partition?: number },
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
