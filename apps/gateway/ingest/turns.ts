import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** How long work may go on, in ms, before sockets are looked at again. */
const TURN_MS = 10;

/**
 * Work that holds the thread, one piece in every round of the event loop: between two of them answers of the database are
 * heard, so that it has something to do while the next request is read.
 */
@Injectable()
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, in the order of asking. */
  next(): Promise<void> {
    return (this.last = this.last.then(() => nextTurn()));
  }

  /** All that `items` gives; it stops for the others now and then. */
  async collect<T>(items: Iterable<T>): Promise<readonly T[]> {
    const collected: T[] = [];
    let since = performance.now();
    for (const item of items) {
      collected.push(item);
      if (performance.now() - since < TURN_MS) continue;
      await this.next();
      since = performance.now();
    }
    return collected;
  }
}
