import type { DueWords, FoundDue } from './due.js';
import type { SentenceWords } from './sentence-words.js';

type Words = readonly string[];

/** What a language knows of times. */
interface Grammar {
  /** The time that begins at a word, and its last word. */
  readonly at: (words: Words, index: number) => readonly [DueWords, number] | undefined;
  /** The hour named beside a time, and the words of it. */
  readonly hourNear: (
    words: Words,
    first: number,
    last: number,
  ) => { readonly minutes: number; readonly first: number; readonly last: number } | undefined;
  /** Words after a time by which something begins then or lasts till then, and is not done by then. */
  readonly lasting: readonly string[];
}

/** The first time that a sentence names, with the hour beside it. */
export function firstDue({ words, spans }: SentenceWords, { at, hourNear, lasting }: Grammar): FoundDue | undefined {
  for (let index = 0; index < words.length; index++) {
    const found = at(words, index);
    if (!found) continue;
    const [due, last] = found;
    if (lasting.includes(words[last + 1] ?? '')) continue;
    const hour = hourNear(words, index, last);
    const to = Math.max(last, hour?.last ?? 0);
    return {
      words: due,
      span: { from: spans[Math.min(index, hour?.first ?? index)]!.from, to: spans[to]!.to },
      ...(hour === undefined ? {} : { minutes: hour.minutes }),
    };
  }
  return undefined;
}
