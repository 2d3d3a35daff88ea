/** Steps that double the length. Eight of them are 9 % apart, so a median is right to within 5 %. */
const STEPS = 8;
const MINUTE = 60_000;

/** The bucket of a length in milliseconds: logarithmic, so that minutes and months fit alike. Buckets add up over parties. */
export const bucketOf = (ms: number): number => Math.floor(STEPS * Math.log2(1 + Math.max(0, ms) / MINUTE));

/** The middle of a bucket, in milliseconds. */
const middleOf = (bucket: number): number => Math.round((2 ** ((bucket + 0.5) / STEPS) - 1) * MINUTE);

/** A histogram: bucket to count. */
export type Histogram = ReadonlyMap<number, number>;

export const countIn = (histogram: Histogram): number => [...histogram.values()].reduce((sum, n) => sum + n, 0);

/** The length below which a share of all lies, in milliseconds; undefined of nothing. */
export function quantileOf(histogram: Histogram, share: number): number | undefined {
  let most = 0;
  for (const bucket of histogram.keys()) if (bucket > most) most = bucket;
  const counts = new Float64Array(most + 1);
  let all = 0;
  for (const [bucket, n] of histogram) {
    counts[bucket] = n;
    all += n;
  }
  const target = all * share;
  if (target === 0) return undefined;
  // Buckets are small numbers, so walking them all costs less than putting those that there are in order.
  for (let bucket = 0, sum = 0; bucket <= most; bucket++) {
    if (counts[bucket] === 0) continue;
    sum += counts[bucket]!;
    if (sum >= target) return middleOf(bucket);
  }
  return undefined;
}

export function mergedHistogram(all: Iterable<Histogram>): Histogram {
  const sum = new Map<number, number>();
  for (const one of all) for (const [bucket, n] of one) sum.set(bucket, (sum.get(bucket) ?? 0) + n);
  return sum;
}
