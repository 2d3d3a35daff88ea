import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { middleOf, rangeOf, swarm } from './spread.geometry.js';

const size = { width: 220, height: 24, radius: 2 };
const values = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 120 });

test('every value is a dot within the picture, in the order of the axis', () => {
  fc.assert(
    fc.property(values, values, (own, all) => {
      const dots = swarm(own, rangeOf(own, all), size);
      expect(dots.length).toBe(own.length);
      dots.forEach(({ x, y }, index) => {
        expect(x).toBeGreaterThanOrEqual(size.radius - 1e-9);
        expect(x).toBeLessThanOrEqual(size.width - size.radius + 1e-9);
        expect(y).toBeGreaterThanOrEqual(size.radius);
        expect(y).toBeLessThanOrEqual(size.height);
        if (index > 0) expect(x).toBeGreaterThanOrEqual(dots[index - 1]!.x);
      });
    }),
  );
});

test('dots lie on each other only where their side is full', () => {
  fc.assert(
    fc.property(values, (own) => {
      const dots = swarm(own, rangeOf(own), size);
      const last = Math.max(0, ...dots.map(({ y }) => y));
      for (const [index, a] of dots.entries())
        for (const b of dots.slice(index + 1))
          if (a.y === b.y && a.y < size.height - 2 * size.radius && a.y < last) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(2 * size.radius - 1e-9); // prettier-ignore
    }),
  );
});

test('the middle is the median', () => {
  expect(middleOf([3, 1, 2])).toBe(2);
  expect(middleOf([4, 1, 2, 3])).toBe(2.5);
  expect(middleOf([])).toBe(0);
});
