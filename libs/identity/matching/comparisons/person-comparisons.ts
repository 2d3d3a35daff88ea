import {
  compareFamily,
  compareGiven,
  compareWords,
  FAMILY_LEVELS,
  GIVEN_LEVELS,
  MISSING,
  WORD_LEVELS,
} from '../../comparison/alike.js';
import { compareDates, DATE_LEVELS } from '../../comparison/compare-dates.js';
import { withinOneEdit } from '../../comparison/similarity.js';
import type { Comparison } from './comparison.js';
import {
  addressComparison,
  emailComparison,
  line2Comparison,
  phoneComparison,
  placeComparison,
} from './contact-comparisons.js';
import type { MatchFeatures } from '../features.js';

const NEAR_GIVEN = 2;
const NEAR_FAMILY = 1;
const ANOTHER_GIVEN = GIVEN_LEVELS.indexOf('another');
const DIFFERENT_GIVEN = GIVEN_LEVELS.indexOf('different');

/** Whether given and family names stand in each other's place. */
function swapped(a: MatchFeatures, b: MatchFeatures): boolean {
  const [givenA, givenB, familyA, familyB] = [a.given[0], b.given[0], a.names[0], b.names[0]];
  return (
    givenA !== undefined && familyA !== undefined && givenA !== familyA && givenA === familyB && familyA === givenB
  );
}

/** A given name that stands in the other's family name is no conflict: the fields were mixed up. */
function compareGivenNames(a: MatchFeatures, b: MatchFeatures): number {
  if (swapped(a, b)) return NEAR_GIVEN;
  const level = compareGiven(a.given, b.given);
  if (level < DIFFERENT_GIVEN) return level;
  const mixed = a.names.includes(b.given[0]!) || b.names.includes(a.given[0]!);
  return mixed ? ANOTHER_GIVEN : level;
}

const text = (attribute: 'birthPlace' | 'occupation'): Comparison => ({
  attribute,
  levels: WORD_LEVELS,
  of: 'self',
  compare: (a, b) => compareWords(a[attribute], b[attribute]),
  agreedOn: (a, _b, level) => (level === 0 ? a[attribute] : undefined),
  said: (features) => features[attribute],
});

export const PERSON_COMPARISONS: readonly Comparison[] = [
  {
    attribute: 'givenName',
    levels: GIVEN_LEVELS,
    of: 'self',
    conflictFrom: GIVEN_LEVELS.indexOf('different'),
    compare: compareGivenNames,
    agreedOn: (a, _b, level) => (level === 0 ? a.given[0] : undefined),
    said: (features) => features.given[0] ?? '',
  },
  {
    attribute: 'familyName',
    levels: FAMILY_LEVELS,
    of: 'home',
    neighboursFrom: FAMILY_LEVELS.indexOf('similar'),
    compare: (a, b) => (swapped(a, b) ? NEAR_FAMILY : compareFamily(a.names, b.names)),
    agreedOn: (a, _b, level) => (level === 0 ? a.names.join(' ') : undefined),
    said: (features) => features.names.join(' '),
  },
  {
    attribute: 'birthDate',
    levels: DATE_LEVELS,
    of: 'relatives',
    conflictFrom: DATE_LEVELS.indexOf('different'),
    compare: (a, b) => compareDates(a.birth, b.birth),
    said: (features) => features.birth,
  },
  {
    attribute: 'gender',
    levels: ['same', 'different'],
    of: 'self',
    compare: (a, b) => (a.gender === '' || b.gender === '' ? MISSING : Number(a.gender !== b.gender)),
    said: (features) => features.gender,
  },
  text('birthPlace'),
  text('occupation'),
  addressComparison,
  placeComparison,
  line2Comparison,
  phoneComparison,
  emailComparison,
  {
    attribute: 'nationalId',
    levels: WORD_LEVELS,
    of: 'self',
    compare: (a, b) =>
      a.officialId === '' || b.officialId === ''
        ? MISSING
        : a.officialId === b.officialId
          ? 0
          : withinOneEdit(a.officialId, b.officialId)
            ? 1
            : 2,
    said: (features) => features.officialId,
  },
  {
    attribute: 'employer',
    levels: ['same', 'different'],
    of: 'home',
    compare: (a, b) => (a.employer === '' || b.employer === '' ? MISSING : Number(a.employer !== b.employer)),
    agreedOn: (a, _b, level) => (level === 0 ? a.employer : undefined),
    said: (features) => features.employer,
  },
];
