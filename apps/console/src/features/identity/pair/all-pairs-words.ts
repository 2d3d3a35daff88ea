import { formatOf } from '../../../words/format.js';
import type { Bilingual } from '../../../words/language.js';

const [english, finnish] = [formatOf('en').number, formatOf('fi').number];

const en = {
  average: 'All pairs, on average',
  title: (pairs: number) => `The ${english(pairs)} pairs of their records`,
  text: (average: number, best: number, merge: number, review: number) =>
    `On average ${english(average, 1)} bits. The machine makes the two one only where the strongest pair reaches ${english(best, 1)} bits and the average ${english(merge, 1)}; it asks a person where the average reaches ${english(review, 1)}.`,
};

export type AllPairsWords = typeof en;

const fi: AllPairsWords = {
  average: 'Kaikki parit keskimäärin',
  title: (pairs: number) => `Asiakkaiden ${finnish(pairs)} tietueparia`,
  text: (average: number, best: number, merge: number, review: number) =>
    `Keskimäärin ${finnish(average, 1)} bittiä. Kone yhdistää asiakkaat vain, kun vahvimman parin näyttö on vähintään ${finnish(best, 1)} bittiä ja keskiarvo vähintään ${finnish(merge, 1)}; ihmiseltä kysytään, kun keskiarvo on vähintään ${finnish(review, 1)}.`,
};

/** What all pairs of records of two customers come to, where they have more than one pair. */
export const allPairsWords: Bilingual<AllPairsWords> = { en, fi };
