import { dayStart, HOUR, localDate, weekday, DAY } from '../simulation/calendar.js';
import type { Chance } from '../simulation/chance.js';
import type { Language } from '../truth.js';
import type { Due } from './template.js';
import { COMPETITORS, DAYS, DEVICES, inflect } from './declension.js';

const MODELS = [
  'Lämpö Geo 8',
  'Lämpö Geo 12',
  'Lämpö Geo 30',
  'Lämpö Ilma 6',
  'Lämpö Ilma 10',
  'Lämpö Jako 100',
  'Lämpö Kattila 20',
];

/** When a promise with these words falls due; `day` is the named day where one is named. */
export function dueTime(due: Due, now: number, day: number): number | null {
  const today = dayStart(now);
  const endOf = (days: number): number => dayStart(today + 12 * HOUR, days + 1) - 1000;
  switch (due) {
    case 'today':
      return endOf(0);
    case 'tomorrow':
      return endOf(1);
    case 'tomorrow-noon':
      return dayStart(today + 12 * HOUR, 1) + 12 * HOUR;
    case 'days-2':
      return endOf(2);
    case 'day':
    case 'on-day':
    case 'date':
      return dayStart(day, 1) - 1000;
    case 'week':
      return endOf(7);
    case 'next-week':
      return endOf(7 + ((7 - weekday(now)) % 7));
    case 'month-end': {
      const local = localDate(now);
      const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
      return endOf(last - local.getUTCDate());
    }
    case 'none':
      return null;
  }
}

/** Before this a promise with these words is not kept but overtaken: "I call tomorrow" is not kept today. */
export function notBefore(due: Due, dueAt: number | null): number {
  if (dueAt === null) return 0;
  if (due === 'next-week') return dayStart(dueAt, -6);
  return due === 'on-day' || due === 'tomorrow' || due === 'tomorrow-noon' ? dayStart(dueAt) : 0;
}

export interface Circumstances {
  readonly language: Language;
  readonly now: number;
  /** The customer's given name. */
  readonly name: string;
  /** Another person of theirs, in full. */
  readonly other: string;
  readonly agent: string;
  readonly address: string;
  /** Which of the devices this customer has. */
  readonly device: number;
  /** The ticket, offer or invoice that is spoken of. */
  readonly number: string;
}

/** Fills the slots of a template. Gives the day that was named too. */
export function fill(
  text: string,
  about: Circumstances,
  due: Due,
  chance: Chance,
): { readonly text: string; readonly day: number } {
  const fi = about.language === 'fi';
  let day = dayStart(about.now, due === 'date' ? chance.int(5, 16) : chance.int(2, 6)) + 12 * HOUR;
  while (weekday(day) % 6 === 0) day += DAY * (due === 'date' ? 2 : -1);
  if (day < about.now + DAY / 2) day = dayStart(about.now, 3) + 12 * HOUR;
  const days = DAYS[weekday(day)] ?? {};
  const device = DEVICES[about.device % DEVICES.length];
  const value = (slot: string): string => {
    const [noun = '', form = 'nom'] = slot.split('.');
    switch (noun) {
      case 'device':
        return (fi ? device?.fi[form] : device?.en) ?? '';
      case 'Device': {
        const word = (fi ? device?.fi[form] : device?.en) ?? '';
        return word.charAt(0).toUpperCase() + word.slice(1);
      }
      case 'day':
        return (fi ? days[form] : days['en']) ?? '';
      case 'date':
        return dateWords(due === 'date' ? day : about.now + chance.int(5, 60) * DAY, fi);
      case 'name':
        return form === 'nom' ? about.name : inflect(about.name, form as 'gen');
      case 'competitor':
        return chance.pick(COMPETITORS)[form] ?? '';
      case 'hour':
        return String(chance.int(8, 15));
      case 'years':
        return String(chance.int(2, 6));
      case 'year':
        return String(chance.int(1988, 2018));
      case 'degrees':
        return String(chance.int(13, 18));
      case 'percent':
        return String(chance.int(5, 45));
      case 'price':
        return String(chance.int(12, 98) * 5);
      case 'amount':
        return chance.int(5, 60) + (fi ? ' ' : ',') + String(chance.int(1, 9) * 100);
      case 'code':
        return `E${chance.int(10, 89)}`;
      case 'week':
        return String(chance.int(2, 50));
      case 'model':
        return chance.pick(MODELS);
      case 'other':
        return about.other;
      case 'agent':
        return about.agent;
      case 'address':
        return about.address;
      case 'number':
        return about.number;
      default:
        throw new Error(`no such slot: {${slot}}`);
    }
  };
  return { text: text.replace(/\{([A-Za-z]+(?:\.[a-z]+)?)\}/g, (_, slot: string) => value(slot)), day };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dateWords(at: number, fi: boolean): string {
  const local = localDate(at);
  return fi
    ? `${local.getUTCDate()}.${local.getUTCMonth() + 1}.`
    : `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()] ?? ''}`;
}
