import { expect, test } from '@jest/globals';
import { DEFAULT_MODELS } from './default-models.js';
import { featuresOf } from './features-of.js';
import type { MatchFeatures } from './features.js';
import { pairsWithin } from './learning/blocks.js';
import { looseKinds } from './learning/loose.js';
import { bringingTogether, isLoose, meetingIn } from './meeting.js';
import { emptyRecord, foldAttributes } from '../record/record-state.js';
import { stampOf } from '#contracts';

test('who shares one loose key is not met, who shares another one with it is', () => {
  const [firm, loose, second] = [
    { loose: false, members: ['ann', 'bo'] },
    { loose: true, members: ['bo', 'cy', 'di'] },
    { loose: true, members: ['di', 'ed'] },
  ];
  expect([...meetingIn([firm, loose, second])].sort()).toEqual(['ann', 'bo', 'di']);
  expect([...meetingIn([second, loose, firm])].sort()).toEqual(['ann', 'bo', 'di']);
  expect([...meetingIn([loose])]).toEqual([]);
});

test('a loose key alone brings nobody together', () => {
  const model = { ...DEFAULT_MODELS.person, loose: ['pd', 'pfy'] };
  expect(bringingTogether(model, ['pd|1980|01|02'])).toEqual([]);
  expect(bringingTogether(model, ['pd|1980|01|02', 'pfy|korpi|1980'])).toHaveLength(2);
  expect(bringingTogether(model, ['pn|aino|korpi'])).toHaveLength(1);
  expect(bringingTogether(DEFAULT_MODELS.person, ['pd|1980|01|02'])).toHaveLength(1);
  expect(isLoose(model, 'pfm|korpi|01|02')).toBe(false);
});

/** People with names of their own, of whom 25 are born on each of so many days. */
const bornOn = (days: number): readonly MatchFeatures[] =>
  Array.from({ length: 25 * days }, (_, at) => {
    const record = emptyRecord({ kind: 'person', source: 'crm', key: String(at) });
    const name = (many: number) =>
      [1, 20, 400].map((by) => 'aeioulnrstkmpvhjydgb'[Math.floor(many / by) % 20]).join('');
    const birthDate = new Date(Date.UTC(1950, 0, 1 + 400 * (at % days))).toISOString().slice(0, 10);
    foldAttributes(record, { givenName: `Ka${name(at)}`, familyName: `Le${name(at * 7 + 3)}`, birthDate }, stampOf('2026-01-01T00:00:00.000Z'), 'e'); // prettier-ignore
    return featuresOf(record);
  });

test('keys that say little are loose once a record meets more than one stranger by them, in large populations alone', () => {
  const sample = bornOn(20);
  const pairs = pairsWithin(sample, 400, 100_000);
  const loose = (population: number, chance = 0) =>
    looseKinds('person', sample, { pairs, chanceOf: () => chance }, population);
  expect(loose(19_999)).toEqual([]);
  // 24 others of 500 were born on one's day, 960 of 20,000.
  expect(loose(20_000)).toContain('pd');
  // Whom one meets are copies of oneself, nearly all of them.
  expect(loose(20_000, 0.9995)).not.toContain('pd');
  expect(looseKinds('organization', sample, { pairs, chanceOf: () => 0 }, 1_000_000)).toEqual([]);
});
