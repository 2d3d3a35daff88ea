import { expect, test } from '@jest/globals';
import { daysOf, isWithin, rangeOf } from '../features/customer/lanes/days.js';
import { entrySearch } from './entry-search.js';

const NOW = Date.parse('2026-11-28T10:00:00Z');

test('what is long ago is opened with a month around it, whatever the hour', () => {
  for (const at of ['2025-05-06T00:10:00Z', '2025-05-06T12:00:00Z', '2025-05-06T23:50:00Z']) {
    const { entry, period } = entrySearch('touchpoint_1', at, NOW);
    expect(entry).toBe('touchpoint_1');
    const days = daysOf(period!);
    expect(isWithin(at, rangeOf(days))).toBe(true);
    const length = Date.parse(days.until) - Date.parse(days.since);
    expect(Math.round(length / 86_400_000)).toBe(30);
  }
});

test('what is recent, and what has no time, is opened among the latest', () => {
  expect(entrySearch('touchpoint_1', '2026-11-01T08:00:00Z', NOW)).toEqual({ entry: 'touchpoint_1' });
  expect(entrySearch('touchpoint_1', '', NOW)).toEqual({ entry: 'touchpoint_1' });
});
