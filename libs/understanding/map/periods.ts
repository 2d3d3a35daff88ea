import { DateTime } from 'luxon';

const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** The calendar day of an instant by the clock of a zone: `2026-03-02`. @param at ISO 8601 in UTC */
export function dayOf(at: string, zone: string): string {
  // Clocks of the world differ by quarters of an hour.
  const key = `${at.slice(0, 14)}${Math.floor(Number(at.slice(14, 16)) / 15)} ${zone}`;
  let day = days.get(key);
  if (day === undefined) {
    if (days.size >= MOST_REMEMBERED) days.clear();
    let format = formats.get(zone);
    if (!format) formats.set(zone, (format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })));
    days.set(key, (day = format.format(new Date(at))));
  }
  return day;
}

/**
 * The periods that the service map is kept for, of those that a day is in; people do not add up over periods, so each is
 * counted by itself: `all`, `2026`, `2026-Q1`, `2026-03`.
 */
export const periodsOf = (day: string): readonly string[] => [
  'all',
  day.slice(0, 4),
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  day.slice(0, 7),
];

/** The first moment of a period and the first after it, by the clock of a zone; no bounds for `all`. ISO 8601 in UTC. */
export function boundsOf(period: string, zone: string): { readonly from?: string; readonly to?: string } {
  if (period === 'all') return {};
  const [unit, first] = period.includes('Q')
    ? (['quarters', `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3 - 2).padStart(2, '0')}`] as const)
    : ([period.length === 4 ? 'years' : 'months', period] as const);
  const from = DateTime.fromISO(first, { zone });
  return {
    from: from.toUTC().toISO()!,
    to: from
      .plus({ [unit]: 1 })
      .toUTC()
      .toISO()!,
  };
}

const PERIOD = /^(?:all|\d{4}|\d{4}-Q[1-4]|\d{4}-(?:0[1-9]|1[0-2]))$/;

export const isPeriod = (text: string): boolean => PERIOD.test(text);

/** The period of the same span before it; undefined for `all`. */
export function periodBefore(period: string): string | undefined {
  if (period === 'all') return undefined;
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return String(year - 1);
  if (period.includes('Q')) {
    const quarter = Number(period.slice(6));
    return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
  }
  const month = Number(period.slice(5));
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/**
 * So many quarters, the earliest first: up to the last one that a period reaches into, and no further than the one of today.
 * @param today the quarter that runs
 */
export function quartersUntil(period: string, today: string, count: number): readonly string[] {
  const last =
    period === 'all'
      ? today
      : period.includes('Q')
        ? period
        : `${period.slice(0, 4)}-Q${period.length === 4 ? 4 : Math.ceil(Number(period.slice(5, 7)) / 3)}`;
  const quarters = [last < today ? last : today];
  while (quarters.length < count) quarters.unshift(periodBefore(quarters[0]!)!);
  return quarters;
}
