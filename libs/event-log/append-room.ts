import { EventLogBusyError } from './port.js';

interface Waiter {
  readonly records: number;
  readonly bytes: number;
  enter(): void;
}

/** Back-pressure of an append queue: how many records and bytes are inside, and who waits outside, in order. */
export class AppendRoom {
  private readonly waiters: Waiter[] = [];
  private inside = 0;
  private bytesInside = 0;

  /** @param most what fits inside, and how long a call waits outside before it is refused */
  constructor(
    private readonly most: {
      readonly maxQueued: number;
      readonly maxQueuedBytes: number;
      readonly busyAfterMs: number;
    },
  ) {}

  get records(): number {
    return this.inside;
  }

  /** Takes room, at once where there is some; rejects with `EventLogBusyError`. */
  enter(records: number, bytes: number): Promise<void> | undefined {
    if (this.waiters.length === 0 && this.fits(records, bytes)) {
      this.take(records, bytes);
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiters.splice(this.waiters.indexOf(waiter), 1);
        reject(new EventLogBusyError(this.inside));
      }, this.most.busyAfterMs);
      const waiter: Waiter = {
        records,
        bytes,
        enter: () => {
          clearTimeout(timer);
          this.take(records, bytes);
          resolve();
        },
      };
      this.waiters.push(waiter);
    });
  }

  leave(records: number, bytes: number): void {
    this.inside -= records;
    this.bytesInside -= bytes;
    for (let next = this.waiters[0]; next && this.fits(next.records, next.bytes); next = this.waiters[0]) {
      this.waiters.shift();
      next.enter();
    }
  }

  /** A call larger than the whole room still gets in, alone. */
  private fits(records: number, bytes: number): boolean {
    const { maxQueued, maxQueuedBytes } = this.most;
    return this.inside === 0 || (this.inside + records <= maxQueued && this.bytesInside + bytes <= maxQueuedBytes);
  }

  private take(records: number, bytes: number): void {
    this.inside += records;
    this.bytesInside += bytes;
  }
}
