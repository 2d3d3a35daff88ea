import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { trendGeometry, trendOf } from './trend.geometry.js';

const felt = (POSITIVE: number, NEGATIVE: number, NEUTRAL = 0) => ({ POSITIVE, NEGATIVE, NEUTRAL, UNKNOWN: 5 });
const quarters = (...counts: readonly ReturnType<typeof felt>[]) =>
  counts.map((feeling, index) => ({ quarter: `q${index}`, feeling }));

test('the last quarter that can be told stands against the same one a year before', () => {
  const told = quarters(felt(9, 1), felt(5, 5), felt(5, 5), felt(5, 5), felt(2, 8), felt(1, 0));
  const { last, yearAgo, points } = trendOf(told, 10);
  expect([last, yearAgo]).toEqual([{ quarter: 'q4', balance: -0.6 }, 0.8]);
  expect(points.map(({ balance }) => balance)).toEqual([0.8, 0, 0, 0, -0.6, null]);
});

test('of too few nothing is told, neither now nor a year ago', () => {
  expect(trendOf(quarters(felt(2, 1), felt(0, 3)), 10)).toMatchObject({ last: null, yearAgo: null });
  expect(trendOf(quarters(felt(9, 1)), 10)).toMatchObject({ last: { balance: 0.8 }, yearAgo: null });
});

test('the line stays within its picture, is above nought where it felt good, and leaves out what is not told', () => {
  const count = fc.nat(200);
  const all = fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(all, fc.integer({ min: 80, max: 400 }), (counts, width) => {
      const trend = trendOf(quarters(...counts.map(([good, bad, other]) => felt(good, bad, other))), 20);
      const { marks, zero } = trendGeometry(trend, { width, height: 44 });
      expect(marks).toHaveLength(trend.points.filter(({ balance }) => balance !== null).length);
      for (const { x, y, quarter } of marks) {
        const { balance } = trend.points.find((point) => point.quarter === quarter)!;
        expect(x >= 0 && x <= width && y! >= 0 && y! <= 44).toBe(true);
        expect((zero - y!) * balance!).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
