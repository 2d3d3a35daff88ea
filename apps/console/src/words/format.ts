import type { Language } from './language.js';

/** Numbers, times and spans as the language writes them; `Intl` only. */
export interface Format {
  readonly language: Language;
  /** `4 312`, `−0,12`. */
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number) => string;
  readonly money: (amount: string, currency: string) => string;
  /** `20 Nov 2026`. */
  readonly date: (iso: string) => string;
  /** `Fri 20 Nov`. */
  readonly day: (iso: string) => string;
  /** `09:12`. */
  readonly time: (iso: string) => string;
  /** `November 2026`. */
  readonly month: (iso: string) => string;
  /** `Nov 2026`. */
  readonly shortMonth: (iso: string) => string;
  /** `11/2026`. */
  readonly monthNumber: (iso: string) => string;
  /** `Feb`; of January with its year, `Jan 26`; and in the fewest letters. For the axis of a year. */
  readonly monthTick: (at: Date) => readonly string[];
  /** All of it, for titles. */
  readonly instant: (iso: string) => string;
  /** `6 d 4 h`: the two largest units; of what lasts longer than a month, the days alone. */
  readonly span: (ms: number) => string;
  /** `12 days ago`. */
  readonly ago: (iso: string, now?: number) => string;
  /** Whether the language speaks of one. */
  readonly one: (value: number) => boolean;
  readonly list: (texts: readonly string[]) => string;
}

const MINUTE = 60_000;
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

/** In so long a time no hour is of interest. */
const DAYS_ALONE_FROM = 30 * UNITS[0][1];

/** English is written as in Europe: day before month. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fi: 'fi-FI' };

export function formatOf(language: Language): Format {
  const locale = LOCALES[language];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (iso: string) => format.format(new Date(iso));
  };
  // To make a format costs a thousand times what it costs to use it.
  const made = new Map<number, Intl.NumberFormat>();
  const numbers = (digits: number) => {
    const known = made.get(digits);
    if (known) return known;
    const format = new Intl.NumberFormat(locale, {
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
      // What is nothing when it is rounded has no sign; a whole nothing may be given one (`+3 −0`).
      signDisplay: digits > 0 ? 'negative' : 'auto',
    });
    made.set(digits, format);
    return format;
  };
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: language === 'fi' ? 'short' : 'narrow' });
  const units = UNITS.map(([name, ms]) => [unit(name), ms] as const);
  const plural = new Intl.PluralRules(locale);
  const shortMonths = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const spaced = (text: string) => (language === 'en' ? text.replace(/(\d)([a-z])/g, '$1 $2') : text);
  return {
    language,
    number: (value, digits = 0) => minus(numbers(digits).format(value)),
    percent: (share) => minus(new Intl.NumberFormat(locale, { style: 'percent' }).format(share)),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(Number(amount)),
    date: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    day: dates({ weekday: 'short', day: 'numeric', month: 'short' }),
    time: dates({ hour: '2-digit', minute: '2-digit' }),
    month: dates({ month: 'long', year: 'numeric' }),
    shortMonth: dates({ month: 'short', year: 'numeric' }),
    monthNumber: dates({ month: 'numeric', year: 'numeric' }),
    monthTick: (at) => {
      const month = at.getUTCMonth() + 1;
      const year = month === 1 ? String(at.getUTCFullYear()).slice(2) : '';
      return [`${shortMonths.format(at)}${year ? ` ${year}` : ''}`, `${month}${year ? `/${year}` : ''}`];
    },
    instant: dates({ dateStyle: 'medium', timeStyle: 'short' }),
    span: (ms) => {
      let rest = Math.max(0, ms);
      const parts: string[] = [];
      for (const [format, size] of units) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0 || parts.length > 0) parts.push(count > 0 ? spaced(format.format(count)) : '');
        if (parts.length === 2 || ms >= DAYS_ALONE_FROM) break;
      }
      return parts.filter(Boolean).join(' ') || spaced(units[2]![0].format(0));
    },
    ago: (iso, now = Date.now()) => {
      const ms = new Date(iso).getTime() - now;
      // An hour ago is not before an hour has passed; what is to come is as near as can be told.
      const whole = (unit: number) => (ms < 0 ? Math.trunc(ms / unit) : Math.round(ms / unit));
      const days = whole(UNITS[0][1]);
      if (Math.abs(days) >= 365) return relative.format(Math.round(days / 365), 'year');
      if (Math.abs(days) >= 60) return relative.format(Math.round(days / 30), 'month');
      if (Math.abs(days) >= 1) return relative.format(days, 'day');
      const hours = whole(UNITS[1][1]);
      return Math.abs(hours) >= 1 ? relative.format(hours, 'hour') : relative.format(whole(MINUTE), 'minute');
    },
    one: (value) => plural.select(value) === 'one',
    list: (texts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts),
  };
}

/** The true minus sign. */
const minus = (text: string): string => text.replace('-', '−');
