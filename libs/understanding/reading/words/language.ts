import { type Hit, PhraseBook } from './phrase-book.js';
import { type Tokens, WORD, wordAt } from './tokens.js';

export const LANGUAGES = ['fi', 'en', 'sv'] as const;
/** `unknown` where a text has no word that gives it away. Swedish is recognised so that it is not misread. */
export type TextLanguage = (typeof LANGUAGES)[number] | 'unknown';

/** Small words that one of the three languages has and the others have not, as letters.ts brings them down. */
const SMALL_WORDS = new PhraseBook<0 | 1 | 2>([
  [
    'ja, ei, etta, mutta, kun, niin, se, sen, siita, siina, oli, olen, olemme, ovat, ollut, en, emme, eivat, vaikka, viela, nyt, jo, jos, kuin, myos, vain, kanssa, jotta, tai, eli, joka, mika, mita, mina, sina, meille, teille, teidan, meidan, minulle, heille, heilla, hei, moi, kiitos, tama, tassa, taas, voisi*, voitte*, haluai*, saisi*, milloin, missa, mista, kuka, kukaan, paljon, hyvin, aina, sitten, taytyy, pitaa, piti, asiakas, asiakka*, soitin, huomenna, tanaan, eilen',
    0,
  ],
  [
    "the, and, is, are, was, were, of, to, for, with, this, that, it, you, your, i, my, we, our, they, their, not, have, has, had, be, been, will, would, could, can, please, thanks, thank, hello, hi, from, about, but, do, does, did, what, when, where, who, why, how, there, which, an, if, by, at, as, again, still, very, she, her, his, him, nobody, customer, tomorrow, today, yesterday, yes, i'll, we'll, don't, can't, it's, i'm, won't, didn't, doesn't",
    1,
  ],
  [
    'och, att, inte, jag, ni, ar, av, som, med, har, hej, tack, vill, nagon, mycket, kommer, skulle, min, mitt, vart, denna, detta, hos, nar, vad, hur, varfor, ska, fran, ocksa, ett, det',
    2,
  ],
]);

/** Endings that the words of one language have and those of the others hardly: cases, persons, clitics. */
const ENDINGS: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ...'ssa sta lla lta lle ksi nut neet mme tte kaan kin aan een iin oon uun yyn inen isen ista taan vat uus aa ii uu yy'
    .split(' ')
    .map((ending) => [ending, 0] as const),
  ...'ing tion ed ly ness ment ght th ous'.split(' ').map((ending) => [ending, 1] as const),
  ...'ade ning arna erna het ligt'.split(' ').map((ending) => [ending, 2] as const),
]);
const LONGEST_ENDING = 4;
/** A sentence shows its language within this many words. */
const LOOKED_AT = 40;

/** How much speaks for each language, in the order of LANGUAGES. */
export type LanguageSigns = readonly [fi: number, en: number, sv: number];

export function languageSigns(tokens: Tokens, from: number, to: number): LanguageSigns {
  const signs: [number, number, number] = [0, 0, 0];
  const hits: Hit<0 | 1 | 2>[] = [];
  SMALL_WORDS.scan(tokens, from, to, hits);
  for (const { value } of hits) signs[value] += 2;
  if (Math.abs(signs[0] - signs[1]) >= 4 && signs[2] === 0) return signs;
  for (let index = from; index < to && index < from + LOOKED_AT; index++) {
    if (tokens.kind[index] !== WORD || tokens.end[index]! - tokens.start[index]! < 4) continue;
    const word = wordAt(tokens, index);
    for (let length = LONGEST_ENDING; length > 1; length--) {
      const language = ENDINGS.get(word.slice(-length));
      if (language === undefined) continue;
      signs[language]++;
      break;
    }
  }
  return signs;
}

/** The language that most speaks for; `otherwise` where nothing does or two are even. */
export function languageOf([fi, en, sv]: LanguageSigns, otherwise: TextLanguage): TextLanguage {
  if (fi > en && fi >= sv) return 'fi';
  if (en > fi && en >= sv) return 'en';
  if (sv > fi && sv > en) return 'sv';
  return otherwise;
}
