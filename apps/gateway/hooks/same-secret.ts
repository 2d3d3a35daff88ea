import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY = randomBytes(32);

/** Compares in a time that tells neither where nor at which length the two part: digests under a key of this process are compared. */
export const sameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(
    createHmac('sha256', KEY).update(given).digest(),
    createHmac('sha256', KEY).update(expected).digest(),
  );
