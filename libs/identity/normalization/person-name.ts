import { nameTokens } from '../comparison/names.js';

/** Forms of address and degrees, in the languages our users write: they are no part of a name. */
const HONORIFICS = new Set(
  (
    'mr,mrs,ms,miss,dr,prof,professor,sir,lady,lord,rev,reverend,capt,captain,col,colonel,hon,herra,rouva,neiti,hra,rva,nti,tri,maisteri,' +
    'herr,fru,froken,jr,sr,junior,senior,phd,md,esq,baronet,bt'
  ).split(','),
);
/** Words that begin a family name: `von Essen`, `de la Cruz`. */
const PARTICLES = new Set('von,van,de,der,den,da,di,du,af,la,le,del,dos,el,al,bin,ibn,ter,zu,zur'.split(','));

export interface PersonName {
  /** Given names in order, the first first. */
  readonly given: readonly string[];
  /** The parts of the family name, particles dropped. */
  readonly family: readonly string[];
}

const wordsOf = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : nameTokens(text).filter((word) => !HONORIFICS.has(word));
const core = (words: readonly string[]): readonly string[] => {
  const kept = words.filter((word) => !PARTICLES.has(word));
  return kept.length > 0 ? kept : words;
};

/**
 * A person's name in parts, lower case without marks. A single `name` is read as `Given … Family`, or as `Family, Given …`
 * where there is a comma. Who says the family name in a field of its own is believed.
 */
export function personNameOf(
  name: string | undefined,
  givenName: string | undefined,
  middleName: string | undefined,
  familyName: string | undefined,
): PersonName {
  const middle = wordsOf(middleName);
  if (givenName !== undefined || familyName !== undefined || name === undefined)
    return { given: [...wordsOf(givenName), ...middle].slice(0, 4), family: core(wordsOf(familyName)).slice(0, 3) };
  const comma = name.indexOf(',');
  if (comma > 0) {
    const family = core(wordsOf(name.slice(0, comma)));
    return { given: [...wordsOf(name.slice(comma + 1)), ...middle].slice(0, 4), family: family.slice(0, 3) };
  }
  const words = wordsOf(name);
  if (words.length < 2) return { given: [...words, ...middle].slice(0, 4), family: [] };
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && PARTICLES.has(word));
  const hyphenated = /\S-(\p{L}+)\s*$/u.test(name) ? 2 : 1;
  const start = particle > 0 ? particle : Math.max(1, words.length - hyphenated);
  return {
    given: [...words.slice(0, start), ...middle].slice(0, 4),
    family: core(words.slice(start)).slice(0, 3),
  };
}
