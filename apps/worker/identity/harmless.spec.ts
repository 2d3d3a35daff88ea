import { expect, test } from '@jest/globals';
import { sampleSizeOf, type TriedRuling } from '#graph';
import { isHarmless } from './harmless.js';

const tried = (told: Partial<TriedRuling>): TriedRuling => ({
  records: 1_000, customersBefore: 500, customersAfter: 500, merged: 0, parted: 0, biggest: 3, reviews: 0, samples: [], seconds: 1, ...told,
}); // prettier-ignore

test('a model that touches many customers waits for a person, unless records have doubled; one that parts many always does', () => {
  expect(isHarmless(tried({ merged: 100 }), false)).toBe(true);
  expect(isHarmless(tried({ merged: 101 }), false)).toBe(false);
  expect(isHarmless(tried({ merged: 300 }), true)).toBe(true);
  expect(isHarmless(tried({ parted: 150 }), true)).toBe(true);
  expect(isHarmless(tried({ parted: 151 }), true)).toBe(false);
  expect(isHarmless(tried({ biggest: 101 }), true)).toBe(false);
});

test('a sample grows with the root of the population, so that it holds as many pairs of one party', () => {
  expect([5_000, 125_000, 1_000_000, 10_000_000].map(sampleSizeOf)).toEqual([10_000, 10_000, 28_285, 60_000]);
});
