import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const lists = require('stopwords-iso') as Readonly<Record<'fi' | 'en', readonly string[]>>;

/** Words of the lists that customers speak of all the same. */
const SPOKEN_OF = new Set(
  'home,information,interest,number,order,ordered,ordering,orders,parts,problem,problems,room,rooms,system'.split(','),
);

/** Greetings, which the lists do not have. */
const GREETINGS = 'terve,tervehdys,terveisin,moikka,heippa,huomenta,iltaa,regards,greetings,cheers'.split(',');

const EMPTY = new Set([...lists.fi, ...lists.en, ...GREETINGS].filter((word) => !SPOKEN_OF.has(word)));

/**
 * Whether a word, in small letters, says nothing of what a text is about: "jotain", "anything". From the lists of
 * stopwords-iso (Finnish 847 words, English 1,298).
 */
export const isEmptyWord = (word: string): boolean => EMPTY.has(word);
