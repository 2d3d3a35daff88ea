import { expect, test } from '@jest/globals';
import { askedAt, isPast } from './past-of.js';

const endOf = (year: number, month: number, day: number) => new Date(year, month - 1, day + 1).toISOString();

test('a day holds all of it, on either clock, and an open clock is not asked of', () => {
  expect(askedAt({ happened: '2026-02-28', known: '' })).toEqual({ at: { happenedBy: endOf(2026, 2, 28) } });
  expect(askedAt({ happened: '', known: '2026-12-31' })).toEqual({
    at: { knownBy: endOf(2026, 12, 31) },
    known: { to: endOf(2026, 12, 31) },
  });
});

test('what is no day is now', () => {
  expect(askedAt({ happened: 'yesterday', known: '2026-1-1' })).toEqual({});
  expect(isPast({ happened: '', known: '' })).toBe(false);
  expect(isPast({ happened: '', known: '2026-01-01' })).toBe(true);
});
