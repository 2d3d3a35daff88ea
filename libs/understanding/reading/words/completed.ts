import type { ReadSentence } from './read-words.js';
import { WORD, wordAt } from './tokens.js';

/** The passive participle of the past ("lähetetty", "toimitettu", "viety"), and the passive past ("lähetettiin"). */
const PASSIVE_FI = /(?:[tslnr]t[uy]|[dv]ett[uy]|[tslnr]tiin)$/;
/** "We sent", and "has come" after the verb to be; `-isimme` is a wish. */
const WE_FI = /[^aeiouy]imme$/;
const WISHED_FI = /isimme$/;
const PARTICIPLE_FI = /(?:nn|[aeiouy]n|ll|rr|ss)[uy]t$/;
const IS_FI = new Set(['on', 'ovat', 'olen', 'olemme']);
const BE_EN = new Set(['has', 'have', 'been', 'was', 'were', 'got', 'is', 'are', 'i', 'we', "i've", "we've"]);
const IRREGULAR_EN = new Set(
  'sent paid done made given gone put left brought taken seen met spoken told rang held came went'.split(' '),
);
const SHORTEST = 5;
/** Nouns and adjectives that end like participles. */
const NONE = new Set(['kortti', 'sattu', 'juttu', 'hattu', 'need', 'indeed', 'speed', 'agreed', 'interested']);

/** Whether a verb of a sentence says, by its form, that something has been done; of any verb, known or not. */
export function isCompleted({ tokens, from, to, language }: ReadSentence): boolean {
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue;
    const word = wordAt(tokens, index);
    if (NONE.has(word)) continue;
    const before = (reach: number, words: ReadonlySet<string>): boolean => {
      for (let at = Math.max(from, index - reach); at < index; at++)
        if (tokens.kind[at] === WORD && words.has(wordAt(tokens, at))) return true;
      return false;
    };
    if (language === 'en') {
      if ((IRREGULAR_EN.has(word) || (word.length >= SHORTEST && word.endsWith('ed'))) && before(3, BE_EN)) return true;
    } else if (word.length >= SHORTEST) {
      if (PASSIVE_FI.test(word) || (WE_FI.test(word) && !WISHED_FI.test(word))) return true;
      if (word.length > SHORTEST && PARTICIPLE_FI.test(word) && before(3, IS_FI)) return true;
    }
  }
  return false;
}
