import { clipped } from './average-linkage.js';

/** Bits by which two records speak for one party. */
export type ScoreOf = (a: string, b: string) => number;

/** What all pairs across two groups of records say. */
export interface AcrossGroups {
  /** Sum of the clipped scores: divided by the number of pairs, what average linkage goes by. */
  readonly sum: number;
  readonly best: number;
  /** The pair that speaks loudest, in order; ties go to the smaller ids. */
  readonly loudest: readonly [string, string];
}

/** Weighs all pairs across two groups that share no record. */
export function across(left: readonly string[], right: readonly string[], scoreOf: ScoreOf): AcrossGroups {
  let sum = 0;
  let best = -Infinity;
  let loudest: readonly [string, string] | undefined;
  for (const x of left)
    for (const y of right) {
      const pair = x < y ? ([x, y] as const) : ([y, x] as const);
      const score = scoreOf(...pair);
      sum += clipped(score);
      if (loudest && (score < best || (score === best && isAfter(pair, loudest)))) continue;
      best = score;
      loudest = pair;
    }
  return { sum, best, loudest: loudest! };
}

const isAfter = ([a, b]: readonly [string, string], [x, y]: readonly [string, string]): boolean =>
  a > x || (a === x && b > y);

/** What all pairs across two groups come to together. */
export interface PairsAverage {
  /** The mean of the scores, each clipped: what average linkage goes by. */
  readonly bits: number;
  readonly pairs: number;
}

/** Weighs all pairs across two groups that share no record, and takes the mean. */
export function averageBetween(left: readonly string[], right: readonly string[], scoreOf: ScoreOf): PairsAverage {
  const pairs = left.length * right.length;
  return { bits: across(left, right, scoreOf).sum / pairs, pairs };
}

/** Two groups that may be one. */
export interface Doubt {
  /** Bits: the average over all pairs. */
  readonly score: number;
  readonly records: readonly [string, string];
}

/** The doubt between two groups that were not made one: none where their pairs, on average, do not reach `review`. */
export function doubtBetween(
  left: readonly string[],
  right: readonly string[],
  scoreOf: ScoreOf,
  review: number,
): Doubt | undefined {
  const { sum, loudest } = across(left, right, scoreOf);
  const score = sum / (left.length * right.length);
  return score >= review ? { score, records: loudest } : undefined;
}
