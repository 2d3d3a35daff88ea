import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FINNISH_OFFICE, holidaysIn, workingTimeBetween } from './working-time.js';

const HOUR = 3_600_000;
const between = (from: string, to: string): number =>
  workingTimeBetween(Date.parse(from), Date.parse(to), FINNISH_OFFICE) / HOUR;

describe('working time', () => {
  it('leaves out nights, weekends and Finnish holidays', () => {
    // Friday 15:00 to Monday 9:00 in Helsinki.
    expect(between('2026-03-06T13:00:00Z', '2026-03-09T07:00:00Z')).toBe(2);
    // Good Friday and Easter Monday 2026: 3 and 6 April. Thursday noon to Tuesday noon.
    expect(between('2026-04-02T09:00:00Z', '2026-04-07T09:00:00Z')).toBe(8);
    // Midsummer eve is a Friday, offices are closed.
    expect(between('2026-06-19T05:00:00Z', '2026-06-19T13:00:00Z')).toBe(0);
    expect(holidaysIn('FI', 2026).has('2026-12-06')).toBe(true);
  });

  it('follows the clock of the wall when it changes', () => {
    // 29 March 2026: Friday 27 to Monday 30, eight hours each.
    expect(between('2026-03-27T00:00:00Z', '2026-03-31T00:00:00Z')).toBe(16);
  });

  it('adds up: two spans one after the other are the whole', () => {
    const instant = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (some) => {
        const [a, b, c] = [...some].sort((x, y) => x - y) as [number, number, number];
        const parts = workingTimeBetween(a, b, FINNISH_OFFICE) + workingTimeBetween(b, c, FINNISH_OFFICE);
        expect(parts).toBe(workingTimeBetween(a, c, FINNISH_OFFICE));
      }),
      { numRuns: 30 },
    );
  });
});
