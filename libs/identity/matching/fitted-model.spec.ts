import { expect, test } from '@jest/globals';
import { stampOf } from '#contracts';
import { emptyRecord, foldAttributes } from '../record/record-state.js';
import { DEFAULT_MODELS } from './default-models.js';
import { featuresOf } from './features-of.js';
import { fittedModel } from './fitted-model.js';
import type { MatchModel } from './model.js';
import { scorePair } from './scoring/score.js';

const { person } = DEFAULT_MODELS;
const featuresFor = (key: string, attributes: object) => {
  const record = emptyRecord({ kind: 'person', source: 'crm.test', key });
  foldAttributes(record, attributes, stampOf('2026-01-01T00:00:00.000Z'), `e-${key}`);
  return featuresOf(record);
};
const [a, b] = [
  featuresFor('1', { givenName: 'Hanna', familyName: 'Lehtonen', birthDate: '1970-05-04', phones: ['040 123 4567'] }),
  featuresFor('2', { givenName: 'Hanna', familyName: 'Lehtonen', birthDate: '1970-05-04', phones: ['040 765 4321'] }),
];

test('a model of this version is as it was', () => {
  expect(fittedModel(person)).toEqual(person);
});

test.each<[string, (comparisons: MatchModel['comparisons']) => MatchModel['comparisons']]>([
  ['of a version that compared less', (known) => known.filter(({ attribute }) => attribute !== 'phone')],
  ['of a version that compared more', (known) => [{ ...known[0]!, attribute: 'shoe' }, ...known]],
  [
    'of a version with other levels',
    (known) => known.map((one) => (one.attribute === 'birthDate' ? { ...one, levels: ['same'], weights: [40] } : one)),
  ],
  ['of a version that compared in another order', (known) => known.toReversed()],
])('a model %s judges by what both know, and by what comes with Meri', (_, otherwise) => {
  expect(scorePair(fittedModel({ ...person, comparisons: otherwise(person.comparisons) }), a, b)).toBe(
    scorePair(person, a, b),
  );
});

test('what both know stays as it was learned', () => {
  const learned = person.comparisons.map((one) => ({ ...one, weights: one.weights.map((weight) => weight + 1) }));
  const { comparisons } = fittedModel({ ...person, comparisons: learned.slice(1) });
  expect(comparisons[0]).toEqual(person.comparisons[0]);
  expect(comparisons.slice(1)).toEqual(learned.slice(1));
});
