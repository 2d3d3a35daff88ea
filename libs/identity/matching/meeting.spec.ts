import { expect, test } from '@jest/globals';
import { DEFAULT_MODELS } from './default-models.js';
import { featuresOf } from './features-of.js';
import type { MatchFeatures } from './features.js';
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

test('keys that say little are loose once a record meets more than one other by them, in large populations alone', () => {
  const sample = bornOn(20);
  expect(looseKinds('person', sample, 49_999)).toBeUndefined();
  expect(looseKinds('person', sample, 1_000_000)).toContain('pd');
  // Of so many more days there are hardly two born on one.
  const apart = sample.map((features, at) => ({ ...features, birth: `${1000 + at}${features.birth.slice(4)}` }));
  expect(looseKinds('person', apart, 60_000)).not.toContain('pd');
  expect(looseKinds('organization', [], 1_000_000)).toBeUndefined();
});
