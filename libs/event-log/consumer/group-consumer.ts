import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Pool } from 'pg';
import { Gate, pauseFor } from './gate.js';
import { PartitionLane } from './partition-lane.js';
import type { LaneHost, PartitionReader } from './partition-reader.js';
import {
  EventLogTrouble,
  type ConsumeOptions,
  type Consumption,
  type ConsumptionHealth,
  type PartitionRef,
} from '../port.js';
import { heldEpochs, type Claim } from '../positions.js';

const WATCH_MS = 1_000;

export interface GroupDriver {
  claim(ref: PartitionRef, owner: string, fresh: bigint): Promise<Claim | undefined>;
  reader(lane: { readonly ref: PartitionRef; wake(): void }): PartitionReader;
  /** Set where positions carry leases: how long one lasts. */
  readonly leaseMs?: number;
  /** Leaves the group; all lanes have ended. */
  leave(): Promise<void>;
}

/** One member of a consumer group: a lane for every partition that is its own. Both drivers run this. */
export class GroupConsumer implements Consumption {
  readonly owner = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  readonly lanes = new Map<string, PartitionLane>();
  /** Set by the driver while its client is down for good. */
  crashed = false;
  private readonly gate: Gate;
  private readonly retiring = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly drained = new AbortController();
  private stopped: Promise<void> | undefined;
  private readonly watching: Promise<void>;

  constructor(
    private readonly pool: Pool,
    readonly options: ConsumeOptions,
    private readonly driver: GroupDriver,
  ) {
    this.gate = new Gate(options.concurrency ?? 3);
    this.watching = this.watch();
  }

  /** Calls back when the consumer stops and no batch is in hand any more. */
  whenDrained(tell: () => void): void {
    if (this.drained.signal.aborted) tell();
    else this.drained.signal.addEventListener('abort', tell);
  }

  /** Aborted when the consumer is to stop; batches may still be in hand. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /**
   * Makes exactly these partitions ours.
   * @param how what becomes of partitions that are not ours any more: `drain` finishes the batch in hand
   */
  assign(wanted: readonly { readonly topic: string; readonly partition: number }[], how: 'drain' | 'lose'): void {
    if (this.stopping.signal.aborted) return;
    const keys = new Set(wanted.map(keyOf));
    for (const [key, lane] of this.lanes) {
      if (keys.has(key)) continue;
      this.lanes.delete(key);
      this.retire(lane[how]());
    }
    for (const { topic, partition } of wanted) {
      const key = keyOf({ topic, partition });
      if (!this.lanes.has(key)) this.lanes.set(key, this.newLane({ group: this.options.group, topic, partition }));
    }
  }

  lane(topic: string, partition: number): PartitionLane | undefined {
    return this.lanes.get(keyOf({ topic, partition }));
  }

  trouble(trouble: EventLogTrouble): void {
    this.options.onTrouble?.(trouble);
  }

  pause(): void {
    this.gate.close();
  }

  resume(): void {
    this.gate.open();
  }

  stop(): Promise<void> {
    return (this.stopped ??= this.stopAll());
  }

  health(): ConsumptionHealth {
    const state = this.stopped ? 'stopped' : this.crashed ? 'crashed' : this.gate.isShut ? 'paused' : 'running';
    return { state, partitions: [...this.lanes.values()].map((lane) => lane.health()) };
  }

  private retire(end: Promise<void>): void {
    this.retiring.add(end);
    void end.finally(() => this.retiring.delete(end));
  }

  private newLane(ref: PartitionRef): PartitionLane {
    const late: { lane?: PartitionLane } = {};
    const host: LaneHost = {
      db: this.pool,
      gate: this.gate,
      options: {
        maxBatch: this.options.maxBatch ?? 1000,
        onBatch: (batch) => this.options.onBatch(batch),
        onTrouble: (trouble) => this.options.onTrouble?.(trouble),
      },
      claim: (lane, fresh) => this.driver.claim(lane, this.owner, fresh),
    };
    const reader = this.driver.reader({ ref, wake: () => late.lane?.wake() });
    late.lane = new PartitionLane(ref, reader, host);
    return late.lane;
  }

  /** A reset or a takeover must be noticed by a lane that has nothing to do, too; and leases must be prolonged. */
  private async watch(): Promise<void> {
    const { leaseMs } = this.driver;
    for (let turn = 0; !this.signal.aborted; turn++) {
      await pauseFor(WATCH_MS, this.signal);
      const before = [...this.lanes].map(([key, lane]) => [key, lane, lane.epoch] as const);
      try {
        const held = await heldEpochs(this.pool, this.options.group, this.owner, turn % 3 === 0 ? leaseMs : undefined);
        for (const [key, lane, epoch] of before)
          if (epoch !== undefined && lane.epoch === epoch && held.get(key) !== epoch) lane.fence();
      } catch (error) {
        const message = `The positions of ${this.options.group} cannot be read (${String(error)}); it is tried again`;
        this.trouble(new EventLogTrouble('UNREACHABLE', message, { group: this.options.group }, error));
      }
    }
  }

  private async stopAll(): Promise<void> {
    this.stopping.abort();
    await Promise.all([...this.retiring, ...[...this.lanes.values()].map((lane) => lane.drain())]);
    this.drained.abort();
    await this.driver.leave();
    await this.watching;
  }
}

const keyOf = ({ topic, partition }: { readonly topic: string; readonly partition: number }) => `${topic}/${partition}`;
