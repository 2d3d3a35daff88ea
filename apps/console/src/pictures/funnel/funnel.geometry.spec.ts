import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { funnelGeometry, type FunnelStep } from './funnel.geometry.js';

const fates = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99));
/** From the last stage back: whoever goes on comes to the next. */
const funnels: fc.Arbitrary<readonly FunnelStep[]> = fc.array(fates, { minLength: 2, maxLength: 5 }).map((all) => {
  const steps: FunnelStep[] = [];
  for (const [index, [, left, ended, open]] of [...all.entries()].reverse()) {
    const on = steps[0]?.customers ?? 0;
    steps.unshift({ key: `s${index}`, label: `s${index}`, on, left, ended, open, customers: on + left + ended + open });
  }
  return steps;
});

test('parts of a bar add up to it, bars stay in the picture, and as much goes into a bar as came', () => {
  fc.assert(
    fc.property(funnels, fc.constantFrom(1116, 1264, 1640), (steps, width) => {
      const { rows, joins, height } = funnelGeometry(steps, width);
      for (const [index, row] of rows.entries()) {
        expect(row.parts.reduce((sum, part) => sum + part.width, 0)).toBeCloseTo(row.width, 6);
        expect(row.width).toBeLessThanOrEqual(width + 1e-9);
        expect(row.y + row.height).toBeLessThanOrEqual(height);
        row.parts.forEach((part, at) => {
          const before = row.parts[at - 1];
          expect(part.x).toBeCloseTo(before ? before.x + before.width : 0, 6);
        });
        // No bar lies on another one.
        if (index > 0) expect(row.y).toBeGreaterThanOrEqual(rows[index - 1]!.y + rows[index - 1]!.height);
      }
      for (const join of joins) expect(join.from).toBeCloseTo(join.to, 6);
    }),
  );
});
