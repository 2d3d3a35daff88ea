import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { foldRare } from './fold-rare.js';
import { sankeyGeometry, type SankeyData } from './sankey.geometry.js';
import { walkedPaths } from './walked-paths.js';

const SIZE = { width: 1160, height: 520 };
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

/** Who comes into a node and goes out of it, by ribbons of its own and by what is folded. */
function through({ links, others = [] }: SankeyData, step: number, key: string) {
  const into = links.filter((link) => link.step === step - 1 && link.to === key).map(({ customers }) => customers);
  const out = links.filter((link) => link.step === step && link.from === key).map(({ customers }) => customers);
  return {
    into: sum(into) + sum(others.filter((one) => one.step === step - 1).map(({ to }) => to.get(key) ?? 0)),
    out: sum(out) + sum(others.filter((one) => one.step === step).map(({ from }) => from.get(key) ?? 0)),
  };
}

test('nobody is lost in what is folded: at every node in = on + ended + open + left, and what comes into a fold goes out of it', () => {
  fc.assert(
    fc.property(walkedPaths, (data) => {
      const folded = foldRare(data);
      expect(folded.steps).toEqual(data.steps);
      for (const [step, nodes] of data.steps.entries())
        for (const { key, customers, ended, open, left } of nodes) {
          const { into, out } = through(folded, step, key);
          if (step > 0) expect(into).toBe(customers);
          expect(out + ended + open + left).toBe(customers);
        }
      for (const { from, to, customers, ways } of folded.others) {
        expect([sum(from.values()), sum(to.values())]).toEqual([customers, customers]);
        expect(ways).toBeGreaterThan(1);
      }
      expect(folded.links.length + sum(folded.others.map(({ ways }) => ways))).toBe(data.links.length);
    }),
  );
});

test('what is folded is rarer than all that is drawn by itself beside it', () => {
  fc.assert(
    fc.property(walkedPaths, (data) => {
      const folded = foldRare(data);
      for (const { step, customers, ways } of folded.others)
        for (const link of folded.links.filter((one) => one.step === step))
          expect(link.customers).toBeGreaterThanOrEqual(customers / ways);
    }),
  );
});

test('a fold lies beneath the nodes within the picture, as wide as all that come into it, and leaves no node beside its edge', () => {
  fc.assert(
    fc.property(walkedPaths, (data) => {
      const { others, bars, scale, height } = sankeyGeometry(foldRare(data), SIZE);
      expect(height).toBeLessThanOrEqual(SIZE.height);
      for (const { step, customers, leaving, entering, x, half, y, width } of others) {
        expect(width).toBeCloseTo(customers * scale);
        expect(y + width).toBeLessThanOrEqual(height + 1e-6);
        expect(x - half).toBeGreaterThan(0);
        expect(x + half).toBeLessThan(SIZE.width);
        for (const [branches, of] of [[leaving, step], [entering, step + 1]] as const) {
          expect(sum(branches.map((branch) => branch.width))).toBeCloseTo(width);
          for (const branch of branches) {
            const bar = bars.find((one) => one.step === of && one.key === branch.key)!;
            expect(branch.nodeY - branch.width / 2).toBeGreaterThanOrEqual(bar.y - 1e-6);
            expect(branch.nodeY + branch.width / 2).toBeLessThanOrEqual(bar.y + bar.height + 1e-6);
          }
        }
      }
    }),
  ); // prettier-ignore
});
