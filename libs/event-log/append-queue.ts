import { AppendRoom } from './append-room.js';
import { RecordTooLargeError, type NewRecord } from './port.js';

/** The largest record either driver takes; a Kafka broker's own limit is 1 048 588 bytes with headers and key. */
export const MAX_RECORD_BYTES = 1_000_000;

export interface AppendQueueOptions {
  /** How long the first call waits for others to join its batch; 5 ms. */
  readonly lingerMs?: number;
  /** A batch is written when it has so many records or bytes. */
  readonly maxRecords?: number;
  readonly maxBytes?: number;
  /** Back-pressure: more records than this wait outside the queue. */
  readonly maxQueued?: number;
  readonly maxQueuedBytes?: number;
  /** How long a call waits for room before it is refused; 30 s. */
  readonly busyAfterMs?: number;
}

interface Call {
  readonly records: readonly NewRecord[];
  readonly bytes: number;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Gathers `append` calls into batches, because a write costs the log as much for one record as for hundreds.
 * One batch is under way at a time, so records of one key keep the order in which they were appended.
 */
export class AppendQueue {
  private readonly o: Required<AppendQueueOptions>;
  private readonly calls: Call[] = [];
  private readonly room: AppendRoom;
  private writing: Promise<void> | undefined;
  private entering: Promise<void> | undefined;

  /**
   * @param write makes one batch durable; a rejection goes to the calls of that batch
   * @param topics whether a topic is known by now, and how to get to know it; unknown ones are refused before they are queued
   */
  constructor(
    private readonly write: (records: readonly NewRecord[]) => Promise<void>,
    private readonly topics: { knows(topic: string): boolean; partitionsOf(topic: string): Promise<number> },
    options: AppendQueueOptions = {},
  ) {
    this.o = {
      lingerMs: 5,
      maxRecords: 1000,
      maxBytes: 900_000,
      maxQueued: 20_000,
      maxQueuedBytes: 64 * 1024 * 1024,
      busyAfterMs: 30_000,
      ...options,
    };
    this.room = new AppendRoom(this.o);
  }

  /** Records that are queued or being written. */
  get length(): number {
    return this.room.records;
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    if (records.length === 0) return;
    let bytes = 0;
    for (const record of records) bytes += checkedSize(record);
    await this.known(new Set(records.map(({ topic }) => topic)));
    await this.room.enter(records.length, bytes);
    await new Promise<void>((resolve, reject) => {
      this.calls.push({ records, bytes, resolve, reject });
      this.writing ??= this.writeAll();
    });
  }

  /** Resolves when everything queued so far was written or refused. */
  async drained(): Promise<void> {
    while (this.entering ?? this.writing) await (this.entering ?? this.writing);
  }

  /** Calls that must look a topic up go one after the other, and later ones behind them, so that none overtakes. */
  private known(topics: ReadonlySet<string>): Promise<void> | undefined {
    const unknown = [...topics].filter((topic) => !this.topics.knows(topic));
    if (!this.entering && unknown.length === 0) return undefined;
    const turn = (this.entering ?? Promise.resolve()).then(async () => {
      for (const topic of unknown) await this.topics.partitionsOf(topic);
    });
    const over: Promise<void> = turn
      .catch(() => undefined)
      .then(() => {
        if (this.entering === over) this.entering = undefined;
      });
    this.entering = over;
    return turn;
  }

  private async writeAll(): Promise<void> {
    if (this.o.lingerMs > 0) await new Promise((resolve) => setTimeout(resolve, this.o.lingerMs));
    while (this.calls.length > 0) await this.writeBatch(this.nextBatch());
    this.writing = undefined;
  }

  private nextBatch(): readonly Call[] {
    let records = 0;
    let bytes = 0;
    const end = this.calls.findIndex((call, index) => {
      records += call.records.length;
      bytes += call.bytes;
      return index > 0 && (records > this.o.maxRecords || bytes > this.o.maxBytes);
    });
    return this.calls.splice(0, end < 0 ? this.calls.length : end);
  }

  /** When a batch of several calls is refused, each is tried alone, so that one bad call does not fail its neighbours. */
  private async writeBatch(calls: readonly Call[]): Promise<void> {
    try {
      await this.writeSlices(calls.flatMap((call) => call.records));
      for (const call of calls) call.resolve();
    } catch (error) {
      if (calls.length > 1 && isOfTheRecords(error)) {
        for (const call of calls) await this.writeBatch([call]);
        return;
      }
      for (const call of calls) call.reject(error);
    }
    for (const call of calls) this.room.leave(call.records.length, call.bytes);
  }

  private async writeSlices(records: readonly NewRecord[]): Promise<void> {
    let slice: NewRecord[] = [];
    let bytes = 0;
    for (const record of records) {
      const size = sizeOf(record);
      if (slice.length > 0 && (slice.length >= this.o.maxRecords || bytes + size > this.o.maxBytes)) {
        await this.write(slice);
        slice = [];
        bytes = 0;
      }
      slice.push(record);
      bytes += size;
    }
    await this.write(slice);
  }
}

/** A failure that belongs to some record, unlike a broker or database that cannot be reached. */
function isOfTheRecords(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'LOG_UNKNOWN_TOPIC' || code === 'LOG_RECORD_TOO_LARGE';
}

function sizeOf({ key, headers, value }: NewRecord): number {
  let size = (value?.length ?? 0) + (key === null ? 0 : Buffer.byteLength(key));
  for (const name in headers) size += Buffer.byteLength(name) + Buffer.byteLength(headers[name] ?? '');
  return size;
}

function checkedSize(record: NewRecord): number {
  const size = sizeOf(record);
  if (size > MAX_RECORD_BYTES) throw new RecordTooLargeError(record.topic, size, MAX_RECORD_BYTES);
  return size;
}
