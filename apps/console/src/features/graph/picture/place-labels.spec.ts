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
