import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { streamsGeometry } from './streams.geometry.js';

const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 24 });
const streams = fc.array(counts, { maxLength: 9 }).map((all) => all.map((one, index) => ({ key: String(index), label: `s${index}`, counts: one }))); // prettier-ignore

test('a stream is never narrower than a thread nor wider than its row, and rows do not overlap', () => {
  fc.assert(
    fc.property(streams, fc.integer({ min: 120, max: 600 }), (data, width) => {
      const { rows, height } = streamsGeometry(data, width);
      for (const [index, { top, middle, points, textY }] of rows.entries()) {
        const widest = Math.max(...points.map(({ half }) => half));
        expect(Math.min(...points.map(({ half }) => half))).toBeGreaterThan(0);
        expect(middle - widest).toBeGreaterThanOrEqual(textY);
        expect(middle + widest).toBeLessThanOrEqual(rows[index + 1]?.top ?? height + 1e-9);
        expect(top).toBe(index === 0 ? 0 : rows[1]!.top * index);
        for (const { x } of points) expect(x).toBeLessThanOrEqual(width + 1e-9);
      }
    }),
  );
});

test('more is wider, the most fills the row, and nothing that was said is lost', () => {
  fc.assert(
    fc.property(counts, (one) => {
      const [row] = streamsGeometry([{ key: 'a', label: 'a', counts: one }], 240).rows;
      expect(row!.total).toBe(one.reduce((sum, count) => sum + count, 0));
      expect(row!.last).toBe(one.at(-1));
      for (const [a, left] of one.entries())
        for (const [b, right] of one.entries())
          if (left > right) expect(row!.points[a]!.half).toBeGreaterThanOrEqual(row!.points[b]!.half);
      if (row!.total > 0) expect(Math.max(...row!.points.map(({ half }) => half))).toBe(10);
    }),
  );
});

test('what is drawn between the hours stays between them', () => {
  const { path, middle } = streamsGeometry([{ key: 'a', label: 'a', counts: [0, 100, 0, 0, 40] }], 200).rows[0]!;
  const ys = [...path.matchAll(/[\d.-]+,([\d.-]+)/g)].map(([, y]) => Number(y));
  expect(ys.length).toBeGreaterThan(10);
  for (const y of ys) expect(Math.abs(y - middle)).toBeLessThanOrEqual(10);
});
