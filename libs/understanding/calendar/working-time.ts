import type HolidaysOf from 'date-holidays';
import { DateTime } from 'luxon';
import { createRequire } from 'node:module';

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
const require = createRequire(import.meta.url);

/** The public holidays of one year as ISO dates; midsummer eve and Christmas eve are among them, offices are closed then. */
export function holidaysIn(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  let known = holidays.get(key);
  if (!known) {
    // It knows every country: it is loaded when the first year is asked for.
    const Holidays = require('date-holidays') as typeof HolidaysOf;
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

/** One year's working days in order, and what was worked in the year before each; milliseconds. */
interface YearOfWork {
  readonly begins: readonly number[];
  readonly ends: readonly number[];
  readonly before: readonly number[];
}

const MOST_YEARS = 100;
const years = new WeakMap<WorkingHours, Map<number, YearOfWork>>();

function yearOf(year: number, hours: WorkingHours): YearOfWork {
  let known = years.get(hours);
  if (!known) years.set(hours, (known = new Map()));
  let work = known.get(year);
  if (!work) {
    if (known.size >= MOST_YEARS) known.clear();
    known.set(year, (work = workIn(year, hours)));
  }
  return work;
}

function workIn(year: number, hours: WorkingHours): YearOfWork {
  const [begins, ends, before]: [number[], number[], number[]] = [[], [], []];
  let sum = 0;
  for (let day = DateTime.fromObject({ year }, { zone: hours.zone }); day.year === year; day = day.plus({ days: 1 })) {
    const span = hours.days[day.weekday];
    if (span === undefined || !isWorkingDay(day, hours)) continue;
    // By the clock of the wall, not by adding minutes: days on which the clocks change have 23 or 25 hours.
    const [begin, end] = span.map((minutes) =>
      day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis(),
    );
    begins.push(begin!);
    ends.push(end!);
    before.push(sum);
    sum += Math.max(0, end! - begin!);
  }
  return { begins, ends, before };
}

/** Working milliseconds of a year until an instant, which may lie before it or after. */
function workedUntil(at: number, { begins, ends, before }: YearOfWork): number {
  let [low, high] = [0, begins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begins[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : before[low - 1]! + Math.max(0, Math.min(at, ends[low - 1]!) - begins[low - 1]!);
}

const DAY = 86_400_000;
/** What is said to have begun longer before it ended was dated wrongly. */
const LONGEST = 4_000 * DAY;

/**
 * Milliseconds of working time between two instants (epoch milliseconds); 0 where `to` is not after `from`, and of the
 * first eleven years where they are further apart. A wait over a weekend is two days by the clock and nothing by working
 * time; both are shown.
 */
export function workingTimeBetween(from: number, to: number, hours: WorkingHours): number {
  if (!(to > from)) return 0;
  let sum = 0;
  // The year by the clock of the zone may be another than by UTC for some hours.
  const until = Math.min(to, from + LONGEST);
  const [first, last] = [from - DAY, until + DAY].map((at) => new Date(at).getUTCFullYear());
  for (let year = first!; year <= last!; year++) {
    const work = yearOf(year, hours);
    sum += workedUntil(until, work) - workedUntil(from, work);
  }
  return sum;
}
