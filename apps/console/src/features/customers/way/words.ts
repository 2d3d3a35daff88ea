import { formatOf } from '../../../words/format.js';
import type { Bilingual } from '../../../words/language.js';

const [english, finnish] = [formatOf('en'), formatOf('fi')];

const en = {
  from: (stage: string) => `from ${stage}`,
  to: (stage: string) => `to ${stage}`,
  through: (stage: string) => `through ${stage}`,
  without: (stage: string) => `without ${stage}`,
  notTo: (stage: string) => `not to ${stage}`,
  leaves: (stage: string) => `went on from ${stage}`,
  step: (stages: string, step: number) => `${stages}, step ${english.number(step)}`,
  on: 'went on',
  fate: { OPEN: 'still on their way', LEFT: 'left', ENDED: 'ended' },
  began: (period: string) => `began in ${period}`,
};

const fi = {
  from: (stage: string) => `alkaen ${stage}`,
  to: (stage: string) => `päätyen ${stage}`,
  through: (stage: string) => `kautta ${stage}`,
  without: (stage: string) => `ilman ${stage}`,
  notTo: (stage: string) => `ei tullut: ${stage}`,
  leaves: (stage: string) => `${stage}: jatkoi`,
  step: (stages: string, step: number) => `${stages}, askel ${finnish.number(step)}`,
  on: 'jatkoi',
  fate: { OPEN: 'yhä matkalla', LEFT: 'lähti', ENDED: 'päätti' },
  began: (period: string) => `alkoi ${period}`,
} satisfies typeof en;

export type WayWords = typeof en;
export const wayWords: Bilingual<WayWords> = { en, fi };
