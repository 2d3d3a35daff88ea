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
  const into = new Map<string, string>();
  const last = (customer: string): string => {
    let at = customer;
    while (into.has(at)) at = into.get(at)!;
    return at;
  };
  for (const pair of waiting) {
    const [a, b] = [last(pair.a), last(pair.b)];
    if (a !== b) into.set(b, a);
  }
  return new Map([...clusters].map(([id, customer]) => [id, last(customer)]));
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
