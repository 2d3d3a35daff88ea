import { expect, test } from '@jest/globals';
import { hourNames, hoursFrom } from './hours-from.js';

test('hours follow each other from the first one that was told', () => {
  expect(hoursFrom('2026-10-25T22:00:00.000Z', 3)).toEqual([
    '2026-10-25T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
    '2026-10-26T00:00:00.000Z',
  ]);
});

test('the hour that comes twice when clocks are put back is told apart; others are not', () => {
  const hours = hoursFrom('2026-10-24T23:00:00.000Z', 4);
  const helsinki = (at: string) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Helsinki' }).format(
      Date.parse(at),
    );
  const offsetOf = (at: string) => (at < '2026-10-25T01:00:00.000Z' ? -180 : -120);
  expect(hourNames(hours, helsinki, offsetOf)).toEqual(['02:00', '03:00 (UTC+3)', '03:00 (UTC+2)', '04:00']);
  expect(hourNames(['a', 'b'], () => '01:30', (at) => (at === 'a' ? 150 : 210))).toEqual(['01:30 (UTC-2:30)', '01:30 (UTC-3:30)']); // prettier-ignore
});
