import type { Measure } from '#contracts';

/** One thing that counts for a measure, of one customer. */
export interface Sample {
  readonly party: string;
  readonly at: string;
  /** What it counts: a feeling -1 to 1, a promise 0 or 1, touchpoints; 1 where only how often counts. */
  readonly value: number;
  /** Of something that lasts: when it ended, null while it does not. Its value is then how long it lasted, in seconds. */
  readonly endedAt?: string | null;
}

/** From inclusive, to exclusive. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

export interface Measuring {
  /** `mean`: of what there was; a customer without any has no value. `rate`: how often in 30 days; never is 0. */
  readonly kind: 'mean' | 'rate';
  readonly higherIsBetter: boolean;
  readonly unit: 'seconds' | 'balance' | 'share' | 'touchpoints' | 'per-month';
}

/** How each measure is worked out, and which way is better. */
export const MEASURING: Readonly<Record<Measure, Measuring>> = {
  'wait-length': { kind: 'mean', higherIsBetter: false, unit: 'seconds' },
  feeling: { kind: 'mean', higherIsBetter: true, unit: 'balance' },
  'promises-kept': { kind: 'mean', higherIsBetter: true, unit: 'share' },
  'touchpoints-to-move': { kind: 'mean', higherIsBetter: false, unit: 'touchpoints' },
  'going-back': { kind: 'rate', higherIsBetter: false, unit: 'per-month' },
  returns: { kind: 'rate', higherIsBetter: true, unit: 'per-month' },
};

const MONTH = 30 * 86_400_000;

/** The value of one customer in a span; null where there is nothing to take a mean of. */
export function valueIn(samples: readonly Sample[], span: TimeSpan, { kind }: Measuring): number | null {
  const within = samples.filter(({ at }) => at >= span.from && at < span.to);
  if (kind === 'rate') {
    const months = (Date.parse(span.to) - Date.parse(span.from)) / MONTH;
    return months > 0 ? within.length / months : null;
  }
  if (within.length === 0) return null;
  return within.reduce((sum, sample) => sum + valueOf(sample, span), 0) / within.length;
}

/** What still lasts at the end of the span has lasted until then, on either side alike. */
function valueOf({ at, value, endedAt }: Sample, { to }: TimeSpan): number {
  if (endedAt === undefined) return value;
  const end = endedAt !== null && endedAt < to ? endedAt : to;
  return Math.max(0, Math.round((Date.parse(end) - Date.parse(at)) / 1000));
}
