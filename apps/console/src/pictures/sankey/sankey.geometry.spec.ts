import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../labels/text-width.js';
import { NUMBER_GAP, sankeyGeometry } from './sankey.geometry.js';
import { walkedPaths } from './walked-paths.js';

const SIZES = [{ width: 1116, height: 520 }, { width: 1264, height: 560 }, { width: 1640, height: 640 }]; // prettier-ignore

const drawn = fc.tuple(walkedPaths, fc.constantFrom(...SIZES));

describe('the sankey', () => {
  it('adds up at every node: in = on + ended + open + left, and so do heights', () => {
    fc.assert(
      fc.property(drawn, ([data, size]) => {
        const { bars, ribbons } = sankeyGeometry(data, size);
        for (const bar of bars) {
          const into = ribbons.filter(({ step, to }) => step === bar.step - 1 && to === bar.key);
          const out = ribbons.filter(({ step, from }) => step === bar.step && from === bar.key);
          const sum = (all: typeof into) => all.reduce((width, ribbon) => width + ribbon.width, 0);
          if (bar.step > 0) expect(sum(into)).toBeCloseTo(bar.height);
          expect(sum(out)).toBeCloseTo(bar.parts.on);
          expect(bar.parts.on + bar.parts.ended + bar.parts.open + bar.parts.left).toBeCloseTo(bar.height);
        }
      }),
    );
  });

  it('lets ribbons leave and enter within their nodes without lying on each other', () => {
    fc.assert(
      fc.property(drawn, ([data, size]) => {
        const { bars, ribbons } = sankeyGeometry(data, size);
        for (const bar of bars) {
          const into = ribbons.filter(({ step, to }) => step === bar.step - 1 && to === bar.key);
          const out = ribbons.filter(({ step, from }) => step === bar.step && from === bar.key);
          let [y, left] = [bar.y, bar.y];
          for (const ribbon of into) {
            expect(ribbon.y1 - ribbon.width / 2).toBeCloseTo(y);
            y = ribbon.y1 + ribbon.width / 2;
          }
          for (const ribbon of out) {
            expect(ribbon.y0 - ribbon.width / 2).toBeCloseTo(left);
            left = ribbon.y0 + ribbon.width / 2;
          }
          expect(left).toBeLessThanOrEqual(bar.y + bar.height + 1e-6);
          expect(y).toBeLessThanOrEqual(bar.y + bar.height + 1e-6);
        }
      }),
    );
  });

  it('keeps nodes and their names apart and within the picture', () => {
    fc.assert(
      fc.property(drawn, ([data, size]) => {
        const { bars, height } = sankeyGeometry(data, size);
        const steps = data.steps.length;
        expect(height).toBeLessThanOrEqual(size.height);
        for (let step = 0; step < steps; step++) {
          let bottom = 0;
          for (const bar of bars.filter((one) => one.step === step)) {
            expect(bar.y - 16).toBeGreaterThanOrEqual(bottom - 1e-6);
            bottom = bar.y + bar.height;
          }
          expect(bottom).toBeLessThanOrEqual(height + 1e-6);
        }
        for (const bar of bars) {
          const width = textWidth(bar.text, 12, 600) + NUMBER_GAP + textWidth(String(bar.customers), 11);
          const left = bar.textAnchor === 'start' ? bar.textX : bar.textX - width;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(size.width);
        }
      }),
    );
  });

  it('shows one node with its falls where nobody goes on', () => {
    const node = { key: 'need', label: 'Need', customers: 7, left: 5, ended: 0, open: 2, isRest: false };
    const { bars, falls } = sankeyGeometry({ steps: [[node]], links: [] }, SIZES[0]!);
    expect(bars).toHaveLength(1);
    expect(falls).toMatchObject([{ key: 'need', customers: 5 }]);
  });

  it('puts what is not shown by name last', () => {
    const node = (key: string, customers: number) => ({ key, label: key, customers, left: 0, ended: 0, open: customers, isRest: key === 'others' }); // prettier-ignore
    const { bars } = sankeyGeometry({ steps: [[node('others', 9), node('use', 2)]], links: [] }, SIZES[0]!);
    expect(bars.map(({ key }) => key)).toEqual(['use', 'others']);
  });
});
