import type { SankeyData, SankeyLink } from './sankey.geometry.js';

/** The rare ways from one step to the next: drawn as mist beneath the others, and told by how many they are. */
export interface RareWays {
  /** Index of the step they begin in. */
  readonly step: number;
  readonly customers: number;
  readonly ways: number;
}

/** Of all who are at a step, fewer than so many on a way from it make it rare: its ribbon would be a thread. */
const RARE = 0.04;
/** One thread alone is as well drawn as the others. */
const FEWEST = 2;

/** Marks the rare ways of each step; none is lost, and nodes keep all of their numbers. */
export function markRare(data: SankeyData): SankeyData & { readonly rare: readonly RareWays[] } {
  const rareBelow = data.steps.map((nodes) => nodes.reduce((sum, { customers }) => sum + customers, 0) * RARE);
  const isThread = ({ step, customers }: SankeyLink) => customers < (rareBelow[step] ?? 0);
  const rare = data.steps.flatMap((_, step): readonly RareWays[] => {
    const ways = data.links.filter((link) => link.step === step && isThread(link));
    const customers = ways.reduce((sum, link) => sum + link.customers, 0);
    return ways.length < FEWEST ? [] : [{ step, customers, ways: ways.length }];
  });
  const steps = new Set(rare.map(({ step }) => step));
  return {
    ...data,
    links: data.links.map((link) => ({ ...link, isRare: steps.has(link.step) && isThread(link) })),
    rare,
  };
}
