import Holidays from 'date-holidays';
import { DateTime } from 'luxon';

/** When we are at work: hours of a weekday by the clock of `zone`, and the public holidays of a country. */
export interface WorkingHours {
  /** IANA, such as `Europe/Helsinki`. */
  readonly zone: string;
  /** ISO 3166 alpha-2, or null to work through holidays. */
  readonly holidaysOf: string | null;
  /** For each ISO weekday (1 Monday to 7 Sunday) from and to in minutes after midnight; absent days are days off. */
  readonly days: Readonly<Partial<Record<number, readonly [from: number, to: number]>>>;
}

const OFFICE: readonly [number, number] = [8 * 60, 16 * 60];

/** Monday to Friday from 8 to 16 by the Finnish calendar. */
export const FINNISH_OFFICE: WorkingHours = {
  zone: 'Europe/Helsinki',
  holidaysOf: 'FI',
  days: { 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE, 5: OFFICE },
};

const holidays = new Map<string, ReadonlySet<string>>();

/** The public holidays of one year as ISO dates; midsummer eve and Christmas eve are among them, offices are closed then. */
export function holidaysIn(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  let known = holidays.get(key);
  if (!known) {
    const list = new Holidays(country).getHolidays(year) as readonly { date: string; type: string; name: string }[];
    known = new Set(
      list
        .filter(({ type, name }) => type === 'public' || type === 'bank' || /aatto|eve$/i.test(name))
        .filter(({ name }) => !/uudenvuodenaatto|new year's eve|vappuaatto/i.test(name))
        .map(({ date }) => date.slice(0, 10)),
    );
    holidays.set(key, known);
  }
  return known;
}

export function isWorkingDay(day: DateTime, hours: WorkingHours): boolean {
  if (hours.days[day.weekday] === undefined) return false;
  return hours.holidaysOf === null || !holidaysIn(hours.holidaysOf, day.year).has(day.toISODate() ?? '');
}

/** The day that is `count` working days after the day of `from`. */
export function workingDaysLater(from: DateTime, count: number, hours: WorkingHours): DateTime {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.plus({ days: 1 });
    if (isWorkingDay(day, hours)) left--;
  }
  return day;
}

/** Working milliseconds of whole days, remembered: a year of them is asked for again and again. */
const dayTotals = new WeakMap<WorkingHours, Map<string, number>>();

/**
 * Milliseconds of working time between two instants (epoch milliseconds); 0 where `to` is not after `from`. A wait over
 * a weekend is two days by the clock and nothing by working time; both are shown.
 */
export function workingTimeBetween(from: number, to: number, hours: WorkingHours): number {
  if (!(to > from)) return 0;
  let sum = 0;
  const end = DateTime.fromMillis(to, { zone: hours.zone });
  let day = DateTime.fromMillis(from, { zone: hours.zone }).startOf('day');
  let totals = dayTotals.get(hours);
  if (!totals) dayTotals.set(hours, (totals = new Map()));
  for (let turn = 0; day <= end && turn < 4000; turn++) {
    const next = day.plus({ days: 1 });
    if (day.toMillis() >= from && next.toMillis() <= to) {
      const key = day.toISODate() ?? '';
      let whole = totals.get(key);
      if (whole === undefined) totals.set(key, (whole = within(day, -Infinity, Infinity, hours)));
      sum += whole;
    } else sum += within(day, from, to, hours);
    day = next;
  }
  return sum;
}

function within(day: DateTime, from: number, to: number, hours: WorkingHours): number {
  const span = hours.days[day.weekday];
  if (span === undefined || !isWorkingDay(day, hours)) return 0;
  // By the clock of the wall, not by adding minutes: days on which the clocks change have 23 or 25 hours.
  const begin = day.set({ hour: Math.floor(span[0] / 60), minute: span[0] % 60 }).toMillis();
  const stop = day.set({ hour: Math.floor(span[1] / 60), minute: span[1] % 60 }).toMillis();
  return Math.max(0, Math.min(stop, to) - Math.max(begin, from));
}
