import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWithin, longer, outlineOf } from './lasso.geometry.js';

const at = fc.integer({ min: -400, max: 400 });
const point = fc.record({ x: at, y: at });
const path = fc.array(point, { maxLength: 60 });
type Point = { readonly x: number; readonly y: number };
const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const areaOf = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);

/** Points around the middle in the order of their angles: a loop that goes around it once. */
const around = fc.array(fc.integer({ min: 40, max: 90 }), { minLength: 8, maxLength: 40 }).map((radii) =>
  radii.map((radius, index) => {
    const angle = (index / radii.length) * 2 * Math.PI;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  }),
);

test('a thinned path keeps its start and its order, and whatever it leaves out is near to what it kept before', () => {
  fc.assert(
    fc.property(path, (drawn) => {
      let thin: readonly Point[] = [];
      for (const one of drawn) {
        const before = thin;
        thin = longer(before, one);
        expect(thin.slice(0, before.length)).toEqual(before);
        expect(away(thin.at(-1)!, one)).toBeLessThan(4);
      }
      expect(thin[0]).toEqual(drawn[0]);
      thin.slice(1).forEach((one, index) => expect(away(one, thin[index]!)).toBeGreaterThanOrEqual(4));
      expect(thin.reduce<readonly Point[]>(longer, [])).toEqual(thin);
    }),
  );
});

test('a loop around the middle holds what is nearer than all of it, and nothing farther than all of it', () => {
  fc.assert(
    fc.property(around, fc.double({ min: 0, max: 7, noNaN: true }), (loop, angle) => {
      const on = (radius: number) => ({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
      // Eight points at 40 have their straight lines at 36.9 and beyond.
      expect(isWithin(on(28), loop)).toBe(true);
      expect(isWithin(on(91), loop)).toBe(false);
    }),
  );
});

test('within a box is what lies between its sides', () => {
  fc.assert(
    fc.property(point, point, point, (a, b, { x, y }) => {
      const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      fc.pre(![left, right].includes(x) && ![top, bottom].includes(y));
      const box = [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ];
      expect(isWithin({ x, y }, box)).toBe(left < x && x < right && top < y && y < bottom);
    }),
  );
});

test('it is the same where the loop begins, which way it goes, and wherever the picture is', () => {
  fc.assert(
    fc.property(path, point, fc.nat(60), point, (loop, one, begin, by) => {
      const within = isWithin(one, loop);
      const start = loop.length === 0 ? 0 : begin % loop.length;
      expect(isWithin(one, [...loop.slice(start), ...loop.slice(0, start)])).toBe(within);
      const moved = ({ x, y }: Point) => ({ x: x + by.x, y: y + by.y });
      expect(isWithin(moved(one), loop.map(moved))).toBe(within);
    }),
  );
  fc.assert(
    fc.property(path, point, (loop, one) => {
      // On the line itself one way may count and the other not.
      fc.pre(loop.every((to, index) => areaOf(loop.at(index - 1)!, to, one) !== 0));
      expect(isWithin(one, [...loop].reverse())).toBe(isWithin(one, loop));
    }),
  );
});

test('a path of one point goes around nothing and draws nothing; one that crosses itself holds both its loops', () => {
  expect(isWithin({ x: 1, y: 1 }, [{ x: 1, y: 1 }])).toBe(false);
  expect(outlineOf([{ x: 1, y: 1 }])).toBe('');
  const eight = [{ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 10, y: 0 }, { x: 0, y: 10 }]; // prettier-ignore
  expect(isWithin({ x: 2, y: 5 }, eight)).toBe(true);
  expect(isWithin({ x: 8, y: 5 }, eight)).toBe(true);
  expect(isWithin({ x: 5, y: 2 }, eight)).toBe(false);
  expect(outlineOf(eight)).toBe('M0 0L10 10L10 0L0 10Z');
});
