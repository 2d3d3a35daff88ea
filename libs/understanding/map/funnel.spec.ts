import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { funnelOf } from './funnel.js';
import { pathsOf, waysAsked, type WalkedWay } from './paths.js';

const STAGES = ['need', 'comparison', 'decision', 'use', 'support'];
const ways: fc.Arbitrary<readonly WalkedWay[]> = fc.array(
  fc.record({
    stages: fc.array(fc.constantFrom(...STAGES), { maxLength: 8 }),
    standing: fc.constantFrom<WalkedWay['standing']>('open', 'left', 'ended'),
    customers: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 40 },
);
const paths = fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 4 });

test('a funnel loses nobody: whoever comes to a stage goes on, leaves, ends or is on the way', () => {
  fc.assert(
    fc.property(ways, paths, (all, path) => {
      const funnel = funnelOf(all, path);
      expect(funnel.map(({ stage }) => stage)).toEqual(path);
      for (const [index, { customers, on, left, ended, open }] of funnel.entries()) {
        expect(on + left + ended + open).toBe(customers);
        expect(on).toBe(funnel[index + 1]?.customers ?? 0);
      }
    }),
  );
});

test('a funnel begins with as many as the paths from its first stage', () => {
  fc.assert(
    fc.property(ways, paths, (all, path) => {
      const { customers } = pathsOf(all, { from: path[0]!, perStep: 5, steps: 5 });
      expect(funnelOf(all, path)[0]!.customers).toBe(customers);
    }),
  );
});

test('a funnel and the paths keep away from the same stage: as many begin, and as many come to the end', () => {
  const stage = fc.constantFrom(...STAGES);
  fc.assert(
    fc.property(ways, fc.record({ from: stage, to: stage, exclude: stage }), (all, query) => {
      const { customers, steps } = pathsOf(all, { ...query, perStep: 5, steps: 9 });
      const [begun, come] = funnelOf(waysAsked(all, query), [query.from, query.to]);
      expect(begun!.customers).toBe(customers);
      const ended = steps.flat().reduce((sum, node) => sum + node.ended, 0);
      // Of the paths those that end with the use, short of where they were to come, end too.
      expect(come!.customers + begun!.ended).toBe(ended);
    }),
  );
});

test('what a journey did before its path, and does after it, keeps it out of neither', () => {
  const all: readonly WalkedWay[] = [
    { stages: ['support', 'need', 'use', 'support'], standing: 'open', customers: 1 },
    { stages: ['need', 'support', 'use'], standing: 'open', customers: 1 },
  ];
  const query = { from: 'need', to: 'use', exclude: 'support' };
  expect(pathsOf(all, { ...query, perStep: 5, steps: 5 }).customers).toBe(1);
  expect(funnelOf(waysAsked(all, query), ['need', 'use'])[1]!.customers).toBe(1);
});

test('order counts, what lies between does not', () => {
  const way = (stages: readonly string[], standing: WalkedWay['standing']) => ({ stages, standing, customers: 1 });
  const all = [
    way(['need', 'support', 'comparison', 'use'], 'open'),
    way(['comparison', 'need'], 'left'),
    way(['use', 'need', 'comparison'], 'open'),
  ];
  expect(funnelOf(all, ['need', 'comparison', 'use'])).toEqual([
    { stage: 'need', customers: 3, on: 2, left: 1, ended: 0, open: 0 },
    { stage: 'comparison', customers: 2, on: 1, left: 0, ended: 0, open: 1 },
    { stage: 'use', customers: 1, on: 0, left: 0, ended: 1, open: 0 },
  ]);
});
