import { type Hit, PhraseBook } from './phrase-book.js';
import { plainWord } from './letters.js';
import { type Tokens, WORD } from './tokens.js';

export const LANGUAGES = ['fi', 'en', 'sv'] as const;
/** `unknown` where a text has no word that gives it away. Swedish is recognised so that it is not misread. */
export type TextLanguage = (typeof LANGUAGES)[number] | 'unknown';

/** Small words that one of the three languages has and the others have not, as letters.ts brings them down. */
const SMALL_WORDS = new PhraseBook<0 | 1 | 2>([
  [
    'ja, ei, etta, mutta, kun, niin, se, sen, siita, siina, oli, olen, olemme, ovat, ollut, en, emme, eivat, vaikka, viela, nyt, jo, jos, kuin, myos, vain, kanssa, jotta, tai, eli, joka, mika, mita, mina, sina, meille, teille, teidan, meidan, minulle, heille, heilla, hei, moi, kiitos, tama, tassa, taas, voisi*, voitte*, haluai*, saisi*, milloin, missa, mista, kuka, kukaan, paljon, hyvin, aina, sitten, taytyy, pitaa, piti, asiakas, asiakka*, soitin, huomenna, tanaan, eilen, on ollut, ok kiitos',
    0,
  ],
  [
    "the, and, is, are, was, were, of, to, for, with, this, that, it, you, your, i, my, we, our, they, their, not, have, has, had, be, been, will, would, could, can, please, thanks, thank, hello, hi, from, about, but, do, does, did, what, when, where, who, why, how, there, which, an, if, by, at, as, again, still, very, she, her, his, him, no one, nobody, customer, tomorrow, today, yesterday, yes, i'll, we'll, don't, can't, it's, i'm, won't, didn't, doesn't, on the, in the, is on",
    1,
  ],
  [
    'och, att, inte, jag, ni, er, ar, av, som, med, har, kan, hej, tack, men, om, vill, till, nagon, mycket, kommer, skulle, min, mitt, vart, denna, detta, hos, nar, vad, hur, varfor, ska, fran, ocksa, ett, pa grund, den ar, det ar, det, vi har, vi ar',
    2,
  ],
]);

/** Endings that Finnish words have and the others hardly: cases, persons, clitics. */
const FINNISH_ENDINGS = [
  'ssa',
  'sta',
  'lla',
  'lta',
  'lle',
  'ksi',
  'nut',
  'neet',
  'mme',
  'tte',
  'kaan',
  'kin',
  'aan',
  'een',
  'iin',
  'oon',
  'uun',
  'yyn',
  'inen',
  'isen',
  'ista',
  'taan',
  'vat',
  'uus',
  'aa',
  'ii',
  'uu',
  'yy',
];
const ENGLISH_ENDINGS = ['ing', 'tion', 'ed', 'ly', 'ness', 'ment', "n't", "'s", 'ght', 'th', 'ous'];
const SWEDISH_ENDINGS = ['ade', 'ning', 'arna', 'erna', 'het', 'ligt'];

/** The language of the tokens from `from` up to `to`, `otherwise` where they do not show it. */
export function languageOf(tokens: Tokens, from: number, to: number, otherwise: TextLanguage): TextLanguage {
  let fi = 0;
  let en = 0;
  let sv = 0;
  const hits: Hit<0 | 1 | 2>[] = [];
  SMALL_WORDS.scan(tokens, from, to, hits);
  for (const { value } of hits)
    if (value === 0) fi += 2;
    else if (value === 1) en += 2;
    else sv += 2;
  if (Math.abs(fi - en) < 4 || sv > 0)
    for (let index = from; index < to && index < from + 40; index++) {
      if (tokens.kind[index] !== WORD || tokens.end[index]! - tokens.start[index]! < 4) continue;
      const word = plainWord(tokens.text, tokens.start[index], tokens.end[index]);
      if (endsWithOne(word, FINNISH_ENDINGS)) fi++;
      else if (endsWithOne(word, ENGLISH_ENDINGS)) en++;
      else if (endsWithOne(word, SWEDISH_ENDINGS)) sv++;
    }
  const most = Math.max(fi, en, sv);
  if (most === 0) return otherwise;
  if (fi === most && (fi > en || otherwise !== 'en')) return 'fi';
  if (en === most) return 'en';
  return sv > fi && sv > en ? 'sv' : otherwise;
}

function endsWithOne(word: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (word.endsWith(ending)) return true;
  return false;
}
