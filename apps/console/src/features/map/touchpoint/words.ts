import { formatOf } from '../../../words/format.js';
import type { Bilingual } from '../../../words/language.js';

const [english, finnish] = [formatOf('en'), formatOf('fi')];

/** `2026-Q1` as it is written. */
const name = (quarter: string) => quarter.replace(/^(\d+)-Q(\d)$/, 'Q$2 $1');

const en = {
  trend: 'Over two years',
  file: 'touchpoint-trend',
  columns: {
    quarter: 'Quarter',
    POSITIVE: 'Felt good',
    NEUTRAL: 'Neither',
    NEGATIVE: 'Felt bad',
    UNKNOWN: 'Not judged',
    balance: 'Balance',
  },
  name,
  quarter: (quarter: string, balance: string) => `${name(quarter)} ${balance}`,
  yearAgo: (balance: string) => `a year before ${balance}`,
  tooFewThen: 'too few judged a year before',
  who: 'Who, more than others',
  times: (lift: string) => `×${lift}`,
  members: (count: number) => `${english.number(count)} of its members were met here`,
};

const quarterName = (quarter: string) => quarter.replace(/^(\d+)-Q(\d)$/, '$2. nelj. $1');

const fi = {
  trend: 'Kahden vuoden aikana',
  file: 'kohtaamispisteen-suunta',
  columns: {
    quarter: 'Neljännes',
    POSITIVE: 'Tuntui hyvältä',
    NEUTRAL: 'Ei kummaltakaan',
    NEGATIVE: 'Tuntui pahalta',
    UNKNOWN: 'Arvioimatta',
    balance: 'Erotus',
  },
  name: quarterName,
  quarter: (quarter: string, balance: string) => `${quarterName(quarter)} ${balance}`,
  yearAgo: (balance: string) => `vuotta aiemmin ${balance}`,
  tooFewThen: 'vuotta aiemmin arvioitu liian vähän',
  who: 'Ketkä muita useammin',
  times: (lift: string) => `×${lift}`,
  members: (count: number) => `${finnish.number(count)} jäsentä kohdattu täällä`,
} satisfies typeof en;

export const storyWords: Bilingual<typeof en> = { en, fi };
