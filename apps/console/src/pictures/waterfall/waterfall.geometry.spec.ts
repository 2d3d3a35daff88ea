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
      label: fc.constantFrom(
        'business id',
        'syntymäaika',
        'Vähennys: voivat olla kaksi samasta kodista',
        'Vähennys: sukunimet eri samassa osoitteessa',
      ),
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
        for (const { x, width: wide, number } of rows) {
          expect(x).toBeGreaterThanOrEqual(x0 - 1e-6);
          expect(x + wide).toBeLessThanOrEqual(x1 + 1.5);
          expect(x1 + textWidth(number, 11, 600)).toBeLessThanOrEqual(width);
        }
        for (const x of [threshold, review.x, review.x + review.width]) {
          expect(x).toBeGreaterThanOrEqual(x0 - 1e-6);
          expect(x).toBeLessThanOrEqual(x1 + 1e-6);
        }
      }),
    );
  });

  it('writes every label whole, on as many lines as it needs, off the bars and off each other', () => {
    fc.assert(
      fc.property(data, widths, (evidence, width) => {
        const { rows, x0, height } = waterfallGeometry(evidence, width, write);
        const said = [evidence.priorLabel, ...evidence.steps.map(({ label }) => label), evidence.totalLabel];
        expect(rows.map(({ lines }) => lines.map(({ text }) => text).join(' '))).toEqual(said);
        const all = rows.flatMap(({ lines }) => lines);
        for (const { text } of all) expect(textWidth(text, 12, 600)).toBeLessThanOrEqual(x0);
        all.slice(1).forEach(({ y }, index) => expect(y - all[index]!.y).toBeGreaterThanOrEqual(14));
        expect(all[all.length - 1]!.y).toBeLessThanOrEqual(height);
        rows.slice(1).forEach(({ y }, index) => expect(y - rows[index]!.y).toBeGreaterThanOrEqual(26));
      }),
    );
  });
});
