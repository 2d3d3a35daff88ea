import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../../address/day-of.js';
import { besidePeriod, daysBeside, daysBetween, daysOf, momentOf, periodOf, rangeOf } from './days.js';

const time = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2090, 0, 1) });

test('a period holds both places of the brush, whichever way it was drawn', () => {
  fc.assert(
    fc.property(time, time, (one, other) => {
      const { from, to } = rangeOf(daysBetween(one, other))!;
      for (const at of [one, other]) {
        expect(Date.parse(from!)).toBeLessThanOrEqual(at);
        expect(Date.parse(to!)).toBeGreaterThan(at);
      }
      expect(daysBetween(one, other)).toEqual(daysBetween(other, one));
    }),
  );
});

test('a day begins where the one before ends', () => {
  fc.assert(fc.property(time, (at) => expect(dayOf(momentOf(dayOf(at), 1)! - 1)).toBe(dayOf(at))));
});

test('what is no day is no bound', () => {
  expect(rangeOf({ since: '', until: 'yesterday' })).toBeUndefined();
  expect(rangeOf({ since: '2026-03-01', until: '' })).toEqual({ from: expect.any(String) });
});

test('the days before and after are as many, and follow without a gap; none lies after now', () => {
  const now = momentOf('2026-03-31')!;
  const march = { since: '2026-03-01', until: '2026-03-31' };
  expect(daysBeside(march, -1, now)).toEqual({ since: '2026-01-29', until: '2026-02-28' });
  expect(daysBeside(daysBeside(march, -1, now), 1, now)).toEqual(march);
  expect(daysBeside(march, 1, now)).toEqual(march);
  expect(daysBeside({ since: '', until: '' }, -1, now)).toEqual({ since: '2026-03-02', until: '2026-03-31' });
  expect(daysBeside({ since: '', until: '' }, 1, now)).toEqual({ since: '', until: '' });
});

test('a period of the address is days, and days are one; each goes on to the next of its kind', () => {
  expect(daysOf('all')).toEqual({ since: '', until: '' });
  expect(daysOf('2026')).toEqual({ since: '2026-01-01', until: '2026-12-31' });
  expect(daysOf('2024-Q1')).toEqual({ since: '2024-01-01', until: '2024-03-31' });
  expect(daysOf('2024-02')).toEqual({ since: '2024-02-01', until: '2024-02-29' });
  expect(daysOf('2024-13')).toEqual({ since: '', until: '' });
  for (const days of [
    { since: '2026-03-01', until: '2026-03-31' },
    { since: '2026-03-01', until: '' },
    { since: '', until: '2026-03-31' },
    { since: '', until: '' },
  ])
    expect(daysOf(periodOf(days))).toEqual(days);
  const now = momentOf('2026-03-31')!;
  expect(besidePeriod('all', -1, now)).toBe('2026');
  expect(besidePeriod('2026-Q1', -1, now)).toBe('2025-Q4');
  expect(besidePeriod('2026-03-01..2026-03-31', -1, now)).toBe('2026-01-29..2026-02-28');
  expect(besidePeriod('2026-03', 1, now)).toBe('2026-03');
});
