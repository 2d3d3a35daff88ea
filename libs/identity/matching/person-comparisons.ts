import {
  compareFamily,
  compareGiven,
  compareWords,
  FAMILY_LEVELS,
  GIVEN_LEVELS,
  MISSING,
  WORD_LEVELS,
} from '../comparison/alike.js';
import { compareDates, DATE_LEVELS } from '../comparison/compare-dates.js';
import { withinOneEdit } from '../comparison/similarity.js';
import type { Comparison } from './comparison.js';
import {
  addressComparison,
  emailComparison,
  line2Comparison,
  phoneComparison,
  placeComparison,
} from './contact-comparisons.js';
import type { MatchFeatures } from './features.js';

const NEAR_GIVEN = 2;
const NEAR_FAMILY = 1;

/** Whether given and family names stand in each other's place. */
function swapped(a: MatchFeatures, b: MatchFeatures): boolean {
  const [givenA, givenB, familyA, familyB] = [a.given[0], b.given[0], a.names[0], b.names[0]];
  return (
    givenA !== undefined && familyA !== undefined && givenA !== familyA && givenA === familyB && familyA === givenB
  );
}

const text = (attribute: 'birthPlace' | 'occupation', shared = false): Comparison => ({
  attribute,
  levels: WORD_LEVELS,
  shared,
  compare: (a, b) => compareWords(a[attribute], b[attribute]),
  agreedOn: (a, _b, level) => (level === 0 ? a[attribute] : undefined),
  said: (features) => features[attribute],
});

export const PERSON_COMPARISONS: readonly Comparison[] = [
  {
    attribute: 'givenName',
    levels: GIVEN_LEVELS,
    shared: false,
    conflictFrom: GIVEN_LEVELS.indexOf('different'),
    compare: (a, b) => (swapped(a, b) ? NEAR_GIVEN : compareGiven(a.given, b.given)),
    agreedOn: (a, _b, level) => (level === 0 ? a.given[0] : undefined),
    said: (features) => features.given[0] ?? '',
  },
  {
    attribute: 'familyName',
    levels: FAMILY_LEVELS,
    shared: true,
    compare: (a, b) => (swapped(a, b) ? NEAR_FAMILY : compareFamily(a.names, b.names)),
    agreedOn: (a, _b, level) => (level === 0 ? a.names.join(' ') : undefined),
    said: (features) => features.names.join(' '),
  },
  {
    attribute: 'birthDate',
    levels: DATE_LEVELS,
    shared: false,
    conflictFrom: DATE_LEVELS.indexOf('different'),
    compare: (a, b) => compareDates(a.birth, b.birth),
    said: (features) => features.birth,
  },
  {
    attribute: 'gender',
    levels: ['same', 'different'],
    shared: false,
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
    shared: false,
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
    shared: true,
    compare: (a, b) => (a.employer === '' || b.employer === '' ? MISSING : Number(a.employer !== b.employer)),
    agreedOn: (a, _b, level) => (level === 0 ? a.employer : undefined),
    said: (features) => features.employer,
  },
];
