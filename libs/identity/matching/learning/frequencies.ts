import type { Comparison } from '../comparisons/comparison.js';
import type { MatchFeatures } from '../features.js';

const MOST = 1_500;
const SEEN_AT_LEAST = 3;

export interface Frequencies {
  readonly frequencies: Readonly<Record<string, number>>;
  /** The share of records that carry the average of the values left out. */
  readonly rare: number;
}

/** How common the commonest values of one attribute are, as shares of the records that say anything of it. */
export function frequenciesOf(comparison: Comparison, records: readonly MatchFeatures[]): Frequencies {
  if (!comparison.agreedOn) return { frequencies: {}, rare: 1 };
  const counts = new Map<string, number>();
  let total = 0;
  for (const features of records)
    for (const value of comparison.terms?.(features) ?? [comparison.said(features)]) {
      if (value === '') continue;
      total++;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const kept = ranked.slice(0, MOST).filter(([, count]) => count >= SEEN_AT_LEAST);
  const rest = ranked.slice(kept.length);
  const left = rest.reduce((sum, [, count]) => sum + count, 0);
  const squares = rest.reduce((sum, [, count]) => sum + count * count, 0);
  return {
    frequencies: Object.fromEntries(kept.map(([value, count]) => [value, Number((count / total).toPrecision(4))])),
    rare: total === 0 ? 1 : Number((Math.max(2, left === 0 ? 2 : squares / left) / total).toPrecision(4)),
  };
}
