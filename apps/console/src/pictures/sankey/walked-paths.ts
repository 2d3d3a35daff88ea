import fc from 'fast-check';
import type { SankeyData } from './sankey.geometry.js';

const STAGES = ['Tarve herää', 'Information search', 'Vertailu', 'Delivery', 'others'];

/** Walks of customers, summed up as the gateway does: whoever comes to a node goes on, ends, stays or leaves. */
export const walkedPaths: fc.Arbitrary<SankeyData> = fc
  .array(
    fc.record({
      stages: fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 6 }),
      fate: fc.constantFrom('left' as const, 'ended' as const, 'open' as const),
    }),
    { maxLength: 60 },
  )
  .map((walks) => {
    const steps: Map<string, { customers: number; left: number; ended: number; open: number }>[] = [];
    const links = new Map<string, { step: number; from: string; to: string; customers: number }>();
    for (const { stages, fate } of walks)
      stages.forEach((key, step) => {
        const nodes = (steps[step] ??= new Map());
        const node = nodes.get(key) ?? { customers: 0, left: 0, ended: 0, open: 0 };
        nodes.set(key, node);
        node.customers++;
        const to = stages[step + 1];
        if (to === undefined) node[fate]++;
        else {
          const link = links.get(`${step} ${key} ${to}`) ?? { step, from: key, to, customers: 0 };
          links.set(`${step} ${key} ${to}`, link);
          link.customers++;
        }
      });
    return {
      steps: steps.map((nodes) =>
        [...nodes].map(([key, node]) => ({ key, label: key, isRest: key === 'others', ...node })),
      ),
      links: [...links.values()],
    };
  });
