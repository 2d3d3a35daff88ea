import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

const seen = new Map<string, string | undefined>();
const REMEMBERED = 50_000;

/** A number in E.164 (`+358401234567`); without a country code it is taken for Finnish. Undefined for placeholders and non-numbers. */
export function normalizePhone(value: string): string | undefined {
  if (seen.has(value)) return seen.get(value);
  if (seen.size >= REMEMBERED) seen.clear();
  const normalized = parse(value);
  seen.set(value, normalized);
  return normalized;
}

function parse(value: string): string | undefined {
  if (value.length > 40) return undefined;
  const digits = value.replace(/\D/g, '');
  if (digits.length < 6 || /^(\d)\1+$/.test(digits.slice(-6)) || /(?:0123456789|123456789)$/.test(digits))
    return undefined;
  const number = parsePhoneNumberFromString(value, 'FI');
  return number?.isPossible() ? number.number : undefined;
}
