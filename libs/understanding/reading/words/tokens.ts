import { classOf, HYPHEN, isDigitClass, isLetterClass, OUTSIDE, plainWord } from './letters.js';

/**
 * Words, numbers, marks and emoji of a text, as places in the untouched text. Numbers keep what stands inside them:
 * `13.3.`, `12:30`, `2026-03-04`, `1,5`.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** Words as letters.ts brings them down, worked out when first asked for (wordAt). */
  readonly plain: string[];
  /** What was meant by words that are written wrong (Spelling). */
  readonly meant: string[];
}

/** A word as the lexicons see it. */
export const wordAt = (tokens: Tokens, index: number): string =>
  (tokens.plain[index] ??= plainWord(tokens.text, tokens.start[index], tokens.end[index]));

export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
export const EMOJI = 4;

/** No text is read beyond this many characters: a mail of megabytes is a log file, not speech. */
export const MAX_READ = 20_000;

export function tokenize(text: string): Tokens {
  const length = Math.min(text.length, MAX_READ);
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const kind = new Uint8Array(length);
  let count = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) {
      at++;
      continue;
    }
    const first = classOf(code);
    const from = at;
    let what = MARK;
    if (isLetterClass(first)) {
      what = WORD;
      at++;
      while (at < length && classOf(text.charCodeAt(at)) !== OUTSIDE) at++;
      // A hyphen or an apostrophe at the end is a mark, not a part of the word.
      while (classOf(text.charCodeAt(at - 1)) >= HYPHEN - 1) at--;
    } else if (isDigitClass(first)) {
      what = NUMBER;
      at = endOfNumber(text, at, length);
    } else if (code >= 0x2190) {
      what = EMOJI;
      at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
      // Variation selectors, skin tones and joiners belong to the emoji before them.
      while (at < length && (text.charCodeAt(at) === 0xfe0f || text.charCodeAt(at) === 0x200d)) at++;
    } else at++;
    start[count] = from;
    end[count] = Math.min(at, length);
    kind[count] = what;
    count++;
  }
  return { text, count, start, end, kind, plain: [], meant: [] };
}

function endOfNumber(text: string, from: number, length: number): number {
  let at = from;
  for (;;) {
    while (at < length && isDigitClass(classOf(text.charCodeAt(at)))) at++;
    const next = text.charCodeAt(at);
    const after = at + 1 < length ? classOf(text.charCodeAt(at + 1)) : OUTSIDE;
    if ((next === 46 || next === 58 || next === 44 || next === 45) && isDigitClass(after)) at++;
    else break;
  }
  // The last dot of a Finnish date, "13.3.", belongs to it; so does the letter of "9am", "2nd".
  if (text.charCodeAt(at) === 46 && /^\d{1,2}\.\d{1,2}$/.test(text.slice(from, at))) return at + 1;
  while (at < length && isLetterClass(classOf(text.charCodeAt(at)))) at++;
  return at;
}
