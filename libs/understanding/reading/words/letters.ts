/**
 * Letters as the lexicons see them: lower case, without dots and rings, so that `Hyvaa` written in a hurry or on a
 * foreign keyboard is found as `hyvää` is. Every character is brought to one of 39 classes.
 */
export const CLASSES = 39;
/** What is no letter, digit, apostrophe or hyphen. */
export const OUTSIDE = 0;
const APOSTROPHE = 37;
export const HYPHEN = 38;

const table = new Uint8Array(0x250);
for (let code = 0; code < table.length; code++) {
  const plain = String.fromCharCode(code).toLowerCase().normalize('NFD').charAt(0);
  if (plain >= 'a' && plain <= 'z') table[code] = 1 + plain.charCodeAt(0) - 97;
  else if (plain >= '0' && plain <= '9' && code < 0x80) table[code] = 27 + plain.charCodeAt(0) - 48;
}
for (const [letter, plain] of [
  ['æ', 'a'],
  ['ø', 'o'],
  ['ß', 's'],
] as const) {
  table[letter.charCodeAt(0)] = 1 + plain.charCodeAt(0) - 97;
  table[letter.toUpperCase().charCodeAt(0)] = 1 + plain.charCodeAt(0) - 97;
}
table["'".charCodeAt(0)] = APOSTROPHE;
table['´'.charCodeAt(0)] = APOSTROPHE;
table['-'.charCodeAt(0)] = HYPHEN;

/** The class of a UTF-16 code unit. */
export const classOf = (code: number): number =>
  code < 0x250 ? table[code]! : code === 0x2019 || code === 0x2018 ? APOSTROPHE : code === 0x2011 ? HYPHEN : OUTSIDE;

export const isLetterClass = (value: number): boolean => value >= 1 && value <= 26;
export const isDigitClass = (value: number): boolean => value >= 27 && value <= 36;

const PLAIN = ` abcdefghijklmnopqrstuvwxyz0123456789'-`;

/** A word as the lexicons see it. */
export function plainWord(text: string, start = 0, end = text.length): string {
  let index = start;
  while (index < end && isPlain(text.charCodeAt(index))) index++;
  if (index === end) return text.slice(start, end);
  let word = text.slice(start, index);
  for (; index < end; index++) word += PLAIN[classOf(text.charCodeAt(index))];
  return word;
}

const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 39;
