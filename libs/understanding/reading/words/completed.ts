import type { ReadSentence } from './read-words.js';
import { WORD, wordAt } from './tokens.js';

/** The passive participle of the past ("lähetetty", "toimitettu", "viety"), and the passive past ("lähetettiin"). */
const PASSIVE_FI = /(?:[tslnr]t[uy]|[dv]ett[uy]|[tlnrh]tiin|(?:ie|uo|y[oö])tiin)$/;
/** "We sent", and "has come" after the verb to be; `-isimme` is a wish. */
const WE_FI = /[^aeiouy]imme$/;
const WISHED_FI = /isimme$/;
const PARTICIPLE_FI = /(?:nn|[aeiouy]n|ll|rr|ss)[uy]t$/;
const IS_FI = new Set(['on', 'ovat', 'olen', 'olemme']);
/** After these a participle within three words has been done; "is planned", "we need the detailed offer" have not. */
const BE_EN = new Set(['has', 'have', 'been', 'was', 'were', 'got', "i've", "we've"]);
/** Right after these a past form is what was done. */
const WHO_EN = new Set(['i', 'we']);
const IRREGULAR_EN = new Set(
  'sent paid done made gone put left brought taken seen met spoken told rang held came went'.split(' '),
);
const SHORTEST = 5;
/** Nouns, illatives and adjectives that end like participles, and what only arranges a thing. */
const NONE = new Set(
  `sattu juttu hattu pakettiin budjettiin konttiin tonttiin raporttiin
  sovittu suunniteltu varattu aikataulutettu luvattu odotettu toivottu pyydetty sovittiin suunniteltiin varattiin luvattiin pyydettiin toivottiin
  sovimme varasimme lupasimme pyysimme toivoimme suunnittelimme
  indeed speed agreed interested needed scheduled planned expected booked reserved arranged promised requested hoped wanted asked excited delayed postponed`.split(
    /\s+/,
  ),
);

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
      if (
        (IRREGULAR_EN.has(word) || (word.length >= SHORTEST && word.endsWith('ed'))) &&
        (before(3, BE_EN) || before(1, WHO_EN))
      )
        return true;
    } else if (word.length >= SHORTEST) {
      if (PASSIVE_FI.test(word) || (WE_FI.test(word) && !WISHED_FI.test(word))) return true;
      if (word.length > SHORTEST && PARTICIPLE_FI.test(word) && before(3, IS_FI)) return true;
    }
  }
  return false;
}
