import { instant } from '#contracts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A time that a publisher wrote, in UTC with milliseconds; a bare date is its midnight. Undefined where it is none. */
export function timeOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return instant(DAY.test(value) ? `${value}T00:00:00Z` : value);
}

/** The calendar date in a text: ISO dates and times are cut to the day, Finnish `24.3.1980` is turned, others stay as said. */
export function dayOf(value: string): string {
  const text = value.trim();
  if (/^\d{4}-\d\d-\d\d(?:$|[T ])/.test(text)) return text.slice(0, 10);
  if (/^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (!finnish) return text;
  const [, day = '', month = '', year = ''] = finnish;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An amount as decimal digits, never in the form of a power of ten. */
export function decimalOf(value: number | string): string {
  const text = String(value).trim();
  if (!/e/i.test(text)) return text;
  const number = Number(text);
  return Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(6).replace(/\.?0+$/, '');
}
