import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pathsOf, type PathQuery, type WalkedWay } from './paths.js';

const STAGES = ['need', 'comparison', 'decision', 'use', 'support', 'end of use'];

const way = (stages: readonly string[], standing: WalkedWay['standing']): WalkedWay => ({
  stages,
  standing,
  customers: 1,
});

const ways = fc.array(
  fc.record({
    stages: fc.array(fc.constantFrom(...STAGES), { maxLength: 9 }),
    standing: fc.constantFrom<WalkedWay['standing']>('open', 'left', 'ended'),
    customers: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 60 },
);
const stage = fc.option(fc.constantFrom(...STAGES), { nil: undefined });
const queries: fc.Arbitrary<PathQuery> = fc.record(
  {
    from: stage,
    to: stage,
    through: stage,
    exclude: stage,
    perStep: fc.integer({ min: 1, max: 5 }),
    steps: fc.integer({ min: 1, max: 8 }),
  },
  { requiredKeys: ['perStep', 'steps'] },
);

describe('paths', () => {
  it('lose nobody: at every node what comes in goes out, left, ended or is still there', () => {
    fc.assert(
      fc.property(ways, queries, (all, query) => {
        const { customers, steps, links } = pathsOf(all, query);
        expect((steps[0] ?? []).reduce((sum, node) => sum + node.customers, 0)).toBe(customers);
        for (const [index, nodes] of steps.entries()) {
          expect(nodes.filter(({ key }) => key !== 'others').length).toBeLessThanOrEqual(query.perStep);
          for (const node of nodes) {
            expect(node.out + node.left + node.ended + node.open).toBe(node.customers);
            const flown = links.filter(({ step, from }) => step === index && from === node.key);
            if (index + 1 < steps.length) expect(flown.reduce((sum, link) => sum + link.customers, 0)).toBe(node.out);
            else expect(flown).toEqual([]);
            const come = links.filter(({ step, to }) => step === index - 1 && to === node.key);
            if (index > 0) expect(come.reduce((sum, link) => sum + link.customers, 0)).toBe(node.customers);
          }
        }
      }),
    );
  });

  it('begin, end, go through and keep away as asked', () => {
    const all = [
      way(['need', 'comparison', 'decision', 'use'], 'open'),
      way(['comparison', 'support', 'decision'], 'left'),
      way(['use', 'support'], 'open'),
    ];
    const shown = pathsOf(all, { from: 'comparison', to: 'decision', perStep: 5, steps: 5 });
    expect(shown.customers).toBe(2);
    expect(shown.steps[2]).toEqual([{ key: 'decision', customers: 1, out: 0, left: 0, ended: 1, open: 0 }]);
    expect(pathsOf(all, { exclude: 'support', perStep: 5, steps: 5 }).customers).toBe(1);
    expect(pathsOf(all, { through: 'support', perStep: 5, steps: 5 }).customers).toBe(2);
    // Whoever goes on beyond the last step that is shown has not ended there.
    const cut = pathsOf(all, { from: 'comparison', perStep: 5, steps: 2 });
    expect(cut.steps[1]).toEqual([
      { key: 'decision', customers: 1, out: 1, left: 0, ended: 0, open: 0 },
      { key: 'support', customers: 1, out: 1, left: 0, ended: 0, open: 0 },
    ]);
    expect(pathsOf([], { perStep: 5, steps: 5 })).toEqual({ customers: 0, steps: [], links: [] });
  });
});
