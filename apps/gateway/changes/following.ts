import type { Change, Place } from '#graph';

/** What somebody who follows a customer is told. */
export type Told =
  | { readonly kind: 'change'; readonly change: Change; readonly place: Place }
  | { readonly kind: 'gap'; readonly reason: 'OUTBOX_CUT' | 'UNKNOWN_CURSOR' | 'TOO_MANY'; readonly place: Place }
  | { readonly kind: 'slow'; readonly place: Place };

export const isBeyond = (a: Place, b: Place): boolean => {
  const [x, y] = [BigInt(a.tx), BigInt(b.tx)];
  return x > y || (x === y && BigInt(a.seq) > BigInt(b.seq));
};

/**
 * One subscription's queue: changes are put in by the feed, taken out as fast as the client reads. A client that lets
 * more than `limit` wait is told so and dropped. While the past is replayed, the present waits.
 */
export class Following implements AsyncIterableIterator<Told> {
  private readonly queue: Told[] = [];
  private held: Change[] | undefined = [];
  private waiting: ((result: IteratorResult<Told>) => void) | undefined;
  private done = false;
  /** The last place that was put in. */
  private last: Place;
  /** The last place that was taken out: a cursor from which nothing is missed. */
  private taken: Place;

  constructor(
    /** Ids under which a customer is announced; or everybody's waits; or everybody, without saying who. */
    readonly subject: Set<string> | 'waits' | 'everybody',
    from: Place,
    private readonly limit: number,
    private readonly onEnd: (following: Following) => void,
  ) {
    this.last = this.taken = from;
  }

  /** Whether it is told of a change by itself. */
  concerns({ customerId, change }: Change): boolean {
    if (this.subject === 'everybody') return false;
    return this.subject === 'waits' ? change === 'waits' : change !== 'waits' && this.subject.has(customerId);
  }

  /** A change from the feed. */
  offer(change: Change): void {
    if (this.held) this.held.push(change);
    else this.put({ kind: 'change', change, place: change });
  }

  put(told: Told): void {
    if (this.done || (told.kind === 'change' && !isBeyond(told.place, this.last))) return;
    this.last = told.place;
    if (this.waiting) {
      const resolve = this.waiting;
      this.waiting = undefined;
      this.taken = told.place;
      resolve({ value: told, done: false });
    } else if (this.queue.length < this.limit) this.queue.push(told);
    else {
      this.queue.splice(0, this.queue.length, { kind: 'slow', place: this.taken });
      this.end();
    }
  }

  /** The past has been told: what came meanwhile follows, without what was told already. */
  goLive(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const change of held) this.offer(change);
  }

  next(): Promise<IteratorResult<Told>> {
    const told = this.queue.shift();
    if (told) {
      this.taken = told.place;
      return Promise.resolve({ value: told, done: false });
    }
    if (this.done) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => (this.waiting = resolve));
  }

  return(): Promise<IteratorResult<Told>> {
    this.queue.length = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  /** Nothing more is put in; what waits can still be taken out. */
  end(): void {
    if (this.done) return;
    this.done = true;
    this.onEnd(this);
    this.waiting?.({ value: undefined, done: true });
    this.waiting = undefined;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
