import type { Comparison } from './comparison.js';
import type { MatchFeatures } from './features.js';
import { comparisonsOf, HOUSEHOLD_BITS, type ComparisonWeights, type MatchModel } from './model.js';

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
  readonly caps: readonly { readonly cap: 'household'; readonly taken: number }[];
  readonly total: number;
  readonly threshold: number;
  /** Single changes that would turn the verdict: were this attribute at that level, the total would be … */
  readonly flips: readonly { readonly attribute: string; readonly level: string; readonly total: number }[];
}

/** Bits by which the pair's evidence speaks for one party, prior included. Symmetric. */
export function scorePair(model: MatchModel, a: MatchFeatures, b: MatchFeatures): number {
  const comparisons = comparisonsOf(model.kind);
  let own = model.prior;
  let shared = 0;
  let conflict = false;
  for (let index = 0; index < comparisons.length; index++) {
    const comparison = comparisons[index]!;
    const level = comparison.compare(a, b);
    if (level < 0) continue;
    const weights = model.comparisons[index]!;
    const weight = weights.weights[level]! + rarityOf(comparison, weights, a, b, level);
    if (comparison.shared && weight > 0) shared += weight;
    else own += weight;
    if (level >= (comparison.conflictFrom ?? Infinity)) conflict = true;
  }
  return own + (conflict ? Math.min(shared, HOUSEHOLD_BITS) : shared);
}

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

/** Explains what `scorePair` says, comparison by comparison. */
export function explainPair(model: MatchModel, a: MatchFeatures, b: MatchFeatures): PairExplanation {
  const comparisons = comparisonsOf(model.kind);
  const lines: {
    attribute: string;
    level: string;
    weight: number;
    rarity: number;
    values: readonly [string, string];
  }[] = [];
  let shared = 0;
  let conflict = false;
  comparisons.forEach((comparison, index) => {
    const level = comparison.compare(a, b);
    if (level < 0) return;
    const weights = model.comparisons[index]!;
    const rarity = rarityOf(comparison, weights, a, b, level);
    const weight = weights.weights[level]! + rarity;
    if (comparison.shared && weight > 0) shared += weight;
    if (level >= (comparison.conflictFrom ?? Infinity)) conflict = true;
    lines.push({
      attribute: comparison.attribute,
      level: comparison.levels[level]!,
      weight,
      rarity,
      values: [comparison.said(a), comparison.said(b)],
    });
  });
  const total = scorePair(model, a, b);
  const threshold = model.thresholds.link;
  const flips = lines.flatMap(({ attribute, level, weight }) => {
    const weights = model.comparisons.find((one) => one.attribute === attribute)!;
    return weights.levels.flatMap((other, index) => {
      const would = total - weight + weights.weights[index]!;
      return other !== level && would >= threshold !== total >= threshold
        ? [{ attribute, level: other, total: would }]
        : [];
    });
  });
  const taken = conflict ? Math.max(0, shared - HOUSEHOLD_BITS) : 0;
  return {
    modelVersion: model.version, prior: model.prior, comparisons: lines,
    caps: taken > 0 ? [{ cap: 'household', taken }] : [], total, threshold, flips,
  }; // prettier-ignore
}
