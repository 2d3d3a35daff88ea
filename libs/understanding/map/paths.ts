import type { Journey } from '../stages/journey.js';

/** Journeys that went the same way. */
export interface WalkedWay {
  readonly stages: readonly string[];
  readonly standing: Journey['standing'];
  /** How many went so. */
  readonly customers: number;
}

export interface PathQuery {
  /** The path begins with the first stay in this stage, and is left out where there is none. */
  readonly from?: string;
  /** It ends with the first stay in this stage after its beginning; journeys that never come there stay in and show where they end. */
  readonly to?: string;
  /** Only paths that go through this stage, between their ends. */
  readonly through?: string;
  /** No paths that go through this stage, between their ends: what a journey did before or after is no part of them. */
  readonly exclude?: string;
  /** How many nodes a step shows by name; the rest is `others`. */
  readonly perStep: number;
  readonly steps: number;
}

export interface PathNode {
  /** A stage, or `others`. */
  readonly key: string;
  /** How many came here. At every node customers = out + left + ended + open. */
  readonly customers: number;
  /** Went on to the next step; of the last one that is shown, beyond it, where no link leads. */
  readonly out: number;
  /** Went silent here. */
  readonly left: number;
  /** Came to where the query or the use ends. */
  readonly ended: number;
  /** Are still here. */
  readonly open: number;
}

export interface PathLink {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly customers: number;
}

export interface Paths {
  readonly customers: number;
  readonly steps: readonly (readonly PathNode[])[];
  readonly links: readonly PathLink[];
}

export const OTHERS = 'others';

interface Walk {
  readonly stages: readonly string[];
  /** What became of it after its last stage. */
  readonly fate: 'left' | 'ended' | 'open';
  readonly customers: number;
}

/** Which way journeys go, step by step. Nothing is dropped: what is not named is in `others`, what ends says how. */
export function pathsOf(ways: readonly WalkedWay[], query: PathQuery): Paths {
  const walks = ways.flatMap((way) => walkOf(way, query) ?? []);
  const depth = Math.min(
    query.steps,
    walks.reduce((most, { stages }) => Math.max(most, stages.length), 0),
  );
  const named: ReadonlySet<string>[] = [];
  for (let step = 0; step < depth; step++) {
    const counts = new Map<string, number>();
    for (const { stages, customers } of walks) {
      const stage = stages[step];
      if (stage !== undefined) counts.set(stage, (counts.get(stage) ?? 0) + customers);
    }
    const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, query.perStep);
    named.push(new Set(most.map(([stage]) => stage)));
  }
  const nodes = named.map(() => new Map<string, { -readonly [K in keyof PathNode]: PathNode[K] }>());
  const links = new Map<string, { step: number; from: string; to: string; customers: number }>();
  const nameAt = (stages: readonly string[], step: number): string =>
    named[step]!.has(stages[step]!) ? stages[step]! : OTHERS;
  for (const { stages, fate, customers } of walks)
    for (let step = 0; step < Math.min(depth, stages.length); step++) {
      const key = nameAt(stages, step);
      let node = nodes[step]!.get(key);
      if (!node) nodes[step]!.set(key, (node = { key, customers: 0, out: 0, left: 0, ended: 0, open: 0 }));
      node.customers += customers;
      if (step + 1 < stages.length) {
        node.out += customers;
        if (step + 1 < depth) {
          const to = nameAt(stages, step + 1);
          const link = links.get(`${step} ${key}>${to}`);
          if (link) link.customers += customers;
          else links.set(`${step} ${key}>${to}`, { step, from: key, to, customers });
        }
      } else node[fate] += customers;
    }
  const bySize = (a: { customers: number; key: string }, b: { customers: number; key: string }): number =>
    b.customers - a.customers || (a.key < b.key ? -1 : 1);
  return {
    customers: walks.reduce((sum, walk) => sum + walk.customers, 0),
    steps: nodes.map((step) => [...step.values()].sort(bySize)),
    links: [...links.values()].sort(
      (a, b) => a.step - b.step || b.customers - a.customers || (a.from + a.to < b.from + b.to ? -1 : 1),
    ),
  };
}

/** Those of which something is shown: paths, funnel and lengths of stays keep away from `exclude` alike, which is only looked for between the ends. */
export const waysAsked = (
  ways: readonly WalkedWay[],
  query: Pick<PathQuery, 'from' | 'to' | 'exclude'>,
): readonly WalkedWay[] => ways.filter((way) => walkOf(way, query) !== undefined);

function walkOf(
  { stages: all, standing, customers }: WalkedWay,
  { from, to, through, exclude }: Omit<PathQuery, 'perStep' | 'steps'>,
): Walk | undefined {
  const begin = from === undefined ? 0 : all.indexOf(from);
  if (begin < 0 || all.length === 0) return undefined;
  const stop = to === undefined ? -1 : all.indexOf(to, begin + (from === to ? 1 : 0));
  const stages = stop < 0 ? all.slice(begin) : all.slice(begin, stop + 1);
  if (through !== undefined && !stages.includes(through)) return undefined;
  if (exclude !== undefined && stages.includes(exclude)) return undefined;
  return { stages, fate: stop >= 0 ? 'ended' : standing, customers };
}
