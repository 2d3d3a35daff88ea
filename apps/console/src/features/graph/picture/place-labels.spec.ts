import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeLabels } from './place-labels.js';

const room = { width: 900, height: 600 };
const wish = fc.record({
  x: fc.double({ min: 0, max: 900, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
  away: fc.integer({ min: 4, max: 20 }),
  width: fc.integer({ min: 10, max: 260 }),
  height: fc.constant(26),
});
const wishes = fc.array(wish, { maxLength: 80 });
const box = fc
  .tuple(fc.nat(900), fc.nat(600), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

describe('names in the graph', () => {
  it('never run into each other, and none out of the picture', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const placed = placeLabels(all, room);
        for (const [index, one] of placed.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.left + one.wish.width).toBeLessThanOrEqual(room.width);
          for (const other of placed.slice(index + 1)) {
            const across = one.left < other.left + other.wish.width && other.left < one.left + one.wish.width;
            expect(across && Math.abs(one.middle - other.middle) < 26).toBe(false);
          }
        }
      }),
    );
  });

  it('never lie under what covers the picture, and stand as before where nothing does', () => {
    fc.assert(
      fc.property(wishes, fc.array(box, { maxLength: 4 }), (all, covered) => {
        const placed = placeLabels(all, { ...room, covered });
        for (const { left, middle, wish } of placed)
          for (const over of covered) {
            const across = left < over.right && over.left < left + wish.width;
            const down = middle - wish.height / 2 < over.bottom && over.top < middle + wish.height / 2;
            expect(across && down).toBe(false);
          }
        const away = [{ left: 2_000, top: 2_000, right: 2_100, bottom: 2_100 }];
        expect(placeLabels(all, { ...room, covered: away })).toEqual(placeLabels(all, room));
      }),
    );
  });

  it('stand where there is room, the first before the others', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const placed = placeLabels(all, room);
        const first = all[0];
        const fits =
          first && (first.x + first.away + first.width <= room.width || first.x - first.away - first.width >= 0);
        expect(placed[0]?.wish === first).toBe(fits ?? true);
      }),
    );
  });
});
