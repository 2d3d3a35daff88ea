import type { Chance } from './chance.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The offset of Europe/Helsinki: +3 h from the last Sunday of March 01:00 UTC to the last Sunday of October, else +2 h. */
export function helsinkiOffset(at: number): number {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9) ? 3 * HOUR : 2 * HOUR;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

/** Midnight in Helsinki, of the day that `at` falls on plus `days`. */
export function dayStart(at: number, days = 0): number {
  const local = at + helsinkiOffset(at);
  const midnight = Math.floor(local / DAY) * DAY + days * DAY;
  return midnight - helsinkiOffset(midnight - 2 * HOUR);
}

/** 0 Sunday to 6 Saturday, in Helsinki. */
export const weekday = (at: number): number => new Date(at + helsinkiOffset(at)).getUTCDay();

export const localDate = (at: number): Date => new Date(at + helsinkiOffset(at));

/** The next moment of office hours (8 to 16, Monday to Friday) at or after `at`, somewhere within the day. */
export function officeTime(at: number, chance: Chance): number {
  let start = dayStart(at);
  if (at > start + 16 * HOUR) start = dayStart(at, 1);
  while (weekday(start + 12 * HOUR) % 6 === 0) start = dayStart(start + 12 * HOUR, 1);
  const from = Math.max(at, start + 8 * HOUR);
  return Math.floor(from + chance.next() ** 2 * Math.max(0, start + 16.5 * HOUR - from));
}

/** A moment when people write: mostly day and evening. */
export function anyTime(at: number, chance: Chance): number {
  const start = dayStart(at);
  const hour = chance.weighted([
    [chance.between(0, 7), 4],
    [chance.between(7, 17), 70],
    [chance.between(17, 24), 26],
  ]);
  const moment = Math.floor(start + hour * HOUR);
  return moment < at ? Math.floor(at + chance.between(1, 300) * MINUTE) : moment;
}
