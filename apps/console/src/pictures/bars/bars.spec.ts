import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barsGeometry } from './bars.geometry.js';

describe('bars of what lasts', () => {
  const bars = fc.array(
    fc.record({ key: fc.uuid(), value: fc.nat(), usual: fc.option(fc.nat()) }),
    { maxLength: 60 },
  ); // prettier-ignore

  it('stay in their track, are longer where it lasts longer, and reach their mark as what lasts reaches the usual', () => {
    fc.assert(
      fc.property(bars, (data) => {
        const drawn = barsGeometry(data).bars;
        drawn.forEach(({ width, usualX }, index) => {
          expect(width).toBeGreaterThanOrEqual(0);
          expect(width).toBeLessThanOrEqual(100);
          expect(usualX ?? 0).toBeLessThanOrEqual(100);
          const [bar, next] = [data[index]!, data[index + 1]];
          if (next && bar.value > next.value) expect(width).toBeGreaterThanOrEqual(drawn[index + 1]!.width);
          if (bar.usual !== null && bar.value > bar.usual) expect(width).toBeGreaterThanOrEqual(usualX!);
        });
      }),
    );
  });

  it('have an axis of times that people speak of, whose labels do not touch', () => {
    fc.assert(
      fc.property(bars, (data) => {
        const { ticks } = barsGeometry(data);
        for (const [index, { x }] of ticks.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(88);
          if (index > 0) expect(x - ticks[index - 1]!.x).toBeGreaterThanOrEqual(14);
        }
      }),
    );
    const week = { key: 'a', value: 7 * 86_400, usual: 3_600 };
    expect(barsGeometry([week, { ...week, value: 400 * 86_400 }]).ticks.map(({ value }) => value / 3_600)).toEqual([1, 24, 168, 720]); // prettier-ignore
  });

  it('say nothing of the usual where it is unknown', () => {
    expect(barsGeometry([{ key: 'a', value: 9, usual: null }]).bars[0]).toMatchObject({ usualX: null, beyond: 'unknown' }); // prettier-ignore
    expect(barsGeometry([{ key: 'a', value: 9, usual: 4 }]).bars[0]!.beyond).toBe('far-over');
  });
});
