import { formatOf } from '../../../words/format.js';
import type { Bilingual } from '../../../words/language.js';
import { likelihood } from '../odds.js';

const [inEnglish, inFinnish] = [formatOf('en'), formatOf('fi')];
const [english, finnish] = [inEnglish.number, inFinnish.number];
const likely = (bits: number) => `${likelihood(bits, inEnglish, 'under')} likely`;
const share = (bits: number) => likelihood(bits, inFinnish, 'alle');

const en = {
  average: 'All pairs, on average',
  title: (pairs: number) => `The ${english(pairs)} pairs of their records`,
  text: (average: number, best: number, merge: number, review: number) =>
    `On average ${english(average, 1)} bits: ${likely(average)}. The machine makes the two one only where the strongest pair is ${likely(best)} (${english(best, 1)} bits) and the average ${likely(merge)} (${english(merge, 1)}); it asks a person where the average is ${likely(review)} (${english(review, 1)}).`,
};

export type AllPairsWords = typeof en;

const fi: AllPairsWords = {
  average: 'Kaikki parit keskimäärin',
  title: (pairs: number) => `Asiakkaiden ${finnish(pairs)} tietueparia`,
  text: (average: number, best: number, merge: number, review: number) =>
    `Keskimäärin ${finnish(average, 1)} bittiä: todennäköisyys ${share(average)}. Kone yhdistää asiakkaat vain, kun vahvimman parin todennäköisyys on vähintään ${share(best)} (${finnish(best, 1)} bittiä) ja keskiarvon vähintään ${share(merge)} (${finnish(merge, 1)}); ihmiseltä kysytään, kun keskiarvon todennäköisyys on vähintään ${share(review)} (${finnish(review, 1)}).`,
};

/** What all pairs of records of two customers come to, where they have more than one pair. */
export const allPairsWords: Bilingual<AllPairsWords> = { en, fi };
