import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { markRare } from './rare-ways.js';
import { sankeyGeometry } from './sankey.geometry.js';
import { walkedPaths } from './walked-paths.js';

const SIZE = { width: 1160, height: 520 };
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

test('no way and nobody is lost among the rare ones, and what is rare is rarer than all that is not beside it', () => {
  fc.assert(
    fc.property(walkedPaths, (data) => {
      const marked = markRare(data);
      expect(marked.steps).toEqual(data.steps);
      expect(marked.links.map(({ isRare: _, ...link }) => link)).toEqual(data.links);
      for (const { step, customers, ways } of marked.rare) {
        const links = marked.links.filter((link) => link.step === step);
        const rare = links.filter(({ isRare }) => isRare).map((link) => link.customers);
        expect([sum(rare), rare.length]).toEqual([customers, ways]);
        expect(ways).toBeGreaterThan(1);
        for (const link of links) if (!link.isRare) expect(link.customers).toBeGreaterThan(Math.max(...rare));
      }
      expect(marked.links.filter(({ isRare }) => isRare)).toHaveLength(sum(marked.rare.map(({ ways }) => ways)));
    }),
  );
});

test('rare ways take no room from the others: the picture is the same but for their words beneath it', () => {
  fc.assert(
    fc.property(walkedPaths, (data) => {
      const [plain, marked] = [sankeyGeometry(data, SIZE), sankeyGeometry(markRare(data), SIZE)];
      expect(marked.bars).toEqual(plain.bars);
      expect(marked.ribbons.map(({ path, width }) => [path, width])).toEqual(
        plain.ribbons.map(({ path, width }) => [path, width]),
      );
      for (const { x, y } of marked.rare) {
        expect(y).toBeGreaterThan(Math.max(...marked.bars.map((bar) => bar.y + bar.height)));
        expect(y).toBeLessThanOrEqual(marked.height);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(SIZE.width);
      }
      expect(marked.height).toBeLessThanOrEqual(SIZE.height);
    }),
  );
});
