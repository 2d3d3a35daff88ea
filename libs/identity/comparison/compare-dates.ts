import { MISSING } from './alike.js';
import { withinOneEdit } from './similarity.js';

/**
 * How two dates `YYYYMMDD` may agree. `swapped`: day and month changed places. `slip`: one digit off or two neighbours
 * swapped. `partial`: all that both say agrees, but one says less. `part`: two of year, month and day agree. `two-slips`: two digits off. `year`: the
 * year alone.
 */
export const DATE_LEVELS = ['same', 'swapped', 'slip', 'partial', 'part', 'two-slips', 'year', 'different'] as const;

/** Index into DATE_LEVELS, -1 where one is missing. Symmetric. */
export function compareDates(a: string, b: string): number {
  if (a === '' || b === '') return MISSING;
  const [yearA, monthA, dayA] = [a.slice(0, 4), a.slice(4, 6), a.slice(6)];
  const [yearB, monthB, dayB] = [b.slice(0, 4), b.slice(4, 6), b.slice(6)];
  const whole = dayA !== '00' && dayB !== '00';
  if (a === b) return whole ? 0 : 3;
  const year = yearA === yearB;
  if (whole && year && monthA === dayB && dayA === monthB) return 1;
  if (whole && withinOneEdit(a, b)) return 2;
  const agrees = (left: string, right: string, unknown: string) =>
    left === right || left === unknown || right === unknown;
  if (!whole && agrees(yearA, yearB, '0000') && agrees(monthA, monthB, '00') && agrees(dayA, dayB, '00')) return 3;
  const parts = Number(year) + Number(monthA === monthB && monthA !== '00') + Number(dayA === dayB && dayA !== '00');
  if (parts >= 2) return 4;
  if (whole && differing(a, b) === 2) return 5;
  return year ? 6 : 7;
}

function differing(a: string, b: string): number {
  let count = 0;
  for (let index = 0; index < 8; index++) if (a.charCodeAt(index) !== b.charCodeAt(index)) count++;
  return count;
}
