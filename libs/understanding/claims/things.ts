import type { ReadSentence } from '../reading/words/read-words.js';
import { WORD, wordAt } from '../reading/words/tokens.js';

/**
 * Endings of Finnish words that name no thing, as letters.ts brings them down: verbs by their persons, moods, participles and
 * infinitives, adverbs, and adjectives. What ends so and is a noun all the same stands in `NOUNS_FI`.
 */
const NO_THING_FI = [
  // Persons, moods, the passive, and what is asked of them: "mietimme", "haluaisin", "saadetaan", "saako".
  /(?:mme|tte|isi[nt]?|isivat|[aeiouy]vat|oo|ee|ii|uu|yy|oi|ui|yi|[^k]ko|kohan)$/,
  /(?:[aeiy]taan|(?:ll|nn|rr)aan|(?:[eiu]l|en)tiin|idaan|hdaan|[aeiuo]odaan|[aiy][ey]?daan|aadaan|[aeiouy]ttiin|takaa)$/,
  // Infinitives and the third person: "hakea", "lahettaa", "vaihtaa", "kaymaan".
  /(?:ea|[^n]da|ata|ota|ttaa|htaa|staa|entaa|(?:ii|u|y)rtaa|tkaa|ksaa|oitaa|(?:[yo]y|^pi)taa|uaa|eaa|oaa|yaa|aessa)$/,
  /[aeiouy](?:maan|massa|masta|matta)$|[aeiouylr]t[uy]a$/,
  // Participles: "jaanyt", "nousseet", "jatkettua", "sovitun", "keksittava".
  /(?:[aeiouy]n|nn|ll|ss|rr)[uy]t$|(?:nn|ll|ss|rr|aa|oi|[uyeh])neet$|(?:nn|ll|ss|rr)eet$/,
  /[aeiouy]tt[uy](?:a|n|na|t|un|yn|ja|jen|sta)?$|[aei]t(?:un|yn|ut|yt|usta|uksi)$|(?:ul|eh|en|es|ur)t[uy]$/,
  /[aeiouy]ttav(?:a|at|an|aa|ana|aksi|ia|ien)$|[aeiouy]tav(?:a|aa|ana|issa|illa)$/,
  // Whoever writes a note tells what somebody did: "pelkaa", "pyysi".
  /^(?:pelka\w+|pyys\w+|halus\w+|lupas\w+|tilas\w+|odotti\w*|soitti\w*|kertoi\w*)$/,
  // Adverbs and adjectives: "eteenpain", "nopeasti", "edullisempi", "sietamattomiksi", "tavallisessa".
  /^(?:ollenkaan|vielakaan|viimeistaan|mieluummin|mielellaan|varmaan|itsestaan|huono\w*|vanha(?:n|a|an|t)?|ikava\w?|mahtav\w+|loistav\w+|varma\w*)$/,
  /(?:pain|ttain|[aeiuy]sti|[^m]inen|lliset?n?|llis(?:ta|essa|esti|in|ia)|ton|ttom\w+|[aeu]mpi|mpaa|mpia|mman|mmaksi)$/,
];
const NOUNS_FI =
  /(?:verkko|kuvat|luvat|(?:^|[yu]s|[au])tavat|haavat|tiedot|koko|vastuu|(?:^|[^aeiou])kuu|puu|^luu|^tee|posti|testi|protesti|lasti|muisti|auton|[nl]ainen|ihminen|matkaa|taksaa|voimaan|lomaan|listaa|lautaa|budjettiin|pakettiin|tablettiin)$/;

/** Right after these stands a verb, but for what there is none of: "ei tahdo", "ei huoltoa". */
const NOT_FI = new Set('ei en et emme ette eivat eika enka emmeka'.split(' '));
const PARTITIVE_FI = /(?:[aeiouy]a|ta)$/;
/** Not to be taken for "vaara", a danger. */
const WRONG_FI = /^väär/;

/** Endings of English words that name no thing. */
const NO_THING_EN = /(?:[^e]ed|ly|able|ible|ful|less|ous|'s|n't|'ll|'ve)$/;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** After these stands a verb. */
const BEFORE_VERBS = words(
  'to i you we they he she it not can could would should will must may might shall do does did please never nobody who',
);
const BE = words('is are am was were be been being become becomes stay stays');
const BEFORE_THINGS = words('the a an our my your their his her its this that these those all every any some no which');
/** When something is, is not what it is about. */
const TIMES =
  /^(?:vuo[dst]|viikk|viiko|paiva|paivi(?!t)|kuukau|tunti|tunni|minuut|aamu|iltap|yhdeks|kahdeks|seitsem|kymmen|kevat$|kevaa|(?:kesa|syksy)(?:a|n|na|lla|ksi|sta|mpaa)?$|talvi$|talve|maanantai|tiistai|keskiviik|torstai|perjantai|lauantai|sunnuntai|years?$|weeks?$|months?$|days?$|hours?$|minutes?$|morning|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|winter$|spring$|summer$|autumn$)/;

/** Whether a word says when. @param word as letters.ts brings it down */
export const isTime = (word: string): boolean => TIMES.test(word);

/**
 * Whether a word of a sentence names a thing: what a theme can be called by. By its ending in Finnish, by its ending and the words
 * around it in English. A name of somebody or something, told by its capital, is none: it says of whom, and not of what.
 */
export function namesThing({ tokens, from, to, language }: ReadSentence, index: number): boolean {
  const word = wordAt(tokens, index);
  if (isTime(word)) return false;
  const first = tokens.text.charAt(tokens.start[index]!);
  if (index > from && first !== first.toLowerCase()) return false;
  const near = (at: number): string => (at >= from && at < to && tokens.kind[at] === WORD ? wordAt(tokens, at) : '');
  if (language !== 'en') {
    if (NOT_FI.has(near(index - 1)) && !PARTITIVE_FI.test(word)) return false;
    const dotted = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase();
    return NOUNS_FI.test(word) || !(WRONG_FI.test(dotted) || NO_THING_FI.some((ending) => ending.test(word)));
  }
  const [before, after] = [near(index - 1), near(index + 1)];
  if (NO_THING_EN.test(word) || BEFORE_VERBS.has(before) || BE.has(before) || after === 'than') return false;
  // "For changing the heating": what is done to a thing, and no thing.
  return !(word.endsWith('ing') && BEFORE_THINGS.has(after));
}
