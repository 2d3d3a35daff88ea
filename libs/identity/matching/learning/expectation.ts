import type { Comparison } from '../comparisons/comparison.js';
import type { MatchFeatures } from '../features.js';
import type { Pairs } from './blocks.js';
import { bitsOf, kinOf } from '../scoring/household.js';
import type { MatchModel } from '../model.js';
import { emptyTally, memberOf, note, rarityOf } from '../scoring/score.js';

/** What many pairs show, worked out once: learning looks at it again and again. */
export interface PairTable {
  readonly pairs: Pairs;
  readonly length: number;
  /** Row by row: `level + 1` of each comparison, 0 for missing. */
  readonly levels: Uint8Array;
  /** Row by row: bits that the rarity of the value adds; empty where rarity is left out. */
  readonly rarity: Float32Array;
}

export function tableOf(
  comparisons: readonly Comparison[],
  records: readonly MatchFeatures[],
  pairs: Pairs,
  model?: MatchModel,
): PairTable {
  const width = comparisons.length;
  const length = pairs.left.length;
  const levels = new Uint8Array(length * width);
  const rarity = new Float32Array(model ? length * width : 0);
  for (let pair = 0, at = 0; pair < length; pair++) {
    const [a, b] = [records[pairs.left[pair]!]!, records[pairs.right[pair]!]!];
    for (let index = 0; index < width; index++, at++) {
      const level = comparisons[index]!.compare(a, b);
      levels[at] = level + 1;
      if (model && level >= 0) rarity[at] = rarityOf(comparisons[index]!, model.comparisons[index]!, a, b, level);
    }
  }
  return { pairs, length, levels, rarity };
}

/** Pairs by what they show, however many show it. */
export interface Patterns extends PairTable {
  /** How many pairs each row stands for. */
  readonly counts: Float64Array;
}

/** A table with each pattern of levels once: random pairs show few of them. Of a table without rarity. */
export function patternsOf({ levels, length, pairs, rarity }: PairTable): Patterns {
  const width = length === 0 ? 0 : levels.length / length;
  const rows = new Map<string, { readonly pair: number; count: number }>();
  for (let pair = 0; pair < length; pair++) {
    const pattern = String.fromCharCode(...levels.subarray(pair * width, (pair + 1) * width));
    const known = rows.get(pattern);
    if (known) known.count++;
    else rows.set(pattern, { pair, count: 1 });
  }
  const found = [...rows.values()];
  const kept = new Uint8Array(found.length * width);
  found.forEach(({ pair }, at) => kept.set(levels.subarray(pair * width, (pair + 1) * width), at * width));
  return {
    pairs: {
      left: Int32Array.from(found, ({ pair }) => pairs.left[pair]!),
      right: Int32Array.from(found, ({ pair }) => pairs.right[pair]!),
    },
    length: found.length,
    levels: kept,
    rarity,
    counts: Float64Array.from(found, ({ count }) => count),
  };
}

/**
 * The scores that `scorePair` would give.
 * @param scores where to put them: learning does so many times over
 * @param kin where to put, in bits, how far each pair is rather two members of one home than strangers
 */
export function scoresOf(
  comparisons: readonly Comparison[],
  model: MatchModel,
  table: PairTable,
  scores = new Float64Array(table.length),
  kin?: Float64Array,
): Float64Array {
  const width = comparisons.length;
  const weights = model.comparisons.map((one) => Float64Array.from([0, ...one.weights]));
  for (let pair = 0; pair < table.length; pair++) {
    const row = pair * width;
    const tally = emptyTally();
    for (let index = 0; index < width; index++) {
      const level = table.levels[row + index]!;
      const rarity = table.rarity.length > 0 ? table.rarity[row + index]! : 0;
      note(
        tally,
        comparisons[index]!,
        level - 1,
        weights[index]![level]! + rarity,
        memberOf(comparisons[index]!, model.comparisons[index]!.members, level - 1, rarity),
      );
    }
    scores[pair] = bitsOf(tally, model);
    if (kin) kin[pair] = kinOf(tally, model);
  }
  return scores;
}

/** The share of each level among the pairs that say anything, each pair counted by its weight; `pseudo` pairs beside. */
export function sharesOf(
  pseudo: readonly (readonly number[])[],
  strength: number,
  table: PairTable,
  weightOf: (pair: number) => number,
): number[][] {
  const width = pseudo.length;
  const sums = pseudo.map((row) => row.map((share) => share * strength));
  for (let pair = 0, at = 0; pair < table.length; pair++) {
    const weight = weightOf(pair);
    for (let index = 0; index < width; index++) {
      const level = table.levels[at++]!;
      if (level > 0) sums[index]![level - 1]! += weight;
    }
  }
  return sums.map((row) => {
    const total = row.reduce((sum, one) => sum + one, 0);
    return row.map((one) => one / total);
  });
}

export const posterior = (bits: number): number => 1 / (1 + 2 ** -bits);
