import type { Format } from '../../../words/format.js';

const [YEARS, QUARTERS, MONTHS] = [3, 4, 12];

/** The periods one may choose: all the time, the last years, the quarters of two of them, the last twelve months; and what the address says. */
export function periodsUntil(now: Date, chosen: string): readonly string[] {
  const year = now.getUTCFullYear();
  const quarterNow = Math.floor(now.getUTCMonth() / 3);
  const years = Array.from({ length: YEARS }, (_, back) => String(year - back));
  const quarters = Array.from({ length: quarterNow + 5 }, (_, back) => {
    const at = year * 4 + quarterNow - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
  const months = Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year, now.getUTCMonth() - back, 15)).toISOString().slice(0, 7),
  );
  const all = ['all', ...years, ...quarters, ...months];
  return all.includes(chosen) ? all : [...all, chosen];
}

/** Days in place of a year, a quarter or a month, either end open: `2026-03-01..2026-03-31`. */
export const DAYS = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/;

/** The first and last day of a year, a quarter or a month; undefined where it is none. */
export function periodDays(period: string): { readonly since: string; readonly until: string } | undefined {
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(period) ?? [];
  if (year === '') return undefined;
  const [first, count] = quarter ? [Number(quarter) * 3 - 3, 3] : month ? [Number(month) - 1, 1] : [0, MONTHS];
  const dayOf = (months: number, day: number) =>
    new Date(Date.UTC(Number(year), months, day)).toISOString().slice(0, 10);
  return { since: dayOf(first, 1), until: dayOf(first + count, 0) };
}

const daysName = (period: string, format: Format): string =>
  period
    .split('..')
    .map((day) => (day === '' ? '' : format.date(`${day}T12:00:00`)))
    .join(' – ')
    .trim();

/** What a period is called: `November 2026`, `2026 Q4`, `2026`, `1 Mar 2026 – 31 Mar 2026`. */
export const periodName = (period: string, always: string, format: Format): string =>
  period === 'all'
    ? always
    : DAYS.test(period)
      ? daysName(period, format)
      : /^\d{4}-\d\d$/.test(period)
        ? format.month(`${period}-15T12:00:00Z`)
        : period.replace('-', ' ');

/**
 * The period of the same length just before or after one; all the time is left for the present year.
 * @returns the same where none follows: nothing has happened in what is to come
 */
export function periodBeside(period: string, by: -1 | 1, now: Date): string {
  const [year = '', part = ''] = period.split('-');
  if (!/^\d{4}$/.test(year)) return by < 0 ? String(now.getUTCFullYear()) : period;
  const perYear = part === '' ? 1 : part.startsWith('Q') ? QUARTERS : MONTHS;
  const numberOf = (of: number, within: number) => of * perYear + within;
  const next = numberOf(Number(year), part === '' ? 0 : Number(part.replace('Q', '')) - 1) + by;
  const present = numberOf(now.getUTCFullYear(), Math.floor((now.getUTCMonth() * perYear) / MONTHS));
  if (next > present) return period;
  const within = (next % perYear) + 1;
  const name = perYear === MONTHS ? `-${String(within).padStart(2, '0')}` : perYear === QUARTERS ? `-Q${within}` : '';
  return `${Math.floor(next / perYear)}${name}`;
}
