import { expect, test } from '@jest/globals';
import { periodBeside, periodsUntil } from './periods.js';

test('years, quarters and months end with the present, across the turn of a year', () => {
  const periods = periodsUntil(new Date('2026-02-10T00:00:00Z'), 'all');
  expect(periods).toEqual([
    'all', '2026', '2025', '2024', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1',
    '2026-02', '2026-01', '2025-12', '2025-11', '2025-10', '2025-09', '2025-08', '2025-07', '2025-06', '2025-05', '2025-04', '2025-03',
  ]); // prettier-ignore
});

test('a period that a link names can be chosen too', () => {
  expect(periodsUntil(new Date('2026-02-10T00:00:00Z'), '2019-04').at(-1)).toBe('2019-04');
});

test('a period has one of its own length beside it, across the turn of a year; none lies in what is to come', () => {
  const now = new Date('2026-02-10T00:00:00Z');
  const beside = (period: string) => [periodBeside(period, -1, now), periodBeside(period, 1, now)];
  expect(beside('2025')).toEqual(['2024', '2026']);
  expect(beside('2026')).toEqual(['2025', '2026']);
  expect(beside('2025-Q4')).toEqual(['2025-Q3', '2026-Q1']);
  expect(beside('2026-Q1')).toEqual(['2025-Q4', '2026-Q1']);
  expect(beside('2025-12')).toEqual(['2025-11', '2026-01']);
  expect(beside('2026-01')).toEqual(['2025-12', '2026-02']);
  expect(beside('2026-02')).toEqual(['2026-01', '2026-02']);
  expect(beside('all')).toEqual(['2026', 'all']);
});
