/** Something that lasts, against how long such a thing usually lasts. */
export interface BarData {
  readonly key: string;
  /** Milliseconds, or any other unit, as long as both are in the same. */
  readonly value: number;
  /** Null where nobody knows what is usual. */
  readonly usual: number | null;
}

/** How far beyond the usual something is. */
export type Beyond = 'within' | 'over' | 'far-over' | 'unknown';

/** Twice the usual is far over it, as on the service map. */
const FAR = 2;

export function barsGeometry(bars: readonly BarData[], width: number) {
  const most = bars.reduce((top, { value, usual }) => Math.max(top, value, usual ?? 0), 0);
  const scale = most > 0 ? width / most : 0;
  return bars.map(({ key, value, usual }) => ({
    key,
    width: Math.min(width, Math.max(value > 0 ? 2 : 0, value * scale)),
    /** Where the usual is marked, px; null where it is not known. */
    usualX: usual === null ? null : usual * scale,
    beyond: beyondOf(value, usual),
  }));
}

export function beyondOf(value: number, usual: number | null): Beyond {
  if (usual === null) return 'unknown';
  return value > FAR * usual ? 'far-over' : value > usual ? 'over' : 'within';
}
