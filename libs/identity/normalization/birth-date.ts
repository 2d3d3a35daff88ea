/**
 * A calendar date as eight digits `YYYYMMDD`, `0`s for parts that nobody said: `1970` is `19700000`. Reads ISO 8601,
 * `YYYYMMDD`, and `D.M.YYYY` or `D/M/YYYY` (where that is no date, `M/D/YYYY`). Wrong dates such as the 31st of
 * February are kept: a typo still resembles the truth. Empty for what is no date.
 */
export function normalizeDate(value: string | undefined): string {
  if (value === undefined) return '';
  const text = value.trim();
  const iso = /^(\d{4})(?:-?(\d{1,2})(?:-?(\d{1,2}))?)?(?:[T ].*)?$/.exec(text);
  if (iso) return digits(iso[1]!, iso[2] ?? '', iso[3] ?? '');
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!local) return '';
  const [, first, second, year] = local as unknown as [string, string, string, string];
  return Number(second) > 12 ? digits(year, first, second) : digits(year, second, first);
}

function digits(year: string, month: string, day: string): string {
  const made = `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
  return /^0+$/.test(made) || PLACEHOLDERS.has(made) ? '' : made;
}

/** What systems write where nobody knows. */
const PLACEHOLDERS = new Set(['19000101', '19700101', '11111111', '99991231', '00010101']);
