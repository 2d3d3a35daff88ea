import type { PromiseOutcome, TrackedPromise } from '../promises/promise.js';
import type { Wait } from '../waits/wait.js';

/** What people say of what was derived; it outranks every reader and stays. */
export interface Corrections {
  /** By promise: what became of it, and when that was said; `NO_PROMISE` where it is none. */
  readonly promises: ReadonlyMap<string, { readonly outcome: PromiseOutcome | 'NO_PROMISE'; readonly at: string }>;
  /** By wait: when it was answered where nobody saw it; `NO_REQUEST` where nothing was asked. */
  readonly waits: ReadonlyMap<string, { readonly verdict: 'ANSWERED' | 'NO_REQUEST'; readonly at: string }>;
}

/** An outcome that a person told has no contact for its proof. */
export const correctedPromises = (
  promises: readonly TrackedPromise[],
  corrections?: Corrections,
): readonly TrackedPromise[] =>
  promises.flatMap((promise) => {
    const said = corrections?.promises.get(promise.key);
    if (!said) return [promise];
    return said.outcome === 'NO_PROMISE' ? [] : [{ ...promise, outcome: said.outcome, proof: null, lateAt: null }];
  });

/** An answer that nobody saw ends a wait, unless one that was seen came first. */
export const correctedWaits = (waits: readonly Wait[], corrections?: Corrections): readonly Wait[] =>
  waits.flatMap((wait) => {
    const said = corrections?.waits.get(wait.key);
    if (!said) return [wait];
    if (said.verdict === 'NO_REQUEST') return [];
    return wait.end !== null && wait.end.at <= said.at
      ? [wait]
      : [{ ...wait, end: { contact: null, at: said.at, how: 'ELSEWHERE' as const } }];
  });
