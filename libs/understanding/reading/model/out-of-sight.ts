import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { Span } from '../words/own-words.js';
import { tokenize, WORD } from '../words/tokens.js';

/** Values of fields that stay in the house. */
export interface PrivateWords {
  /** Names of people: they are inflected, so words that begin like one are taken for it. */
  readonly names: readonly string[];
  /** Addresses, numbers, dates of birth and the like, as they are written. */
  readonly values: readonly string[];
}

const EMAIL = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[\p{L}\d-]+/gu;
/** Finnish personal identity codes (the signs of a century: Digital and Population Data Services Agency), IBANs (ISO 13616), and long numbers of whatever kind. */
const CODES = /\b\d{6}[-+A-FU-Y]\d{3}[\dA-Y]\b|\b[A-Z]{2}\d{2}(?:\s?[\dA-Z]{4}){2,7}(?:\s?[\dA-Z]{1,3})?\b|\d{9,}/gi;
/** A date passes for a phone number, and by when something is promised must be seen. */
const DATE = /^(?:\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})|\d{4}-\d\d-\d\d)$/;
/** Shorter values would hide half of the language. */
const SHORTEST = 4;

/** Places in a text that must not leave the house: private values that stand in it, and whatever looks like one. */
export function outOfSight(text: string, { names, values }: PrivateWords): readonly Span[] {
  const spans: Span[] = [];
  for (const pattern of [EMAIL, CODES])
    for (const match of text.matchAll(pattern)) spans.push({ from: match.index, to: match.index + match[0].length });
  for (const { startsAt: from, endsAt: to } of findPhoneNumbersInText(text, 'FI'))
    if (!DATE.test(text.slice(from, to))) spans.push({ from, to });
  const lower = text.toLowerCase();
  // Some capitals become longer in small letters: places would no longer be the same.
  const searched = lower.length === text.length ? lower : text;
  for (const value of new Set(values.flatMap(writtenAs))) {
    if (value.length < SHORTEST) continue;
    for (let at = searched.indexOf(value); at >= 0; at = searched.indexOf(value, at + value.length))
      spans.push({ from: at, to: at + value.length });
  }
  return [...spans, ...namesAmong(text, names)];
}

/** A date is written in more ways than one. */
function writtenAs(value: string): readonly string[] {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  const own = value.toLowerCase().trim();
  return date ? [own, `${Number(date[3])}.${Number(date[2])}.${date[1]}`, `${date[3]}.${date[2]}.${date[1]}`] : [own];
}

function namesAmong(text: string, names: readonly string[]): readonly Span[] {
  const words = new Set(
    names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter(({ length }) => length > 1),
  );
  if (words.size === 0) return [];
  const tokens = tokenize(text);
  const spans: Span[] = [];
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== WORD) continue;
    const span = { from: tokens.start[index]!, to: tokens.end[index]! };
    const written = text.slice(span.from, span.to);
    const small = written.toLowerCase();
    const isCapital = written[0] !== small[0];
    if ([...words].some((name) => small === name || (isCapital && beginsLike(small, name)))) spans.push(span);
  }
  return spans;
}

/** Lehtonen, Lehtosen; Matti, Matin: endings change what is before them too, so rather too much is hidden than too little. */
const beginsLike = (word: string, name: string): boolean =>
  name.length >= 3 && word.length <= name.length + 6 && word.startsWith(name.slice(0, Math.max(3, name.length - 3)));
