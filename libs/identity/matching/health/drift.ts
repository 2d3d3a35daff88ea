import type { PairSurvey } from './survey.js';

/** How far a distribution has moved. */
export type Drift = 'steady' | 'moved' | 'shifted' | 'too-few';

export interface Moved {
  /** Population stability index; null where there are too few pairs. */
  readonly index: number | null;
  readonly drift: Drift;
}

/** How what a model sees differs from what it saw when it was learned. */
export interface ModelDrift {
  readonly scores: Moved;
  readonly comparisons: readonly ({ readonly attribute: string } & Moved)[];
  /** Share of pairs that reached the threshold then, and that do now. */
  readonly linked: { readonly then: number; readonly now: number };
}

/** The usual bounds: below, nothing to see; from the second on, the population is another one (Siddiqi 2006). */
const MOVED = 0.1;
const SHIFTED = 0.25;
/**
 * Chance alone gives an index of about (bands - 1) (1/n + 1/m) (Yurdakul 2018): with eight bands and so many pairs on
 * both sides 0.035, well below the first bound.
 */
const LEAST_PAIRS = 400;
/** In place of a share of zero, of which there is no logarithm: half a pair. */
const HALF = 0.5;

export function driftBetween(then: PairSurvey, now: PairSurvey): ModelDrift {
  const share = ({ link, pairs }: PairSurvey) => (pairs === 0 ? 0 : Number((link.pairs / pairs).toFixed(4)));
  return {
    scores: moved(then.scores.counts, now.scores.counts),
    comparisons: Object.entries(then.levels).flatMap(([attribute, counts]) => {
      const today = now.levels[attribute];
      return today ? [{ attribute, ...moved(counts, today) }] : [];
    }),
    linked: { then: share(then), now: share(now) },
  };
}

/** Whether what a model sees has become another population, in its scores or in any one comparison. */
export const hasShifted = ({ scores, comparisons }: ModelDrift): boolean =>
  [scores, ...comparisons].some(({ drift }) => drift === 'shifted');

function moved(then: readonly number[], now: readonly number[]): Moved {
  const least = Math.min(sum(then), sum(now));
  if (least < LEAST_PAIRS) return { index: null, drift: 'too-few' };
  const index = Number(stabilityIndex(then, now).toFixed(4));
  return { index, drift: index < MOVED ? 'steady' : index < SHIFTED ? 'moved' : 'shifted' };
}

/**
 * Population stability index of two histograms over the same bands: the sum of (q - p) ln(q / p), where p and q are the
 * shares of a band; the symmetric divergence of Jeffreys (Lewis 1994; Siddiqi, Credit Risk Scorecards, 2006). 0: alike.
 */
export function stabilityIndex(then: readonly number[], now: readonly number[]): number {
  const [before, after] = [sum(then), sum(now)];
  return then.reduce((total, count, band) => {
    const p = Math.max(count, HALF) / before;
    const q = Math.max(now[band] ?? 0, HALF) / after;
    return total + (q - p) * Math.log(q / p);
  }, 0);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
