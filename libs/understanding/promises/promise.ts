import { uuidOf } from '#contracts';
import type { Act } from '../reading/promises/act.js';
import type { Due } from '../reading/due/due.js';
import type { Side } from '../reading/promises/find-promises.js';
import type { Span } from '../reading/words/own-words.js';

export const PROMISE_OUTCOMES = ['KEPT', 'BROKEN', 'WITHDRAWN', 'RENEGOTIATED', 'OPEN'] as const;
export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number];

/** Where it is said: the contact, and the words in its untouched text. */
export interface Proof {
  readonly contact: string;
  readonly at: string;
  readonly quote: Span | null;
}

/** What we or they said would be done, and what became of it. */
export interface TrackedPromise {
  readonly key: string;
  readonly contact: string;
  readonly customer: string;
  readonly maker: Side;
  readonly act: Act;
  readonly quote: Span;
  readonly words: string;
  readonly madeAt: string;
  /** Null where no time was said. */
  readonly due: Due | null;
  readonly outcome: PromiseOutcome;
  /** What shows the outcome; null while open, and where a promise was broken in silence. */
  readonly proof: Proof | null;
  /** When it was done after all, too late. */
  readonly lateAt: string | null;
  /** The model that read it, `name@version`; absent where the rules did. */
  readonly readBy?: string;
  /** How sure a model says it is, 0 to 1; absent where the rules read it. */
  readonly confidence?: number;
}

/** In which contact (which is with one party), by which side, in which words: a second reading finds the same promise. */
export const promiseKeyOf = (contact: string, maker: Side, words: string): string =>
  uuidOf('promise', contact, maker, words.toLowerCase().replace(/\s+/g, ' ').trim());
