import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endOf, monthsSince, placeOf } from './months.js';

const NOW = Date.parse('2026-11-27T12:00:00Z');

test('months run from the first tie to the one before now', () => {
  expect(monthsSince('2026-08-31T22:00:00Z', NOW)).toEqual(['2026-08', '2026-09', '2026-10']);
  expect(monthsSince('2026-11-02T08:00:00Z', NOW)).toEqual([]);
  expect(monthsSince('2025-12-31T00:00:00Z', NOW).slice(0, 2)).toEqual(['2025-12', '2026-01']);
});

test('a month is looked at as it stood when it was over', () => {
  expect(endOf('2025-12')).toBe('2026-01-01T00:00:00.000Z');
  for (const none of ['', '2025-13', '2025', 'x', '2025-1']) expect(endOf(none)).toBeUndefined();
});

test('every month of the slider has its place, what lies before has the first, and what is none is now', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2001-01-01'), max: new Date(NOW), noInvalidDate: true }), (since) => {
      const months = monthsSince(since.toISOString(), NOW);
      months.forEach((month, index) => expect(placeOf(month, months)).toBe(index));
      expect(placeOf('1999-01', months)).toBe(0);
      for (const now of ['', '2999-01', 'nonsense']) expect(placeOf(now, months)).toBe(months.length);
      if (months.length > 0) expect(Date.parse(endOf(months.at(-1)!)!)).toBeLessThanOrEqual(NOW);
    }),
  );
});
