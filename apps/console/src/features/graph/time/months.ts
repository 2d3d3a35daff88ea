/** A month as the address says it: `2025-03`. */
export type Month = string;

const monthOf = (at: Date): number => at.getUTCFullYear() * 12 + at.getUTCMonth();
const written = (month: number): Month =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The months of a slider: from the one in which something began to the one before now, and then now itself. */
export function monthsSince(since: string, now: number): readonly Month[] {
  const [first, last] = [monthOf(new Date(since)), monthOf(new Date(now))];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => written(first + index));
}

/** The moment at which a month is over; undefined of what is no month, and of none. */
export function endOf(month: Month): string | undefined {
  const [, year, of] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  return year === undefined ? undefined : new Date(Date.UTC(Number(year), Number(of), 1)).toISOString();
}

/** Where on the slider a month stands, its last place being now: what lies before it is its first place, what lies behind it is now. */
export function placeOf(month: Month, months: readonly Month[]): number {
  if (endOf(month) === undefined) return months.length;
  const at = months.findIndex((one) => one >= month);
  return at < 0 ? months.length : at;
}
