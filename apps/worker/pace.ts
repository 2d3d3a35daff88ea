import { setTimeout as sleep } from 'node:timers/promises';

/** Ingest is at work while a batch is in hand, and while the last one is no older than this, in ms. */
const AT_WORK_MS = 1_000;
/** Over how many ms it is looked at whether ingest is behind. */
const SPAN_MS = 5_000;
/** Ingest is behind while a batch is in hand for more than this share of the time. */
const BEHIND = 0.6;
/**
 * While ingest is at work, work beside it takes one part in three of the time. What may as well be done later takes one
 * part in thirty while ingest is behind.
 */
const REST = { soon: 2, later: 29 } as const;
const LONGEST_MS = { soon: 5_000, later: 60_000 } as const;

/** `later`: nobody waits for it as long as there are events that nobody has seen yet. */
export type Urgency = keyof typeof REST;

/**
 * How work beside ingest gives way to it. What waits meanwhile waits together: a customer that changed ten times is
 * worked out once. Whoever works at one pace takes turns, a portion and its rest at a time, so that all of them together
 * take no more than one would; the long rest of what is done later holds up nobody else.
 */
export class Pace {
  private lastBatch = -Infinity;
  private busyMs = 0;
  /** When the batches in hand began. */
  private readonly inHand = new Set<{ readonly since: number }>();
  private longRest = { until: -Infinity, took: 0 };
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Takes in a batch, to which others give way meanwhile. */
  async takeIn<T>(batch: () => Promise<T>): Promise<T> {
    const began = { since: this.now() };
    this.inHand.add(began);
    try {
      return await batch();
    } finally {
      this.inHand.delete(began);
      this.busyMs = this.busyNow() + this.now() - began.since;
      this.lastBatch = this.now();
    }
  }

  /** Whether batches come one after the other: events wait in the log. */
  isBehind(): boolean {
    let busy = this.busyNow();
    for (const { since } of this.inHand) busy += this.now() - since;
    return busy > BEHIND * SPAN_MS;
  }

  /** How long to rest after `took` ms of work. */
  restAfter(took: number, urgency: Urgency = 'soon'): number {
    if (this.inHand.size === 0 && this.now() - this.lastBatch > AT_WORK_MS) return 0;
    const rest = urgency === 'later' && !this.isBehind() ? 'soon' : urgency;
    return Math.min(LONGEST_MS[rest], REST[rest] * took);
  }

  /** Works portion by portion until there is none, or `stopping` says so. Returns whether there was any. */
  async work(portion: () => Promise<boolean>, stopping: () => boolean, urgency: Urgency = 'soon'): Promise<boolean> {
    for (let any = false; ; any = true) {
      // Whatever may be done later shares one long rest.
      if (urgency === 'later') await this.rest(this.longRest.until, () => stopping() || !this.restsLonger());
      const took = await this.inTurn(() => this.step(portion, stopping));
      if (took === undefined) return any;
      if (urgency === 'later')
        this.longRest = { until: this.now() + this.restAfter(took, 'later') - this.restAfter(took), took };
    }
  }

  private restsLonger(): boolean {
    const { took } = this.longRest;
    return this.restAfter(took, 'later') > this.restAfter(took);
  }

  /** What is left of the time that batches were in hand, each fading away over the span. */
  private busyNow(): number {
    return this.lastBatch === -Infinity ? 0 : this.busyMs * Math.exp((this.lastBatch - this.now()) / SPAN_MS);
  }

  /** One portion and its rest. Returns how many ms the portion took, or undefined where there was none. */
  private async step(portion: () => Promise<boolean>, stopping: () => boolean): Promise<number | undefined> {
    if (stopping()) return undefined;
    const since = this.now();
    if (!(await portion())) return undefined;
    const took = this.now() - since;
    await this.rest(this.now() + this.restAfter(took), stopping);
    return took;
  }

  private async rest(until: number, enough: () => boolean): Promise<void> {
    for (let left = until - this.now(); left > 0 && !enough(); left = until - this.now())
      await sleep(Math.min(left, 100));
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
