import type { Gate } from './gate.js';
import type { Database } from '../install-event-log.js';
import type { ConsumeOptions, LogRecord, PartitionRef, Watermarks } from '../port.js';
import type { Claim } from '../positions.js';

/** What a lane needs of its driver to read one partition. */
export interface PartitionReader {
  marks(): Promise<Watermarks>;
  /** Called after every claim: reading goes on from here. */
  start(from: bigint): void;
  /**
   * What there is now from `from` on, without waiting; the lane is woken when there is more. No records but a later `to`:
   * what stood between is nothing to be handled, such as marks of transactions and records that were compacted away.
   */
  read(from: bigint, max: number): Promise<ReadResult>;
  /** The partition is not read any more. */
  end(): void;
}

export type ReadResult = { readonly records: readonly LogRecord[]; readonly to: bigint } | 'nothing' | 'out-of-range';

/** What a lane needs of the consumer that it belongs to. */
export interface LaneHost {
  readonly db: Database;
  readonly gate: Gate;
  readonly options: Required<Pick<ConsumeOptions, 'maxBatch'>> & Pick<ConsumeOptions, 'onBatch' | 'onTrouble'>;
  /** @returns undefined when another consumer has the better right */
  claim(ref: PartitionRef, fresh: bigint): Promise<Claim | undefined>;
}
