import { instant } from '#contracts';

/** The forms that times come in. Each reads a value into UTC with milliseconds, or finds that it is none. */
export const DATES: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  iso: isoOf,
  utc: (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(value) ? instant(value) : undefined),
  day: dayStart,
  'unix-s': (value) => unix(value, 1000),
  'unix-ms': (value) => unix(value, 1),
  'unix-us': (value) => unix(value, 0.001),
  'epoch-day': (value) => (typeof value === 'number' && Number.isInteger(value) ? unix(value, 86_400_000) : undefined),
  dotnet: (value) =>
    typeof value === 'string' ? unix(/^\/Date\((\d{1,17})(?:[+-]\d{4})?\)\/$/.exec(value)?.[1], 1) : undefined,
};

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The midnight in UTC that a bare calendar date begins at. */
function dayStart(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(value)) return undefined;
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8));
  if (day < 1 || day > (MONTH_DAYS[month - 1] ?? 0)) return undefined;
  if (month === 2 && day === 29 && new Date(`${value}T00:00:00.000Z`).getUTCDate() !== 29) return undefined;
  return `${value}T00:00:00.000Z`;
}

let lastIso: { readonly given: unknown; readonly time: string | undefined } = { given: undefined, time: undefined };

/** A payload tells the same time in several places: the one just read is not read again. */
function isoOf(value: unknown): string | undefined {
  if (value !== lastIso.given) lastIso = { given: value, time: instant(value) };
  return lastIso.time;
}

function unix(value: unknown, factor: number): string | undefined {
  const number = typeof value === 'string' && /^\d{1,17}(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number * factor) > 7_258_118_400_000)
    return undefined;
  return new Date(Math.floor(number * factor)).toISOString();
}
