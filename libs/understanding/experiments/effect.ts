/** One number for each customer. */
export interface Arm {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What a change did to a measure, beside those who did not take part. */
export type Effect =
  | { readonly verdict: 'too few to say'; readonly customers: number; readonly needed: number }
  | {
      readonly verdict: 'better' | 'worse' | 'no difference seen';
      /** How much more the measure rose with the change than without it. */
      readonly effect: number;
      /** A 95 % interval of the effect. */
      readonly from: number;
      readonly to: number;
      readonly customers: number;
    };

const FEWEST = 5;

/**
 * Difference in differences with Welch's interval. `before` and `after` of one customer stand at the same place; where
 * a higher value is worse (a wait), `higherIsBetter` is false. The quantile of Student's t is by Hill's expansion
 * (G. W. Hill, Algorithm 396, CACM 1970), good to three digits from 4 degrees of freedom on.
 */
export function effectOf(tried: Arm, others: Arm, higherIsBetter = true): Effect {
  const [a, b] = [changes(tried), changes(others)];
  if (a.length < FEWEST || b.length < FEWEST)
    return { verdict: 'too few to say', customers: Math.min(a.length, b.length), needed: FEWEST };
  const effect = mean(a) - mean(b);
  const [va, vb] = [variance(a) / a.length, variance(b) / b.length];
  const error = Math.sqrt(va + vb);
  const freedom =
    error === 0 ? a.length + b.length - 2 : (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  const margin = studentT975(freedom) * error;
  const [from, to] = [effect - margin, effect + margin];
  const rises = from > 0;
  const falls = to < 0;
  const verdict = rises || falls ? (rises === higherIsBetter ? 'better' : 'worse') : 'no difference seen';
  return { verdict, effect, from, to, customers: a.length };
}

const changes = ({ before, after }: Arm): readonly number[] =>
  after.slice(0, before.length).map((value, index) => value - before[index]!);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/** The 97.5 % quantile of Student's t. */
export function studentT975(freedom: number): number {
  const z = 1.959964;
  const n = freedom;
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * n ** 4)
  );
}
