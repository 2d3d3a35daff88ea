import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_MODELS } from '../default-models.js';
import { unpackFeatures, type MatchFeatures } from '../features.js';
import { driftBetween, stabilityIndex } from './drift.js';
import { LEAST_JUDGED, qualityOf, wilson, type JudgedPair } from './judged.js';
import { expectedOf, surveyPairs, type SurveyedPair } from './survey.js';

const model = DEFAULT_MODELS.person;

function person(given: string, family: string, birth = ''): MatchFeatures {
  return { ...unpackFeatures('["p"]'), given: [given], names: [family], birth };
}

/** Pairs of one person, and as many of strangers; those of one person are one customer. */
const pairs = (count: number, birth: (index: number) => string): readonly SurveyedPair[] =>
  Array.from({ length: count }, (_, index) => {
    const same = index % 2 === 0;
    const a = person('hanna', `virtanen${index}`, birth(index));
    const b = same ? { ...a } : person('matti', `korhonen${index}`, '19700101');
    return { a, b, together: same };
  });
const born = (index: number) => `19800${1 + (index % 9)}1${index % 10}`;

test('the index of the textbook: nothing between equals, and 0.1 and 0.25 where shares moved that far', () => {
  expect(stabilityIndex([10, 20, 70], [100, 200, 700])).toBe(0);
  // (0.3 - 0.5) ln(0.3 / 0.5) + (0.7 - 0.5) ln(0.7 / 0.5)
  expect(stabilityIndex([500, 500], [300, 700])).toBeCloseTo(0.16946, 5);
  expect(stabilityIndex([1000, 0], [1000, 0])).toBe(0);
  expect(stabilityIndex([1000, 0], [900, 100])).toBeGreaterThan(0.25);
});

test('the index is never negative and the same from both sides', () => {
  const histogram = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(histogram, histogram, (then, now) => {
      const index = stabilityIndex(then, now);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(stabilityIndex(now, then)).toBeCloseTo(index, 9);
    }),
  );
});

test('a survey counts levels, scores and what the model believes', () => {
  const survey = surveyPairs(model, pairs(1_000, born));
  expect(survey.pairs).toBe(1_000);
  const levels = survey.levels['birthDate']!;
  expect(levels.reduce((sum, count) => sum + count, 0)).toBe(1_000);
  expect(levels[0]).toBe(500);
  expect(survey.levels['phone']!.at(-1)).toBe(1_000);
  expect(survey.scores.counts.reduce((sum, count) => sum + count, 0)).toBe(1_000);
  expect(survey.link.pairs).toBe(500);
  expect(survey.together.pairs).toBe(500);
  const { precision, recall } = expectedOf(survey);
  expect(precision).toBeGreaterThan(0.95);
  expect(recall).toBeGreaterThan(0.99);
});

test('pairs joined against the odds lower what the model expects of precision, pairs left apart what it expects of recall', () => {
  const all = pairs(1_000, born);
  const wrong = surveyPairs(
    model,
    all.map((pair) => ({ ...pair, together: true })),
  );
  expect(expectedOf(wrong).precision).toBeCloseTo(0.5, 1);
  const missed = surveyPairs(
    model,
    all.map((pair, index) => ({ ...pair, together: pair.together && index % 4 === 0 })),
  );
  expect(expectedOf(missed).recall).toBeCloseTo(0.5, 1);
  expect(expectedOf(surveyPairs(model, all.slice(0, 20)))).toEqual({ precision: null, recall: null });
});

test('a source that stops sending birth dates shows as drift of birth dates and of scores, and of nothing else', () => {
  const then = surveyPairs(model, pairs(1_000, born));
  // Another threshold is no drift of the records.
  const stricter = { ...model, thresholds: { ...model.thresholds, link: model.thresholds.link + 100 } };
  expect(surveyPairs(stricter, pairs(1_000, born), then).link).toEqual(then.link);
  const same = driftBetween(then, surveyPairs(model, pairs(1_000, born), then));
  expect(same.scores).toEqual({ index: 0, drift: 'steady' });
  expect(same.comparisons.every(({ drift }) => drift === 'steady')).toBe(true);
  const now = driftBetween(
    then,
    surveyPairs(
      model,
      pairs(1_000, (index) => (index % 8 === 0 ? '' : born(index))),
      then,
    ),
  );
  const birth = now.comparisons.find(({ attribute }) => attribute === 'birthDate')!;
  expect(birth.drift).not.toBe('steady');
  expect(now.comparisons.filter(({ drift }) => drift !== 'steady')).toEqual([birth]);
  expect(now.scores.index).toBeGreaterThan(0);
  expect(now.linked).toEqual({ then: 0.5, now: expect.any(Number) });
});

test('of too few pairs no drift is told', () => {
  const few = surveyPairs(model, pairs(300, born));
  expect(driftBetween(few, few).scores).toEqual({ index: null, drift: 'too-few' });
});

test('Wilson’s interval as published: 81 of 263, and the ends', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  expect(wilson(81, 263)).toEqual({ low: 0.2553, high: 0.3662 });
  expect(wilson(15, 148)).toEqual({ low: 0.0624, high: 0.1605 });
  expect(wilson(0, 20)).toEqual({ low: 0, high: 0.1611 });
  expect(wilson(1, 29)).toEqual({ low: 0.0061, high: 0.1718 });
});

test('people’s words: shares only where enough pairs stand behind them', () => {
  const of = (verdict: JudgedPair['verdict'], joined: boolean, count: number): JudgedPair[] =>
    Array.from({ length: count }, () => ({ verdict, joined }));
  const quality = qualityOf([...of('same', true, 18), ...of('not-same', true, 2), ...of('same', false, 1)]);
  expect(quality).toMatchObject({
    judged: 21,
    joinedRightly: 18,
    joinedWrongly: 2,
    partedWrongly: 1,
    partedRightly: 0,
  });
  expect(quality.precision).toEqual({ share: 0.9, ...wilson(18, 20) });
  expect(quality.recall).toBeNull();
  expect(qualityOf(of('same', true, LEAST_JUDGED - 1)).precision).toBeNull();
});
