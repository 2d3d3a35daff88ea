import { remembering } from '#contracts';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number in E.164 (`+358401234567`); without a country code it is taken for Finnish. Undefined for placeholders and non-numbers. */
export const normalizePhone = remembering(parse);

function parse(value: string): string | undefined {
  if (value.length > 40) return undefined;
  const digits = value.replace(/\D/g, '');
  if (digits.length < 6 || /^(\d)\1+$/.test(digits.slice(-6)) || /(?:0123456789|123456789)$/.test(digits))
    return undefined;
  const number = parsePhoneNumberFromString(value, 'FI');
  return number?.isPossible() ? number.number : undefined;
}
