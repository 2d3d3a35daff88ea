import { expect, test } from '@jest/globals';
import { formatOf } from '../../words/format.js';
import { likelihood, probabilityOf } from './odds.js';

test('no bits are even odds, ten bits are a thousand to one, and no number of bits is certainty', () => {
  expect(probabilityOf(0)).toBe(0.5);
  expect(probabilityOf(10)).toBeCloseTo(1024 / 1025, 10);
  expect(probabilityOf(-5)).toBeCloseTo(1 / 33, 10);
});

test('a score reads as a share in both languages, never as certainty or as nothing', () => {
  const [en, fi] = [formatOf('en'), formatOf('fi')];
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect([0, 1.8, -3, 7].map((bits) => likelihood(bits, en, 'under'))).toEqual(['50%', '77%', '11%', '99.2%']);
  expect([60, -60].map((bits) => likelihood(bits, en, 'under'))).toEqual(['99.9%', 'under 1%']);
  expect([0, 7, -60].map((bits) => plain(likelihood(bits, fi, 'alle')))).toEqual(['50 %', '99,2 %', 'alle 1 %']);
});
