/** How a touchpoint felt. UNKNOWN is not neutral: nobody could judge it. */
export type Feeling = 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE' | 'UNKNOWN';

export const FEELINGS: readonly Feeling[] = ['POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNKNOWN'];

/** How many touchpoints felt how. */
export type FeelingCounts = Readonly<Record<Feeling, number>>;

export interface FeelingBounds {
  /** Fewer judged touchpoints than this show nothing. */
  readonly judgedAtLeast: number;
  readonly gladAbove: number;
  readonly sadBelow: number;
}

/** A single customer: even one touchpoint tells. */
export const OF_ONE_CUSTOMER: FeelingBounds = { judgedAtLeast: 1, gladAbove: 0.1, sadBelow: -0.03 };

export const judgedOf = ({ POSITIVE, NEUTRAL, NEGATIVE }: FeelingCounts): number => POSITIVE + NEUTRAL + NEGATIVE;

/** Glad less sad over those that were judged, -1 to 1; null where too few were. */
export function balanceOf(counts: FeelingCounts, judgedAtLeast = 1): number | null {
  const judged = judgedOf(counts);
  return judged === 0 || judged < judgedAtLeast ? null : (counts.POSITIVE - counts.NEGATIVE) / judged;
}

/** What all of them together felt like. */
export function feltOf(counts: FeelingCounts, bounds: FeelingBounds = OF_ONE_CUSTOMER): Feeling {
  return feltAt(balanceOf(counts, bounds.judgedAtLeast), bounds);
}

/** What a balance feels like, -1 to 1; null where nothing was judged. */
export function feltAt(balance: number | null, bounds: FeelingBounds = OF_ONE_CUSTOMER): Feeling {
  if (balance === null) return 'UNKNOWN';
  return balance > bounds.gladAbove ? 'POSITIVE' : balance < bounds.sadBelow ? 'NEGATIVE' : 'NEUTRAL';
}
