import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../labels/text-width.js';
import { waterfallGeometry, type WaterfallData } from './waterfall.geometry.js';

const bits = fc.double({ min: -40, max: 40, noNaN: true });
const data: fc.Arbitrary<WaterfallData> = fc.record({
  prior: bits,
  priorLabel: fc.constantFrom('before anything is compared', 'ennen vertailua'),
  steps: fc.array(
    fc.record({
      key: fc.uuid(),
      label: fc.constantFrom('business id', 'syntymäaika', 'sähköpostiosoitteen alkuosa'),
      weight: bits,
    }),
    { maxLength: 12 },
  ),
  totalLabel: fc.constantFrom('together', 'yhteensä'),
  threshold: bits,
  reviewThreshold: bits,
});
const widths = fc.constantFrom(320, 420, 560);
const write = (value: number) => value.toFixed(1).replace('-', '−');

describe('the waterfall', () => {
  it('begins each bar where the one before ended, and ends at the total', () => {
    fc.assert(
      fc.property(data, widths, (evidence, width) => {
        const { rows, total, zero } = waterfallGeometry(evidence, width, write);
        expect(rows[0]!.from).toBeCloseTo(zero);
        rows.slice(0, -2).forEach((row, index) => expect(rows[index + 1]!.from).toBeCloseTo(row.to));
        expect(rows[rows.length - 1]!.to).toBeCloseTo(rows[rows.length - 2]!.to);
        expect(total).toBeCloseTo(evidence.steps.reduce((sum, { weight }) => sum + weight, evidence.prior));
      }),
    );
  });

  it('lies on the right side of the threshold exactly where the total does', () => {
    fc.assert(
      fc.property(data, widths, (evidence, width) => {
        const { rows, total, threshold } = waterfallGeometry(evidence, width, write);
        const end = rows[rows.length - 1]!.to;
        if (Math.abs(total - evidence.threshold) > 1e-6)
          expect(Math.sign(end - threshold)).toBe(Math.sign(total - evidence.threshold));
      }),
    );
  });

  it('keeps bars, lines and numbers within the picture, and labels off the bars', () => {
    fc.assert(
      fc.property(data, widths, (evidence, width) => {
        const { rows, x0, x1, threshold, review } = waterfallGeometry(evidence, width, write);
        for (const { x, width: wide, label, number } of rows) {
          expect(x).toBeGreaterThanOrEqual(x0 - 1e-6);
          expect(x + wide).toBeLessThanOrEqual(x1 + 1.5);
          expect(textWidth(label, 12)).toBeLessThanOrEqual(x0);
          expect(x1 + textWidth(number, 11, 600)).toBeLessThanOrEqual(width);
        }
        for (const x of [threshold, review.x, review.x + review.width]) {
          expect(x).toBeGreaterThanOrEqual(x0 - 1e-6);
          expect(x).toBeLessThanOrEqual(x1 + 1e-6);
        }
      }),
    );
  });
});
