import { Bell } from './bell.js';
import { pauseFor } from './gate.js';
import { marksBeside } from './marks-beside.js';
import type { LaneHost, PartitionReader } from './partition-reader.js';
import {
  EventLogTrouble,
  FencedError,
  type LogBatch,
  type LogRecord,
  type PartitionHealth,
  type PartitionRef,
  type PartitionState,
  type TroubleCode,
} from '../port.js';
import { advancePosition, releasePosition, type Claim } from '../positions.js';

const CLAIM_AGAIN_MS = 300;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/** Brings the batches of one partition to the handler, one after the other: claim, read, handle, advance, again. */
export class PartitionLane {
  /** Resolves when the lane has ended and nothing of it runs any more. */
  readonly ended: Promise<void>;
  private readonly closing = new AbortController();
  /** Aborted when the claim in hand is lost; each claim has its own. */
  private tenure = new AbortController();
  private claim: Claim | undefined;
  private position: bigint | undefined;
  private state: PartitionState = 'claiming';
  private failures = 0;
  private reason: string | undefined;
  private readonly bell = new Bell(this.closing.signal);

  constructor(
    readonly ref: PartitionRef,
    private readonly reader: PartitionReader,
    private readonly host: LaneHost,
  ) {
    this.ended = this.run();
  }

  get epoch(): bigint | undefined {
    return this.claim?.epoch;
  }

  health(): PartitionHealth {
    const { state, position, failures, reason } = this;
    return { ...this.ref, state, position, failures, reason };
  }

  /** There may be something to read. */
  wake(): void {
    this.bell.ring();
  }

  /** There is something to read when the log has grown beyond our position. */
  wakeIfBehind(high: bigint): void {
    if (this.position !== undefined && this.position !== high) this.wake();
  }

  /** Our claim was overtaken (takeover or reset): what is in hand does not count, and we ask for the partition again. */
  fence(): void {
    if (this.claim && !this.tenure.signal.aborted)
      this.trouble('FENCED', 'was taken over or reset; its batch is dropped');
    this.tenure.abort();
    this.wake();
  }

  /** The partition now belongs to somebody else. */
  lose(): Promise<void> {
    this.tenure.abort();
    return this.drain();
  }

  /** Finishes the batch in hand and gives the partition back. */
  drain(): Promise<void> {
    this.closing.abort();
    return this.ended;
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        await this.claimed();
        if (this.claim) await this.follow();
      } catch (error) {
        this.trouble('UNREACHABLE', `cannot be read now (${String(error)}); it is tried again`, error);
        await pauseFor(1_000, this.closing.signal);
      }
    }
    this.state = 'stopped';
    this.reader.end();
    const { claim } = this;
    this.claim = undefined;
    if (claim) await releasePosition(this.host.db, this.ref, claim.epoch).catch(() => undefined);
  }

  private async claimed(): Promise<void> {
    this.state = 'claiming';
    this.claim = undefined;
    this.position = undefined;
    while (!this.closing.signal.aborted) {
      const { low } = await this.reader.marks();
      const claim = await this.host.claim(this.ref, low);
      if (claim) {
        this.tenure = new AbortController();
        this.claim = claim;
        if (await this.stands(claim.nextOffset)) return;
        this.position = claim.nextOffset;
        this.reader.start(claim.nextOffset);
        return;
      }
      await pauseFor(CLAIM_AGAIN_MS, this.closing.signal);
    }
  }

  /**
   * Where the log does not have `position` the lane stands still until it is reset: never a silent jump, what is missing
   * is for an operator to accept.
   */
  private async stands(position: bigint): Promise<boolean> {
    const over = AbortSignal.any([this.tenure.signal, this.closing.signal]);
    const marks = await marksBeside(this.reader, position, over);
    if (over.aborted) return true;
    if (!marks) return false;
    this.state = 'stopped';
    this.position = undefined;
    this.reason = `The stored offset ${position} is not in the log, which has ${marks.low} to ${marks.high}. Reset the position to go on.`;
    this.trouble('OFFSET_OUT_OF_RANGE', `stands still. ${this.reason}`);
    this.reader.end();
    while (!over.aborted) await this.bell.wait();
    this.reason = undefined;
    return true;
  }

  private async follow(): Promise<void> {
    const over = AbortSignal.any([this.tenure.signal, this.closing.signal]);
    while (!over.aborted && this.position !== undefined) {
      this.state = 'waiting';
      this.bell.hush();
      if (!(await this.host.gate.enter(over))) return;
      let entered = true;
      try {
        const read = await this.reader.read(this.position, this.host.options.maxBatch);
        if (over.aborted) return;
        if (read === 'out-of-range') {
          this.host.gate.leave();
          entered = false;
          if (await this.stands(this.position)) return;
          this.reader.start(this.position);
          continue;
        }
        if (read !== 'nothing') {
          entered = await this.handle(read.records, read.to, over);
          continue;
        }
      } finally {
        if (entered) this.host.gate.leave();
      }
      await this.bell.wait();
    }
  }

  /** @returns whether the place at the gate is still held */
  private async handle(records: readonly LogRecord[], to: bigint, over: AbortSignal): Promise<boolean> {
    const from = this.position!;
    const { epoch } = this.claim!;
    const move = { from, to, epoch };
    let advanced: boolean;
    let [fenced, shared] = [false, false];
    const batch: LogBatch = {
      ...this.ref,
      from,
      to,
      records,
      lost: this.tenure.signal,
      advance: async (client, span = move) => {
        advanced = true;
        shared ||= span.to !== to;
        await advancePosition(client, this.ref, { from: span.from, to: span.to, epoch }).catch((error: unknown) => {
          // Remembered here, because a handler or a framework may pass another error on.
          fenced ||= error instanceof FencedError;
          throw error;
        });
      },
    };
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      this.state = 'handling';
      advanced = fenced = false;
      try {
        if (records.length > 0) await this.host.options.onBatch(batch);
        if (fenced) throw new FencedError(this.ref);
        if (!advanced) await advancePosition(this.host.db, this.ref, move);
        this.position = to;
        this.failures = 0;
        this.reason = undefined;
        return true;
      } catch (error) {
        if (fenced || error instanceof FencedError || this.tenure.signal.aborted) {
          this.fence();
          return true;
        }
        this.failures++;
        this.reason = String(error);
        this.trouble(
          'HANDLER_FAILED',
          `failed at ${from} (${this.reason}), time ${this.failures}; it is delivered again`,
          error,
        );
        // A share of it may have been committed: where to go on is read again, with a claim of our own.
        if (shared) {
          this.host.gate.leave();
          await pauseFor(Math.min(FIRST_PAUSE_MS * 2 ** this.failures, LONGEST_PAUSE_MS), over);
          this.tenure.abort();
          return false;
        }
      }
      this.state = 'retrying';
      this.host.gate.leave();
      await pauseFor(pause, over);
      if (over.aborted || !(await this.host.gate.enter(over))) return false;
    }
  }

  private trouble(code: TroubleCode, what: string, cause?: unknown): void {
    const { topic, partition } = this.ref;
    this.host.options.onTrouble?.(new EventLogTrouble(code, `${topic}/${partition} ${what}`, this.ref, cause));
  }
}
