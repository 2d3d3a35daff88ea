/** How many touchpoints feel how; unknown ones are not judged. */
export interface FeelingCounts {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly unknown: number;
}

export function addFeelings(all: readonly FeelingCounts[]): FeelingCounts {
  const sum = (name: keyof FeelingCounts): number => all.reduce((total, each) => total + each[name], 0);
  return { positive: sum('positive'), neutral: sum('neutral'), negative: sum('negative'), unknown: sum('unknown') };
}

export const judgedOf = ({ positive, neutral, negative }: FeelingCounts): number => positive + neutral + negative;

/** How a cell feels: glad minus sad over judged ones, from -1 to 1; null where too few are judged. */
export function balanceOf(counts: FeelingCounts, judgedAtLeast: number): number | null {
  const judged = judgedOf(counts);
  return judged < judgedAtLeast ? null : (counts.positive - counts.negative) / judged;
}
