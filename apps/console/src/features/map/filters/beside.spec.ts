import { expect, test } from '@jest/globals';
import { besideChoices, besideOf } from './beside.js';

const now = new Date('2026-02-10T00:00:00Z');
const view = { period: '2026', compare: '' };

test('any other period can stand beside, the one before where there is one, and never the same', () => {
  expect(besideChoices(now, view)).toContain('2025');
  expect(besideChoices(now, view)[0]).toBe('before');
  expect(besideChoices(now, view)).not.toContain('2026');
  expect(besideChoices(now, { ...view, period: 'all' })).not.toContain('before');
  expect(besideChoices(now, view)).not.toContain('all');
});

test('a period that a link puts beside can be seen in the choice, and be left again', () => {
  expect(besideChoices(now, { ...view, compare: '2019-04' })).toContain('2019-04');
});

test('what cannot stand beside is as if nothing did: the same period, or one before all the time', () => {
  expect(besideOf({ period: '2026', compare: '2026' })).toBe('');
  expect(besideOf({ period: 'all', compare: 'before' })).toBe('');
  expect(besideOf({ period: '2026', compare: 'all' })).toBe('');
  expect(besideOf({ period: '2026', compare: 'before' })).toBe('before');
  expect(besideOf({ period: 'all', compare: '2025' })).toBe('2025');
});
