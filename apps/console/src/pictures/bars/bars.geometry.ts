/** Something that lasts, against how long such a thing usually lasts. */
export interface BarData {
  readonly key: string;
  /** Seconds. */
  readonly value: number;
  /** Null where nobody knows what is usual. */
  readonly usual: number | null;
}

/** How far beyond the usual something is. */
export type Beyond = 'within' | 'over' | 'far-over' | 'unknown';

/** Twice the usual is far over it, as on the service map. */
const FAR = 2;
const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
/** Lengths that people speak of. */
const TICKS = [MINUTE, HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY, 3_650 * DAY];
/** Two labels of the axis are at least so far apart, and so far from its end, in its hundredths. */
const [APART, FROM_END] = [14, 12];
/** The axis begins so much below the shortest, whose bar is seen too. */
const BELOW = 3;

/**
 * Bars in hundredths of their track, on a logarithmic axis: whoever waits an hour too long is seen beside whoever waits a year.
 */
export function barsGeometry(bars: readonly BarData[]) {
  const all = bars.flatMap(({ value, usual }) => [value, usual ?? value]).filter((seconds) => seconds > 0);
  const least = Math.max(MINUTE / BELOW, Math.min(DAY, ...all) / BELOW);
  const most = Math.max(least * 10, ...all);
  // By hand: the first screen that is seen waits for no library of scales.
  const x = (seconds: number) =>
    Math.min(100, (100 * Math.log(Math.max(seconds, least) / least)) / Math.log(most / least));
  const ticks: { readonly value: number; readonly x: number }[] = [];
  for (const value of TICKS)
    if (value > least && x(value) <= 100 - FROM_END && value <= most && x(value) - (ticks.at(-1)?.x ?? -APART) >= APART)
      ticks.push({ value, x: x(value) });
  return {
    ticks,
    bars: bars.map(({ key, value, usual }) => ({
      key,
      width: x(value),
      /** Where the usual is marked; null where it is not known. */
      usualX: usual === null ? null : x(usual),
      beyond: beyondOf(value, usual),
    })),
  } as const;
}

export function beyondOf(value: number, usual: number | null): Beyond {
  if (usual === null) return 'unknown';
  return value > FAR * usual ? 'far-over' : value > usual ? 'over' : 'within';
}
