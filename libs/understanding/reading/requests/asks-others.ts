import { hitsOf, type HitOf, type ReadSentence } from '../words/read-words.js';
import { WORD, wordAt } from '../words/tokens.js';

/** "Kysyn isännöitsijältä": I ask somebody. */
const ASK = new Set(['kysyn', 'kysymme', 'kysyisin', 'kysyisimme', 'kysytaan']);
/** "Pyydän naapuria avaamaan": I want somebody to do it. */
const BID = new Set(['pyydan', 'pyydamme', 'pyytaisin', 'pyytaisimme', 'pyydetaan']);
const OF_YOU = new Set(['teilta', 'sinulta', 'teita', 'sinua', 'teidat', 'sinut']);
/** Whom or what it is asked of stands no farther away. */
const REACH = 5;

/**
 * Whether what sounds like asking is asked of somebody else, or is only told in Finnish: "kysyn hallitukselta",
 * "pyydän naapuria avaamaan oven", "ilmoitan, sopiiko aika". Nobody of us has to answer that. What ends with a question
 * mark asks us.
 */
export function asksOthers(sentence: ReadSentence, { first }: HitOf<'asks'>): boolean {
  if (sentence.asks || sentence.language === 'en') return false;
  const verb = wordAt(sentence.tokens, first);
  if (ASK.has(verb)) return followed(sentence, first, (word) => word.length > 5 && word.endsWith('lta'));
  // One of ours is asked for through us.
  if (BID.has(verb))
    return (
      hitsOf(sentence, 'thing').every(({ value }) => value.act !== 'visit') &&
      followed(sentence, first, (word) => word.length > 6 && word.endsWith('maan'))
    );
  return isQuestion(verb) && tells(sentence, first);
}

/** A verb with the particle that asks. */
const isQuestion = (word: string): boolean => /(?:ko|kohan)$/.test(word);

/** Right before it somebody says to tell, to find out or to confirm. */
function tells({ tokens, from, hits }: ReadSentence, before: number): boolean {
  let index = before - 1;
  while (index >= from && tokens.kind[index] !== WORD) index--;
  return hits.some(({ value, last }) => value.is === 'will' && value.act === 'info' && last === index);
}

function followed({ tokens, to }: ReadSentence, first: number, isIt: (word: string) => boolean): boolean {
  let seen = 0;
  let found = false;
  for (let index = first + 1; index < to && seen < REACH; index++) {
    if (tokens.kind[index] !== WORD) continue;
    const word = wordAt(tokens, index);
    if (OF_YOU.has(word)) return false;
    found ||= isIt(word);
    seen++;
  }
  return found;
}
