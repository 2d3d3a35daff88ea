import { plainWord } from '../words/letters.js';
import { NUMBER, type Tokens, WORD } from '../words/tokens.js';
import type { Span } from '../words/own-words.js';

/** The words and numbers of a sentence as a list, for the little grammars of time. */
export interface SentenceWords {
  readonly words: readonly string[];
  readonly spans: readonly Span[];
}

export function wordsOf(tokens: Tokens, from: number, to: number): SentenceWords {
  const words: string[] = [];
  const spans: Span[] = [];
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD && tokens.kind[index] !== NUMBER) continue;
    const span = { from: tokens.start[index]!, to: tokens.end[index]! };
    words.push(
      tokens.kind[index] === WORD
        ? plainWord(tokens.text, span.from, span.to)
        : tokens.text.slice(span.from, span.to).toLowerCase(),
    );
    spans.push(span);
  }
  return { words, spans };
}

/** Minutes after midnight of `14`, `14.30`, `9:15`; undefined where it is no time of day. */
export function clockOf(word: string | undefined): number | undefined {
  const match = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(word ?? '');
  if (!match) return undefined;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined;
}
