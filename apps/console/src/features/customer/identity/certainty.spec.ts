import { expect, test } from '@jest/globals';
import { certaintyOf, probabilityOf } from './certainty.js';

test('no bits are even odds, ten bits are a thousand to one, and no number of bits is certainty', () => {
  expect(probabilityOf(0)).toBe(0.5);
  expect(probabilityOf(10)).toBeCloseTo(1024 / 1025, 10);
  expect(probabilityOf(-5)).toBeCloseTo(1 / 33, 10);
});

test('a customer is as sure as its weakest step, and exact steps are not weighed', () => {
  expect(certaintyOf([])).toEqual({ kind: 'one-record' });
  expect(certaintyOf([{ rule: 'SAME_EMAIL', score: null }])).toEqual({ kind: 'exact' });
  const weighed = certaintyOf([
    { rule: 'SAME_EMAIL', score: null },
    { rule: 'MATCHED', score: 12 },
    { rule: 'MATCHED', score: 5 },
  ]);
  expect(weighed).toEqual({ kind: 'weighed', probability: 32 / 33, steps: 2 });
});
