import { uuidOf } from '#contracts';
import type { Act } from '../reading/promises/act.js';

/** A request that nobody has really answered, or had not until `end`. */
export interface Wait {
  readonly key: string;
  /** The contact that asked. */
  readonly request: string;
  readonly customer: string;
  readonly thread: string;
  readonly channel: string;
  readonly since: string;
  /** Contacts that asked again for the same, in order. */
  readonly attempts: readonly string[];
  readonly end: WaitEnd | null;
  /** True where the case was thrown away as spam or by mistake: shown apart, not counted. */
  readonly discarded: boolean;
  /** What it is about, where the words tell. */
  readonly acts: readonly (Act | 'any')[];
}

export interface WaitEnd {
  /** Null where a person told of it. */
  readonly contact: string | null;
  readonly at: string;
  /** Answered; answered by a promise, which is followed from then on; or answered in another channel. */
  readonly how: 'ANSWERED' | 'PROMISED' | 'ELSEWHERE';
}

/** Keyed by the request: two requests in one thread are two waits, one request sent twice is one. */
export const waitKeyOf = (request: string): string => uuidOf('wait', request);
