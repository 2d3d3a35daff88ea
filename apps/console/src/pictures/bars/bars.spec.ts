import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barsGeometry } from './bars.geometry.js';

describe('bars of what lasts', () => {
  const bars = fc.array(
    fc.record({ key: fc.uuid(), value: fc.nat(), usual: fc.option(fc.nat()) }),
    { maxLength: 60 },
  ); // prettier-ignore

  it('stay in their track and are longer where it lasts longer', () => {
    fc.assert(
      fc.property(bars, fc.integer({ min: 40, max: 900 }), (data, width) => {
        const drawn = barsGeometry(data, width);
        drawn.forEach((bar, index) => {
          expect(bar.width).toBeGreaterThanOrEqual(0);
          expect(bar.width).toBeLessThanOrEqual(width);
          expect(bar.usualX ?? 0).toBeLessThanOrEqual(width + 1e-9);
          const next = drawn[index + 1];
          if (next && data[index]!.value > data[index + 1]!.value) expect(bar.width).toBeGreaterThanOrEqual(next.width);
        });
      }),
    );
  });

  it('say nothing of the usual where it is unknown', () => {
    expect(barsGeometry([{ key: 'a', value: 9, usual: null }], 100)[0]).toMatchObject({ usualX: null, beyond: 'unknown' }); // prettier-ignore
    expect(barsGeometry([{ key: 'a', value: 9, usual: 4 }], 100)[0]!.beyond).toBe('far-over');
  });
});
