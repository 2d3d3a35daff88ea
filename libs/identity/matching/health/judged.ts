/** A pair that a person judged, and what the machine makes of it without that word. */
export interface JudgedPair {
  readonly verdict: 'same' | 'not-same';
  readonly joined: boolean;
}

/** A share with its 95 % interval; null where there are too few judged pairs to say. */
export interface SeenShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** What people's words say of the machine's. */
export interface JudgedQuality {
  readonly judged: number;
  /** Judged pairs by what the machine makes of them, and what the person said. */
  readonly joinedRightly: number;
  readonly joinedWrongly: number;
  readonly partedWrongly: number;
  readonly partedRightly: number;
  /** Of judged pairs that the machine joins, those that people call one. */
  readonly precision: SeenShare | null;
  /** Of judged pairs that people call one, those that the machine joins. */
  readonly recall: SeenShare | null;
}

/** With fewer, the interval is wider than what one would like to know. */
export const LEAST_JUDGED = 20;

/**
 * Precision and recall among the pairs that people judged. These are no sample of all pairs: people look at what waits in
 * doubt and at what somebody complained of, where the machine errs most. So precision here is a low guess of the whole.
 */
export function qualityOf(pairs: readonly JudgedPair[]): JudgedQuality {
  const count = (verdict: JudgedPair['verdict'], joined: boolean) =>
    pairs.filter((pair) => pair.verdict === verdict && pair.joined === joined).length;
  const [right, wrong] = [count('same', true), count('not-same', true)];
  const missed = count('same', false);
  return {
    judged: pairs.length,
    joinedRightly: right,
    joinedWrongly: wrong,
    partedWrongly: missed,
    partedRightly: count('not-same', false),
    precision: shareOf(right, right + wrong),
    recall: shareOf(right, right + missed),
  };
}

const shareOf = (part: number, whole: number): SeenShare | null =>
  whole < LEAST_JUDGED ? null : { share: rounded(part / whole), ...wilson(part, whole) };

/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959964;

/** The score interval of a share (Wilson, Journal of the American Statistical Association 22, 1927). */
export function wilson(part: number, whole: number): { readonly low: number; readonly high: number } {
  const share = part / whole;
  const scale = 1 + Z ** 2 / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2));
  return { low: rounded(Math.max(0, middle - half)), high: rounded(Math.min(1, middle + half)) };
}

const rounded = (share: number): number => Number(share.toFixed(4));
