import type { Format } from '../../../words/format.js';

const [YEARS, MONTHS] = [3, 12];

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

/** What a period is called: `November 2026`, `2026 Q4`, `2026`. */
export const periodName = (period: string, always: string, format: Format): string =>
  period === 'all'
    ? always
    : /^\d{4}-\d\d$/.test(period)
      ? format.month(`${period}-15T12:00:00Z`)
      : period.replace('-', ' ');
