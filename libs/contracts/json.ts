import { parse } from 'lossless-json';

const LONG_NUMBER = /(?:^|[:[,\s])-?\d{16,}/;

/**
 * JSON with integers beyond 2^53 kept: such a number becomes the string of its digits. Salesforce's `commitNumber` and
 * Debezium's nanoseconds need it; `JSON.parse` would round them without a word.
 * @throws SyntaxError where the text is not JSON
 */
export function parseJson(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return parse(text, null, (digits) => {
    const number = Number(digits);
    return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? digits : number;
  });
}
