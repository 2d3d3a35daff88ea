import type { OtherWays } from './other-ways.geometry.js';
import type { SankeyData, SankeyLink } from './sankey.geometry.js';

/** Of all who set out, fewer than so many on a way make it rare: its ribbon would be a thread. */
const RARE = 0.04;
/** One thread alone is as well drawn as folded. */
const FEWEST = 2;

/** Folds the rare ways of each step into one; nodes keep all of their numbers. */
export function foldRare(data: SankeyData): SankeyData & { readonly others: readonly OtherWays[] } {
  const [first = []] = data.steps;
  const rareBelow = first.reduce((sum, { customers }) => sum + customers, 0) * RARE;
  const rare = data.links.filter(({ customers }) => customers < rareBelow);
  const others = data.steps.flatMap((_, step): readonly OtherWays[] => {
    const ways = rare.filter((link) => link.step === step);
    return ways.length < FEWEST
      ? []
      : [{ step, customers: total(ways), ways: ways.length, from: sums(ways, 'from'), to: sums(ways, 'to') }];
  });
  const folded = new Set(others.map(({ step }) => step));
  return { ...data, links: data.links.filter((link) => !folded.has(link.step) || !rare.includes(link)), others };
}

const total = (links: readonly SankeyLink[]): number => links.reduce((sum, { customers }) => sum + customers, 0);

function sums(links: readonly SankeyLink[], end: 'from' | 'to'): ReadonlyMap<string, number> {
  const by = new Map<string, number>();
  for (const link of links) by.set(link[end], (by.get(link[end]) ?? 0) + link.customers);
  return by;
}
