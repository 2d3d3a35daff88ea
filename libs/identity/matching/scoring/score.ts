import type { Comparison } from '../comparisons/comparison.js';
import type { MatchFeatures } from '../features.js';
import { bitsOf, capsOn, type Cap, type Tally } from './household.js';
import { comparisonsOf, type ComparisonWeights, type MatchModel } from '../model.js';

/** Rarity may add or take this much, in bits. */
const RARITY_BITS = 6;

/** Why a pair scored as it did; all numbers are bits. */
export interface PairExplanation {
  readonly modelVersion: string;
  readonly prior: number;
  readonly comparisons: readonly {
    readonly attribute: string;
    readonly level: string;
    readonly weight: number;
    /** How much of the weight comes from how rare the value is. */
    readonly rarity: number;
    readonly values: readonly [string, string];
  }[];
  /** What was taken off, and why. */
  readonly caps: readonly { readonly cap: Cap; readonly taken: number }[];
  readonly total: number;
  readonly threshold: number;
  /** Single changes that would turn the verdict: were this attribute at that level, the total would be … */
  readonly flips: readonly { readonly attribute: string; readonly level: string; readonly total: number }[];
}

/** Bits by which the pair's evidence speaks for one party, prior included. Symmetric. */
export function scorePair(model: MatchModel, a: MatchFeatures, b: MatchFeatures): number {
  const comparisons = comparisonsOf(model.kind);
  const tally = emptyTally();
  for (let index = 0; index < comparisons.length; index++) {
    const comparison = comparisons[index]!;
    const level = comparison.compare(a, b);
    const weights = model.comparisons[index]!;
    const rarity = level < 0 ? 0 : rarityOf(comparison, weights, a, b, level);
    const weight = level < 0 ? 0 : weights.weights[level]! + rarity;
    note(tally, comparison, level, weight, memberOf(comparison, weights.members, level, rarity));
  }
  return bitsOf(tally, model);
}

export const emptyTally = (): Tally => ({
  self: 0,
  home: 0,
  address: 0,
  relatives: 0,
  brand: 0,
  branchConflict: false,
  givenConflict: false,
  birthConflict: false,
  familyConflict: false,
  givenMissing: false,
  members: 0,
  identified: false,
});

/** Adds one comparison to the tally. `level` is -1 where one of the two says nothing; `member` is what `memberOf` gives. */
export function note(tally: Tally, comparison: Comparison, level: number, weight: number, member = 0): void {
  if (level < 0) {
    if (comparison.attribute === 'givenName') tally.givenMissing = true;
    return;
  }
  tally.members += member;
  if (weight > 0) tally[comparison.of] += weight;
  else tally.self += weight;
  if ((comparison.attribute === 'nationalId' || comparison.attribute === 'businessId') && weight > 0)
    tally.identified = true;
  if (level >= (comparison.neighboursFrom ?? Infinity)) tally.familyConflict = true;
  if (level < (comparison.conflictFrom ?? Infinity)) return;
  if (comparison.of === 'brand') tally.branchConflict = true;
  else if (comparison.attribute === 'givenName') tally.givenConflict = true;
  else tally.birthConflict = true;
}

/**
 * Bits by which a level tells one party from two members of one home. What is common is so among the members of one home
 * too; what is rare may still run in the family.
 */
export const memberOf = (
  { of }: Comparison,
  members: readonly number[] | undefined,
  level: number,
  rarity: number,
): number => (members === undefined || level < 0 ? 0 : members[level]! + (of === 'self' ? Math.min(0, rarity) : 0));

/** Bits that the rarity of the agreed value adds to a level's weight, or takes. */
export function rarityOf(
  comparison: Comparison,
  weights: ComparisonWeights,
  a: MatchFeatures,
  b: MatchFeatures,
  level: number,
): number {
  const value = comparison.agreedOn?.(a, b, level);
  if (value === undefined || value === '') return 0;
  const share = weights.frequencies[value] ?? weights.rare;
  return Math.max(-RARITY_BITS, Math.min(RARITY_BITS, Math.log2(weights.chance / share)));
}

interface Noted {
  readonly comparison: Comparison;
  readonly level: number;
  readonly weight: number;
  readonly member: number;
}

function tallyOf(noted: readonly Noted[]): Tally {
  const tally = emptyTally();
  for (const { comparison, level, weight, member } of noted) note(tally, comparison, level, weight, member);
  return tally;
}

/** Explains what `scorePair` says, comparison by comparison. */
export function explainPair(model: MatchModel, a: MatchFeatures, b: MatchFeatures): PairExplanation {
  const comparisons = comparisonsOf(model.kind);
  const lines: PairExplanation['comparisons'][number][] = [];
  const noted: Noted[] = [];
  comparisons.forEach((comparison, index) => {
    const level = comparison.compare(a, b);
    const weights = model.comparisons[index]!;
    const rarity = level < 0 ? 0 : rarityOf(comparison, weights, a, b, level);
    const weight = level < 0 ? 0 : weights.weights[level]! + rarity;
    noted.push({ comparison, level, weight, member: memberOf(comparison, weights.members, level, rarity) });
    if (level < 0) return;
    const values = [comparison.said(a), comparison.said(b)] as const;
    lines.push({ attribute: comparison.attribute, level: comparison.levels[level]!, weight, rarity, values });
  });
  const tally = tallyOf(noted);
  const total = bitsOf(tally, model);
  const threshold = model.thresholds.link;
  // Another level may also bring a cap, or take one away: the sum is made anew.
  const flips = noted.flatMap(({ comparison, level }, at) => {
    const { attribute, levels, weights, members } = model.comparisons[at]!;
    if (level < 0) return [];
    return levels.flatMap((other, index) => {
      const instead = noted.with(at, {
        comparison,
        level: index,
        weight: weights[index]!,
        member: memberOf(comparison, members, index, 0),
      });
      const would = bitsOf(tallyOf(instead), model);
      return index !== level && would >= threshold !== total >= threshold
        ? [{ attribute, level: other, total: would }]
        : [];
    });
  });
  return {
    modelVersion: model.version, prior: model.prior, comparisons: lines,
    caps: capsOn(tally, model), total, threshold, flips,
  }; // prettier-ignore
}
