/** What most senders write, and `Date.parse` reads as it is. */
const PLAIN_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** The time in UTC with milliseconds, or undefined where it is none that a calendar knows. */
export function instant(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (CANONICAL.test(value)) return value;
  const ms = Date.parse(PLAIN_TIME.test(value) ? value : parseable(value));
  if (Number.isNaN(ms)) return undefined;
  const at = new Date(ms);
  const year = at.getUTCFullYear();
  return year < 1900 || year > 2200 ? undefined : at.toISOString();
}

/** Other forms of RFC 3339 and its relatives, with a zone and at most milliseconds; `''` for what is no time. */
function parseable(value: string): string {
  if (!/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/.test(value)) return '';
  const zoned = /(?:[zZ]|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
  return zoned.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

/** A time in the form that `instant` gives, of a day that every month has: most are, and need no reckoning. */
const CANONICAL =
  /^(?:19\d\d|20\d\d|21\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
