import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../labels/text-width.js';
import { besideGeometry, datesGeometry, type BesidePoint } from './beside.geometry.js';

const FRAME = { width: 400, height: 160, left: 40, below: 20 };
const DAY = 86_400_000;
const at = (day: number): string => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString();
const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const pointsArbitrary = fc
  .array(fc.record({ tried: value, others: value }), { maxLength: 24 })
  .map((all) => all.map((one, index): BesidePoint => ({ ...one, from: at(index * 7), to: at(index * 7 + 7) })));

test('all that is drawn is within the frame, from left to right, a mark for every value', () => {
  fc.assert(
    fc.property(pointsArbitrary, fc.nat({ max: 24 }), (points, begun) => {
      const since = at(Math.min(begun, points.length) * 7);
      const drawn = besideGeometry(points, since, FRAME);
      for (const side of ['tried', 'others'] as const) {
        const { marks } = drawn[side];
        expect(marks).toHaveLength(points.filter((point) => point[side] !== null).length);
        for (const { x, y } of marks) {
          expect(x >= FRAME.left && x <= FRAME.width).toBe(true);
          expect(y >= 0 && y <= FRAME.height - FRAME.below).toBe(true);
        }
        for (const [index, { x }] of marks.slice(1).entries()) expect(x).toBeGreaterThan(marks[index]!.x);
        // Slices before the beginning stand left of it, those after it right.
        for (const { key, x } of marks) expect(key < since ? x <= drawn.sinceX : x >= drawn.sinceX).toBe(true);
      }
      for (const { y } of drawn.ticks) expect(y >= 0 && y <= FRAME.height - FRAME.below).toBe(true);
    }),
  );
});

test('a line is interrupted where there is no value', () => {
  const points = [1, null, 3, 4].map((tried, index) => ({ tried, others: null, from: at(index), to: at(index + 1) }));
  const { tried, others } = besideGeometry(points, at(2), FRAME);
  expect(tried.line.match(/M/g)).toHaveLength(2);
  expect(others.line).toBe('');
});

test('without any value there is nothing but the beginning', () => {
  expect(besideGeometry([], at(0), FRAME)).toMatchObject({
    hasValues: false,
    ticks: [],
    tried: { line: '', marks: [] },
  });
});

test('dates stand within the frame and beside one another, wherever it began, and that of the beginning is always there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 400 }), fc.integer({ min: 240, max: 900 }), (sinceX, width) => {
      const dates = { first: '28.8.2026', since: '28.11.2026', last: '28 Nov 2026' };
      const { first, since, last } = datesGeometry(dates, Math.min(sinceX, width), { width, left: 40 });
      const boxes = [
        { x: first, text: dates.first, weight: 400 },
        { x: since, text: dates.since, weight: 600 },
        { x: last, text: dates.last, weight: 400 },
      ].flatMap(({ x, text, weight }) => (x === undefined ? [] : [{ from: x, to: x + textWidth(text, 11, weight) }]));
      expect(since).toBeGreaterThanOrEqual(40);
      for (const { from, to } of boxes) expect(from >= 40 && to <= width + 0.1).toBe(true);
      for (const [index, { from }] of boxes.slice(1).entries()) expect(from).toBeGreaterThan(boxes[index]!.to);
    }),
  );
});
