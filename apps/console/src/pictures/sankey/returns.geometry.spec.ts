import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../labels/text-width.js';
import { returnArcs, roomOf } from './returns.geometry.js';
import { sankeyGeometry } from './sankey.geometry.js';
import { walkedPaths } from './walked-paths.js';

const ORDER = ['Tarve herää', 'Information search', 'Vertailu', 'Delivery'];
const rank = (stage: string) => (ORDER.includes(stage) ? ORDER.indexOf(stage) : undefined);
const SIZES = [{ width: 1116, height: 520 }, { width: 1640, height: 640 }]; // prettier-ignore

const withReturns = walkedPaths.map((data) => ({
  ...data,
  returns: returnArcs(data.links, rank, (step, stage) => data.steps[step]!.some(({ key }) => key === stage)),
}));
const drawn = fc.tuple(withReturns, fc.constantFrom(...SIZES)).map(([data, size]) => ({
  data,
  size,
  ...sankeyGeometry(data, size, String, ({ customers, to }) => [`${customers} back to ${to}`, String(customers)]),
}));

describe('returns of paths', () => {
  it('go back to a stage that comes before, and to a step before, the nearest in which it was met', () => {
    fc.assert(
      fc.property(withReturns, ({ steps, links, returns }) => {
        for (const { step, from, to, toStep, customers } of returns) {
          expect(rank(to)).toBeLessThan(rank(from)!);
          expect(toStep).toBeLessThan(step);
          expect(steps.slice(toStep + 1, step).some((nodes) => nodes.some(({ key }) => key === to))).toBe(false);
          expect(links).toContainEqual({ step, from, to, customers });
        }
        expect(returns.map(({ customers }) => customers)).toEqual(
          returns.map(({ customers }) => customers).sort((a, b) => b - a),
        );
      }),
    );
  });

  it('are few, and none of far fewer customers than the first', () => {
    const back = (step: number, customers: number) => ({ step, from: 'Delivery', to: 'Vertailu', customers });
    const many = [back(1, 60), back(2, 6), back(3, 5)];
    expect(returnArcs(many, rank, () => true).map(({ customers }) => customers)).toEqual([60, 6]);
    expect(
      returnArcs(
        [1, 2, 3, 4, 5, 6].map((step) => back(step, 9)),
        rank,
        () => true,
      ),
    ).toHaveLength(5);
  });

  it('run above all nodes and their names, and none lies on another', () => {
    fc.assert(
      fc.property(drawn, ({ data, bars, returns, height, size }) => {
        const top = Math.min(...bars.map(({ y }) => y - 16), height);
        if (bars.length > 0) expect(top).toBeGreaterThanOrEqual(roomOf(data.returns) - 1e-6);
        expect(height).toBeLessThanOrEqual(size.height);
        for (const [index, a] of returns.entries()) {
          expect(a.label.y + 9).toBeLessThanOrEqual(top);
          expect(a.label.y - 9).toBeGreaterThanOrEqual(0);
          for (const b of returns.slice(index + 1))
            if (a.level === b.level) expect(a.toStep >= b.step || b.toStep >= a.step).toBe(true);
            else expect(Math.abs(a.label.y - b.label.y)).toBeGreaterThanOrEqual(20);
        }
      }),
    );
  });

  it('have their words between their ends', () => {
    fc.assert(
      fc.property(drawn, ({ bars, returns }) => {
        for (const { step, from, toStep, to, label } of returns) {
          const [a, b] = [bars.find((bar) => bar.step === step && bar.key === from)!, bars.find((bar) => bar.step === toStep && bar.key === to)!]; // prettier-ignore
          expect(label.x - label.width / 2).toBeGreaterThanOrEqual(b.x - 24);
          expect(label.x + label.width / 2).toBeLessThanOrEqual(a.x + a.width + 24);
        }
      }),
    );
  });

  it('pass behind no name and no number, and stay in the picture', () => {
    fc.assert(
      fc.property(drawn, ({ bars, falls, returns, size }) => {
        const words = [
          ...bars.map(({ text, customers, textX, textAnchor, y }) => ({
            x: textX, y: y - 4, isEnd: textAnchor === 'end', wide: textWidth(text, 12, 600) + 6 + textWidth(String(customers), 11, 600),
          })),
          ...falls.map(({ x, y, length, customers, step }) => {
            const isEnd = bars.find((bar) => bar.step === step)!.textAnchor === 'end';
            return { x: isEnd ? x - 10 : x + 10, y: y + length - 3, isEnd, wide: textWidth(`−${customers}`, 11, 600) };
          }),
        ].map(({ x, y, isEnd, wide }) => ({ left: isEnd ? x - wide : x, right: isEnd ? x : x + wide, top: y - 10, bottom: y + 2 })); // prettier-ignore
        for (const { path } of returns) {
          const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
            x: Number(x),
            y: Number(y),
          }));
          for (const [index, one] of points.slice(1).entries()) {
            const before = points[index]!;
            const [left, right] = [Math.min(one.x, before.x), Math.max(one.x, before.x)];
            const [top, bottom] = [Math.min(one.y, before.y), Math.max(one.y, before.y)];
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(size.width);
            for (const word of words)
              expect(right > word.left && left < word.right && bottom > word.top && top < word.bottom).toBe(false);
          }
        }
      }),
    );
  });

  it('have no arc where their stage was not met before, and none to what is not shown by name', () => {
    const links = [
      { step: 0, from: 'Delivery', to: 'Vertailu', customers: 4 },
      { step: 1, from: 'Delivery', to: 'others', customers: 3 },
    ];
    expect(returnArcs(links, rank, () => true)).toEqual([]);
    expect(returnArcs([{ ...links[0]!, step: 2 }], rank, (step) => step === 0)).toMatchObject([
      { toStep: 0, level: 0 },
    ]);
  });
});
