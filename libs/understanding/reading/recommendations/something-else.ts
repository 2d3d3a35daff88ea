import type { ReadSentence } from '../words/read-words.js';
import { NUMBER, WORD, wordAt } from '../words/tokens.js';

/** What may stand after "recommended you" where it is you that is recommended; "to" may where people follow it. */
const AFTER_EN = new Set(
  `to and but so or as for because since when while after before again already also too very highly warmly strongly gladly
  without with in on at last yesterday today recently once twice both whenever wherever all who which i we he she it they
  could can would enough here then through via from over instead if unless until though although now by anyway because
  last next everywhere that`.split(/\s+/),
);
/** After "to": whoever stands here is a person, not what one ought to do. */
const PEOPLE_EN = new Set(
  `a an the my our his her their some several two three four five many both all any other others everyone everybody anyone
  anybody somebody someone people friends us me him them whoever those every each one another`.split(/\s+/),
);
const YOU_FI = new Set(['teita', 'meita']);
/** "Suosittelin teitä vaihtamaan": the third infinitive tells what ought to be done. */
const TO_DO_FI = /maan$/;
const NONE_FI = new Set(['omaan', 'samaan', 'suosittelemaan']);
const REACH_FI = 3;

/** Whether what is recommended to you is to do something ("recommended you to wait", "suositteli teitä odottamaan"). */
export const isToDoSomething = ({ tokens, from, to, language }: ReadSentence, first: number, last: number): boolean => {
  if (language !== 'en') {
    let you = -1;
    for (let at = first; at <= last; at++) if (tokens.kind[at] === WORD && YOU_FI.has(wordAt(tokens, at))) you = at;
    if (you < 0) return false;
    for (let at = you + 1; at < Math.min(to, last + 1 + REACH_FI) && tokens.kind[at] === WORD; at++)
      if (TO_DO_FI.test(wordAt(tokens, at)) && !NONE_FI.has(wordAt(tokens, at))) return true;
    return false;
  }
  const you = wordAt(tokens, last);
  if (last + 1 >= to || last < from || tokens.kind[last + 1] !== WORD || (you !== 'you' && you !== 'us')) return false;
  const next = wordAt(tokens, last + 1);
  if (next !== 'to') return !AFTER_EN.has(next);
  if (last + 2 >= to || tokens.kind[last + 2] === NUMBER) return false;
  const whom = wordAt(tokens, last + 2);
  // A name, or people in the plural; "discuss" and the like are verbs.
  return !PEOPLE_EN.has(whom) && !isCapital(tokens.text, tokens.start[last + 2]!) && !/[^s]s$/.test(whom);
};

const isCapital = (text: string, at: number): boolean => text.charAt(at) !== text.charAt(at).toLowerCase();
