import { probabilityOf } from '../../identity/odds.js';

/** A step that put two records together, as the gateway tells it. */
interface Step {
  readonly rule: string;
  readonly score: number | null;
}

/** How sure it is that the records are one party. */
export type Certainty =
  | { readonly kind: 'one-record' }
  /** Every step rests on something exact, or on somebody's word: nothing was weighed. */
  | { readonly kind: 'exact' }
  /** The least sure of the steps that were weighed: its probability. */
  | { readonly kind: 'weighed'; readonly probability: number; readonly steps: number };

/** The chain is as sure as its weakest link. */
export function certaintyOf(steps: readonly Step[]): Certainty {
  if (steps.length === 0) return { kind: 'one-record' };
  const scores = steps.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length === 0) return { kind: 'exact' };
  return { kind: 'weighed', probability: probabilityOf(Math.min(...scores)), steps: scores.length };
}
