import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boxesGeometry, type BoxData } from './boxes.geometry.js';

const boxes: fc.Arbitrary<readonly BoxData[]> = fc.array(
  fc.tuple(fc.uuid(), fc.array(fc.nat(40_000_000), { minLength: 5, maxLength: 5 })).map(([key, lengths]) => {
    const [p10, p25, median, p75, p90] = lengths.sort((a, b) => a - b) as [number, number, number, number, number];
    return { key, label: key, count: 9, p10, p25, median, p75, p90 };
  }),
  { maxLength: 12 },
);

test('boxes stand in order in the picture: whisker, box, median, and rows do not touch', () => {
  fc.assert(
    fc.property(boxes, fc.constantFrom(360, 1116, 1264, 1640), (data, width) => {
      const { rows, ticks, left, ground } = boxesGeometry(data, width);
      rows.forEach(({ whisker, box, median, y, height }, index) => {
        const places = [left, whisker[0], box[0], median, box[1], whisker[1], width];
        for (const [at, place] of places.slice(1).entries()) expect(place).toBeGreaterThanOrEqual(places[at]! - 1e-6);
        const next = rows[index + 1];
        expect(y + height).toBeLessThanOrEqual(next ? next.y : ground);
      });
      for (const [index, tick] of ticks.slice(1).entries()) expect(tick.x - ticks[index]!.x).toBeGreaterThanOrEqual(64);
    }),
  );
});

test('twice as long lies further right, wherever on the axis', () => {
  const box = (key: string, seconds: number) => ({ key, label: key, count: 1, p10: seconds, p25: seconds, median: seconds, p75: seconds, p90: seconds }); // prettier-ignore
  const [short, long] = boxesGeometry([box('a', 3_600), box('b', 7_200)], 1_000).rows;
  expect(long!.median).toBeGreaterThan(short!.median);
});
