import { setTimeout as sleep } from 'node:timers/promises';

/** Ingest is at work while its last batch is no older than this, in ms. */
const AT_WORK_MS = 1_000;
/** While it is, work beside it takes one part in three of the time. */
const REST = 2;
const LONGEST_MS = 5_000;

/**
 * How work beside ingest gives way to it. What waits meanwhile waits together: a customer that changed ten times is
 * worked out once. Whoever works at one pace takes turns, a portion and its rest at a time, so that all of them together
 * take no more than one would.
 */
export class Pace {
  private lastBatch = -Infinity;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** A batch was applied. */
  batchApplied(): void {
    this.lastBatch = this.now();
  }

  /** How long to rest after `took` ms of work. */
  restAfter(took: number): number {
    return this.now() - this.lastBatch > AT_WORK_MS ? 0 : Math.min(LONGEST_MS, REST * took);
  }

  /** Works portion by portion until there is none, or `stopping` says so. Returns whether there was any. */
  async work(portion: () => Promise<boolean>, stopping: () => boolean): Promise<boolean> {
    let any = false;
    while (await this.inTurn(() => this.step(portion, stopping))) any = true;
    return any;
  }

  /** One portion and its rest. Returns whether there was any. */
  private async step(portion: () => Promise<boolean>, stopping: () => boolean): Promise<boolean> {
    if (stopping()) return false;
    const since = this.now();
    if (!(await portion())) return false;
    const until = this.now() + this.restAfter(this.now() - since);
    for (let left = until - this.now(); left > 0 && !stopping(); left = until - this.now())
      await sleep(Math.min(left, 100));
    return true;
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
