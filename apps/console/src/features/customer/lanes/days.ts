import { dayOf } from '../../../address/day-of.js';
import { DAYS, periodBeside, periodDays } from '../../map/filters/periods.js';

/** A part of the time, by days of the reader's own clock: `2026-03-01`; an empty one is open. */
export interface Days {
  readonly since: string;
  readonly until: string;
}

/** ISO 8601; an end that is absent is open. */
export interface Range {
  readonly from?: string;
  readonly to?: string;
}

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The first moment of a day, or of the day after it; undefined where it is none. */
export function momentOf(day: string, after = 0): number | undefined {
  if (!DAY.test(day)) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  const time = new Date(year!, month! - 1, date! + after).getTime();
  return Number.isNaN(time) ? undefined : time;
}

/** Two places of a brush as days, whichever way it was drawn. */
export const daysBetween = (one: number, other: number): Days => ({
  since: dayOf(Math.min(one, other)),
  until: dayOf(Math.max(one, other)),
});

const OPEN_DAYS = 30;

/**
 * So many days just before or after these; where an end is open, the last thirty.
 * @param now nothing lies after it
 */
export function daysBeside({ since, until }: Days, by: -1 | 1, now: number): Days {
  const [from, to] = [momentOf(since), momentOf(until)];
  if (from === undefined || to === undefined)
    return by < 0 ? { since: dayBeside(now, 1 - OPEN_DAYS), until: dayOf(now) } : { since, until };
  const days = Math.round((to - from) / DAY_MS) + 1;
  const next = { since: dayBeside(from, by * days), until: dayBeside(to, by * days) };
  return next.since > dayOf(now) ? { since, until } : next;
}

/** By the calendar: a day is not always 24 hours. */
const dayBeside = (time: number, days: number): string => {
  const date = new Date(time);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime());
};

/** The days of a period as the address has it, by the reader's own calendar. */
export function daysOf(period: string): Days {
  const [, since = '', until = ''] = DAYS.exec(period) ?? [];
  return DAYS.test(period) ? { since, until } : (periodDays(period) ?? { since: '', until: '' });
}

export const periodOf = ({ since, until }: Days): string => (since || until ? `${since}..${until}` : 'all');

/** The period just before or after one: as many days, or the next of its kind. */
export const besidePeriod = (period: string, by: -1 | 1, now: number): string =>
  DAYS.test(period) ? periodOf(daysBeside(daysOf(period), by, now)) : periodBeside(period, by, new Date(now));

/** Whether a moment is in a range; its end is not. */
export const isWithin = (iso: string, range: Range | undefined): boolean =>
  (range?.from === undefined || iso >= range.from) && (range?.to === undefined || iso < range.to);

/** What the gateway is asked for; undefined where the period is open on both ends. */
export function rangeOf({ since, until }: Days): Range | undefined {
  const [from, to] = [momentOf(since), momentOf(until, 1)];
  if (from === undefined && to === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { from: new Date(from).toISOString() }),
    ...(to === undefined ? {} : { to: new Date(to).toISOString() }),
  };
}
