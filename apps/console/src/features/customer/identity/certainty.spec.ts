import { expect, test } from '@jest/globals';
import { certaintyOf } from './certainty.js';

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
