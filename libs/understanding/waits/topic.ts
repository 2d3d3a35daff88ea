import stemmersOf from 'snowball-stemmers';
import { sentencesIn } from '../reading/read-text.js';
import type { ReadSentence } from '../reading/words/read-words.js';
import { plainWord } from '../reading/words/letters.js';
import { WORD } from '../reading/words/tokens.js';

const stemmers = { fi: stemmersOf.newStemmer('finnish'), en: stemmersOf.newStemmer('english') } as const;
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 50_000;
/** Shorter words are about nothing. */
const SHORTEST = 5;
/** Words that any two messages share. */
const EVERYDAY = new Set(
  'kiito terveis ystava voisit voitte haluai tarvit asia teida meida minul kerto viesti vasta sopimu olemme hello thank regard please would could about message question answer'.split(
    ' ',
  ),
);

/** A word's stem, in plain letters. @param word in small letters */
export function stemOf(word: string, language: 'fi' | 'en'): string {
  const key = `${language}:${word}`;
  let stem = remembered.get(key);
  if (stem === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, (stem = plainWord(stemmers[language].stem(word))));
  }
  return stem;
}

/** The Finnish stems of one word differ after its sixth letter when its end changes: vuoto, vuodon. */
const TOPIC = 7;

/**
 * The words that say what a text is about by their stems (Snowball stemmers, Porter 2001): of each the forms it is said in, in small
 * letters, in the order of the text.
 *
 * @param note told of each of them where it stands, by its stem as it is, uncut
 */
export function formsByStem(
  text: string,
  note?: (whole: string, word: string, sentence: ReadSentence, index: number) => void,
): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  for (const sentence of sentencesIn(text).sentences) {
    const { tokens, from, to, language } = sentence;
    for (let index = from; index < to; index++) {
      if (tokens.kind[index] !== WORD || tokens.end[index]! - tokens.start[index]! < SHORTEST) continue;
      const word = text.slice(tokens.start[index], tokens.end[index]).toLowerCase();
      const whole = stemOf(word, language === 'en' ? 'en' : 'fi');
      const stem = whole.slice(0, TOPIC);
      if (stem.length < SHORTEST - 1 || EVERYDAY.has(stem.slice(0, 6)) || EVERYDAY.has(stem)) continue;
      const known = forms.get(stem);
      if (known) known.add(word);
      else forms.set(stem, new Set([word]));
      note?.(whole, word, sentence, index);
    }
  }
  return forms;
}

/** Whether two texts speak of the same: a text that says next to nothing speaks of what was said before it. */
export function sharesTopic(before: string, after: string): boolean {
  const later = formsByStem(after);
  if (later.size < 3) return true;
  const earlier = formsByStem(before);
  for (const stem of later.keys()) if (earlier.has(stem)) return true;
  return false;
}
