import type { Span } from '../words/own-words.js';

export const FEELINGS = ['POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNKNOWN'] as const;
/** UNKNOWN is not neutral: nothing was said, or it cannot be told. */
export type Feeling = (typeof FEELINGS)[number];

export interface FeelingJudgement {
  readonly feeling: Feeling;
  /** The words that show it, in the untouched text; empty for NEUTRAL and for a score. */
  readonly spans: readonly Span[];
  /** `words` of a text as the rules read them, a `model` that read them, the customer's own `score`, or a `person` who judged. */
  readonly from: 'words' | 'model' | 'score' | 'person';
}
