import { DateTime } from 'luxon';
import { workingDaysLater, type WorkingHours } from '../../calendar/working-time.js';
import type { Span } from '../words/own-words.js';

/** When something is due as the words say it, before it is known when they were said. */
export type DueWords =
  | { readonly in: 'days' | 'working-days' | 'weeks' | 'months'; readonly count: number }
  | { readonly in: 'hours'; readonly count: number }
  /** The ISO weekday (1 to 7): the next one after today, or the one of this or of next week. */
  | { readonly in: 'weekday'; readonly weekday: number; readonly week: 'coming' | 'this' | 'next' }
  | { readonly in: 'week' | 'month' | 'year'; readonly count: number }
  | { readonly in: 'date'; readonly day: number; readonly month: number; readonly year?: number };

export interface FoundDue {
  readonly words: DueWords;
  /** Minutes after midnight where an hour was named. */
  readonly minutes?: number;
  /** The words in the untouched text. */
  readonly span: Span;
}

export interface Due {
  /** The last moment at which the promise is still kept: ISO 8601 in UTC. The end of a day, where no hour was named. */
  readonly at: string;
  readonly span: Span;
}

/** Times are told by the calendar of a zone, which is slow to work out; what was said within one day has one answer. */
const days = new Map<string, string>();
const answers = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/** Resolves what was said at `said` (ISO 8601 in UTC) by the clock of the calendar's zone. */
export function resolveDue({ words, minutes, span }: FoundDue, said: string, hours: WorkingHours): Due {
  if (words.in === 'hours') return { at: new Date(Date.parse(said) + words.count * 3_600_000).toISOString(), span };
  const key = `${dayOf(said, hours.zone)} ${hours.zone} ${hours.holidaysOf ?? ''} ${minutes ?? ''} ${JSON.stringify(words)}`;
  let at = answers.get(key);
  if (at === undefined) {
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const day = momentOf(words, DateTime.fromISO(said, { zone: hours.zone }), hours);
    const time =
      minutes === undefined
        ? day.endOf('day').startOf('second')
        : day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, millisecond: 0 });
    answers.set(key, (at = time.toUTC().toISO({ precision: 'milliseconds' }) ?? ''));
  }
  return { at, span };
}

/** The date in the zone. Zones are a whole number of quarters of an hour away from UTC. */
function dayOf(said: string, zone: string): string {
  const quarter = `${said.slice(0, 14)}${Math.floor(Number(said.slice(14, 16)) / 15)} ${zone}`;
  let day = days.get(quarter);
  if (day === undefined) {
    if (days.size >= MOST_REMEMBERED) days.clear();
    days.set(quarter, (day = DateTime.fromISO(said, { zone }).toISODate() ?? ''));
  }
  return day;
}

function momentOf(words: Exclude<DueWords, { readonly in: 'hours' }>, now: DateTime, hours: WorkingHours): DateTime {
  switch (words.in) {
    case 'days':
      return now.plus({ days: words.count });
    case 'working-days':
      return workingDaysLater(now, words.count, hours);
    case 'weeks':
      return now.plus({ weeks: words.count });
    case 'months':
      return now.plus({ months: words.count });
    case 'week':
      return now.plus({ weeks: words.count }).endOf('week');
    case 'month':
      return now.plus({ months: words.count }).endOf('month');
    case 'year':
      return now.plus({ years: words.count }).endOf('year');
    case 'weekday': {
      const monday = now.startOf('week');
      if (words.week === 'next') return monday.plus({ weeks: 1, days: words.weekday - 1 });
      if (words.week === 'this') return monday.plus({ days: words.weekday - 1 });
      const ahead = (words.weekday - now.weekday + 7) % 7;
      return now.plus({ days: ahead === 0 ? 7 : ahead });
    }
    case 'date': {
      const date = DateTime.fromObject(
        { year: words.year ?? now.year, month: words.month, day: words.day },
        { zone: hours.zone },
      );
      // A date without a year is one ahead of us; one of the last days is meant as it stands.
      return words.year === undefined && date < now.minus({ days: 45 }) ? date.plus({ years: 1 }) : date;
    }
  }
}
