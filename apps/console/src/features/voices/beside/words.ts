import type { Bilingual } from '../../../words/language.js';

const en = {
  otherwise: 'another says otherwise',
  ended: 'no longer so:',
  same: 'the same:',
  by: (author: string | null, when: string) => (author === null ? when : `${author}, ${when}`),
  noWords: 'the words are not shown',
};

export type BesideWords = typeof en;

const fi: BesideWords = {
  otherwise: 'toinen sanoo toisin',
  ended: 'ei enää näin:',
  same: 'samaa sanoo:',
  by: (author: string | null, when: string) => (author === null ? when : `${author}, ${when}`),
  noWords: 'sanoja ei näytetä',
};

export const besideWords: Bilingual<BesideWords> = { en, fi };
