import { UnionFind } from '../../libs/identity/clustering/union-find.js';
import { scoreClusters, type ClusterScores } from './cluster-scores.js';

/** Two customers that wait for a person, and by how many bits they are one party on average. */
export interface WaitingPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** The clusters there would be, had somebody said `SAME` of each of these. @param clusters record to customer */
function withDoubts(
  clusters: ReadonlyMap<string, string>,
  waiting: readonly WaitingPair[],
): ReadonlyMap<string, string> {
  const joined = new UnionFind([...clusters.values(), ...waiting.flatMap(({ a, b }) => [a, b])]);
  for (const { a, b } of waiting) joined.union(a, b);
  return new Map([...clusters].map(([id, customer]) => [id, joined.label(customer)]));
}

/** Pairwise figures with all that waits, and with what of it is rather one than not. */
export function figuresWithDoubts(
  clusters: ReadonlyMap<string, string>,
  waiting: readonly WaitingPair[],
  truth: ReadonlyMap<string, string>,
): { readonly withDoubtful: Pairwise; readonly likely: number; readonly withLikely: Pairwise } {
  const one = waiting.filter(({ score }) => score >= 0);
  const scored = (pairs: readonly WaitingPair[]) => scoreClusters(withDoubts(clusters, pairs), truth).pairwise;
  return { withDoubtful: scored(waiting), likely: one.length, withLikely: scored(one) };
}

type Pairwise = ClusterScores['pairwise'];
