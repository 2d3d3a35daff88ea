import type { PartyKind } from '#contracts';
import type { Comparison } from './comparisons/comparison.js';
import { ORGANIZATION_COMPARISONS } from './comparisons/organization-comparisons.js';
import { PERSON_COMPARISONS } from './comparisons/person-comparisons.js';

/** What the model says of one comparison. */
export interface ComparisonWeights {
  readonly attribute: string;
  readonly levels: readonly string[];
  /** Bits for each level: log2(m / u), where m is the share of pairs of one party at the level and u of strangers. */
  readonly weights: readonly number[];
  /** Chance that two strangers agree fully: what term frequencies are set against. */
  readonly chance: number;
  /** How many times rarer or commoner a value is than the average one: share of records by value, the commonest ones. */
  readonly frequencies: Readonly<Record<string, number>>;
  /** The share taken for a value that is not among them. */
  readonly rare: number;
  /**
   * Bits for each level: log2(m / h), where h is the share of pairs of two members of one home at the level. Missing where
   * the members share it anyway.
   */
  readonly members?: readonly number[];
}

/** A frozen snapshot; the version is a hash of the rest. All scores are bits. */
export interface MatchModel {
  readonly kind: PartyKind;
  readonly version: string;
  /** log2 of the odds that two records picked at random are one party. */
  readonly prior: number;
  /** log2 of the odds that two records of one home are one party rather than two members. Missing where none was learned. */
  readonly household?: number;
  readonly comparisons: readonly ComparisonWeights[];
  /**
   * Kinds of blocking keys, such as `pd`, that bring two records together only beside another key that they share. Missing where
   * each does by itself.
   */
  readonly loose?: readonly string[];
  readonly thresholds: {
    /** Average score from which two groups are merged by the machine. */
    readonly merge: number;
    /** Score that the best single pair across the two groups must reach besides: such pairs make a neighbourhood. */
    readonly link: number;
    /** From here up to where the machine merges, a person is asked. */
    readonly review: number;
  };
  readonly learnedFrom: { readonly records: number; readonly population: number; readonly pairs: number };
  /** What the model itself believes of its merges; null before anything is learned. */
  readonly estimated: { readonly precision: number; readonly recall: number } | null;
}

export const comparisonsOf = (kind: PartyKind): readonly Comparison[] =>
  kind === 'person' ? PERSON_COMPARISONS : ORGANIZATION_COMPARISONS;
