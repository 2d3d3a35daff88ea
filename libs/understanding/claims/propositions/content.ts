import { stemOf } from '../../waits/topic.js';
import type { ReadSentence } from '../../reading/words/read-words.js';
import { MARK, NUMBER, WORD, wordAt } from '../../reading/words/tokens.js';
import { isTime, namesThing } from '../things.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * Words that change nothing of what is wanted or denied. Every other word counts: who denies "a large one", "another one" or "one on
 * paper" has not denied it all.
 */
const PASSING = words(
  `ja on ovat oli olivat olisi olla ole ollut he han se ne me heille heilla heilta heidan hanelle hanen meilta meidan siihen siita sita
  etta joka jota jonka jotka myos kuulemma kylla nyt enaa viela jo saada saisi saisivat saavat uusi uuden uutta uudet uusia oma oman omaa
  mitaan ollenkaan lainkaan nykyaan sittenkin sanoi sanoivat kertoi kertoivat ei eivat en emme
  a an the is are was were be been being to of for in they he she it we their his her its them that which have has had get gets do does did
  any anymore new now still already at all there said says told us our some with would will really no not longer don't doesn't didn't isn't
  aren't wasn't as well`,
);
/** How often, and until when: the side that says yes may be more exact in it. */
const OFTEN =
  /^(?:(?:kuukausi|viiko|vuosi|paivi|neljannesvuosi)t\w*n|monthly|weekly|yearly|annually|daily|quarterly|kerran|once|kertaa|times|kuussa|ennen|jalkeen|before|after|by|(?:talv|keva|kesa|syks)\w+)$/;

/**
 * A stem in which the grades and endings of a Finnish word are one: lämpöpumppu and lämpöpumpun, huolto and huollon, tieto and
 * tiedon, jäähdytys and jäähdytystä.
 */
export function bareStem(word: string, language: ReadSentence['language']): string {
  const stem = stemOf(word, language === 'en' ? 'en' : 'fi');
  if (language === 'en') return stem;
  const shorter = (of: string, ending: RegExp, least: number): string => {
    const rest = of.replace(ending, '');
    return rest.length >= least ? rest : of;
  };
  const root = shorter(shorter(stem, /k?s$/, 5), /[aeiouy]+$/, 4);
  return shorter(root.replace(/d$/, 't').replace(/(.)\1$/, '$1'), /(?<=[lnr])t$|(?<=m)p$|(?<=n)[kg]$/, 3);
}

/** A name is one in both languages. */
export const nameStem = (word: string): string => bareStem(word.replace(/['’]s?$/, ''), 'fi');

/** A word of a sentence that bears a meaning. */
export interface Word {
  readonly index: number;
  readonly stem: string;
  readonly plain: string;
  readonly sort: 'thing' | 'name' | 'when' | 'other';
}

/** The words of a sentence that bear a meaning, in their order, but for some tokens. */
export function wordsOf(sentence: ReadSentence, but: (index: number) => boolean): readonly Word[] {
  const { tokens, from, to, language } = sentence;
  const found: Word[] = [];
  for (let index = from; index < to; index++) {
    if (but(index)) continue;
    const plain = wordAt(tokens, index);
    if (tokens.kind[index] === NUMBER) found.push({ index, stem: plain, plain, sort: 'when' });
    if (tokens.kind[index] !== WORD || PASSING.has(plain) || isNoMore(sentence, index, plain)) continue;
    const word = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase();
    const sort = sortOf(sentence, index, plain);
    found.push({ index, stem: sort === 'name' ? nameStem(word) : bareStem(word, language), plain, sort });
  }
  return found;
}

/** "Any more" that ends a sentence says when, and not how many. */
const isNoMore = ({ tokens, from, to }: ReadSentence, index: number, plain: string): boolean =>
  plain === 'more' &&
  index > from &&
  wordAt(tokens, index - 1) === 'any' &&
  tokens.kind[index + 1] !== WORD &&
  index + 2 >= to;

function sortOf(sentence: ReadSentence, index: number, plain: string): Word['sort'] {
  const { tokens, from } = sentence;
  if (isTime(plain) || OFTEN.test(plain)) return 'when';
  const first = tokens.text.charAt(tokens.start[index]!);
  if (index > from && first !== first.toLowerCase()) return 'name';
  return namesThing(sentence, index) ? 'thing' : 'other';
}

export const stemsOf = (all: readonly Word[], ...sorts: readonly Word['sort'][]): ReadonlySet<string> =>
  new Set(all.flatMap(({ stem, sort }) => (sorts.includes(sort) ? [stem] : [])));

/** Where one thing is said beside another, a condition is set or somebody else is spoken of, the whole cannot be weighed. */
const HALVES = words(
  `mutta vaan vai tai joko jos ellei elleivat paitsi kuin sijaan sijasta kunnes vasta ensin vain ainoastaan naapuri naapurit naapurin
  naapurilla but or either unless if except than instead until only rather first neighbour neighbours neighbor neighbors though although
  however while kun when`,
);

/** What is doubted or wished follows a comma; what else does is another clause. */
const SAYS_WHAT = /^(?:etta|ettei|etteivat|etten|that|whether|[a-z]+ko)$/;

export function isWhole({ tokens, from, to }: ReadSentence): boolean {
  const { text, start } = tokens;
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] === WORD && HALVES.has(wordAt(tokens, index))) return false;
    const isBreak = tokens.kind[index] === MARK && !/[.!"”’'…]/.test(text.charAt(start[index]!));
    if (isBreak && !(index + 1 < to && tokens.kind[index + 1] === WORD && SAYS_WHAT.test(wordAt(tokens, index + 1))))
      return false;
  }
  return true;
}

/** The words of a sentence in small letters without dots, one space between. */
export function plainOf({ tokens, from, to }: ReadSentence): string {
  const all: string[] = [];
  for (let index = from; index < to; index++)
    if (tokens.kind[index] === WORD || tokens.kind[index] === NUMBER) all.push(wordAt(tokens, index));
  return all.join(' ');
}

/** "Any more reports" are others. */
const NO_MORE = /\b(?:enaa|no longer)\b|\bany ?more$/;
const AFTER_ALL = /\b(?:sittenkin|after all)\b/;

/** Whether a sentence says that it was otherwise before. */
export const tellsChange = (plain: string, denied: boolean): boolean => (denied ? NO_MORE : AFTER_ALL).test(plain);
