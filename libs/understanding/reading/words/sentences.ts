import { MARK, NUMBER, type Tokens, WORD } from './tokens.js';
import { plainWord } from './letters.js';

/** Tokens from `from` up to but not including `to`, with the mark that ends them. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly asks: boolean;
}

/** A sentence with the tokens that it is of. */
export interface OwnSentence extends Sentence {
  readonly tokens: Tokens;
}

/** After these a dot ends nothing: Finnish and English abbreviations, without their dot. */
const ABBREVIATIONS = new Set(
  (
    'esim nro n mm ym yms jne ks vrt klo puh os tms noin ao ko po ns aik tri t yt terv mr mrs ms dr st vs eg ie etc approx no ' +
    'inc ltd a b c d e v alv kpl mk'
  ).split(' '),
);

/** Cuts a text where a sentence ends: at . ! ? … and where a line breaks, but not inside a date or after an abbreviation. */
export function sentencesOf(tokens: Tokens, from = 0, to = tokens.count): readonly Sentence[] {
  const { text, start, end, kind } = tokens;
  const sentences: Sentence[] = [];
  let begin = from;
  let asks = false;
  const close = (until: number): void => {
    if (until > begin) sentences.push({ from: begin, to: until, asks });
    begin = until;
    asks = false;
  };
  for (let index = from; index < to; index++) {
    if (index > begin && breaksBefore(tokens, index)) close(index);
    if (kind[index] !== MARK) continue;
    const mark = text.charCodeAt(start[index]!);
    if (mark === 63) asks = true;
    if (mark !== 46 && mark !== 33 && mark !== 63 && mark !== 0x2026) continue;
    if (mark === 46 && !endsAtDot(tokens, index, to)) continue;
    let until = index + 1;
    // "!!", "?!", "..." and the closing quote belong to the sentence before them.
    while (until < to && kind[until] === MARK && start[until] === end[until - 1] && isClosing(text, start[until]!)) {
      if (text.charCodeAt(start[until]!) === 63) asks = true;
      until++;
    }
    index = until - 1;
    close(until);
  }
  close(to);
  return sentences;
}

const isClosing = (text: string, at: number): boolean => '.!?…)"”’»\''.includes(text.charAt(at));

function endsAtDot(tokens: Tokens, index: number, to: number): boolean {
  if (index + 1 >= to) return true;
  const { text, start, end, kind } = tokens;
  const next = text.charCodeAt(start[index + 1]!);
  if (start[index + 1] === end[index]) return next === 46 || isClosing(text, start[index + 1]!);
  const before = index - 1;
  if (before < 0 || end[before] !== start[index]) return true;
  if (kind[before] === NUMBER && end[before]! - start[before]! <= 2)
    // "klo 12. Sitten" ends; "3. kerta" does not.
    return text.charAt(start[index + 1]!) !== text.charAt(start[index + 1]!).toLowerCase();
  if (kind[before] !== WORD) return true;
  if (end[before]! - start[before]! > 6) return true;
  return !ABBREVIATIONS.has(plainWord(text, start[before], end[before]));
}

/** A line break ends a sentence where a paragraph ends, after a short line such as a greeting, or before a bullet or a capital. */
function breaksBefore({ text, start, end }: Tokens, index: number): boolean {
  const from = end[index - 1]!;
  const until = start[index]!;
  if (until - from < 1) return false;
  const line = text.indexOf('\n', from);
  if (line < 0 || line >= until) return false;
  if (text.indexOf('\n', line + 1) < until && text.indexOf('\n', line + 1) > 0) return true;
  const first = text.charAt(until);
  return /[-*•–]/.test(first) || first !== first.toLowerCase();
}
