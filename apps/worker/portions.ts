import { MOST_MARKS } from '#graph';

/** So many contacts are understood within half a second or so, through which the process does nothing else. */
const CONTACTS = 1_000;
const LEAST_MARKS = 15;

/** How many marked records make a portion: as their histories grow, fewer, so that it does not become a longer one. */
export class Portions {
  private now = MOST_MARKS;

  get marks(): number {
    return this.now;
  }

  /** @param contacts how many the last portion came to */
  came(contacts: number): void {
    const fitting = (this.now * CONTACTS) / Math.max(1, contacts);
    // Portions differ: one that is out of the way does not turn all at once.
    const steady = Math.min(2 * this.now, Math.max(this.now / 2, fitting));
    this.now = Math.round(Math.min(MOST_MARKS, Math.max(LEAST_MARKS, steady)));
  }
}
