import { rounded } from '../figure.js';

export interface ClusterScores {
  readonly pairwise: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Mean over records of how much of the record's predicted cluster is right, and how much of its true one is found (Bagga and Baldwin 1998). */
  readonly bcubed: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Predicted clusters that equal a true one, over predicted clusters and over true ones. */
  readonly exact: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly largest: number;
}

/** Scores a partition against the true one. A record that nothing was predicted of is a cluster of its own. */
export function scoreClusters(
  predicted: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): ClusterScores {
  const sizes = new Map<string, number>();
  const trueSizes = new Map<string, number>();
  const both = new Map<string, { readonly cluster: string; readonly entity: string; count: number }>();
  for (const [id, entity] of truth) {
    const cluster = predicted.has(id) ? `p ${predicted.get(id)}` : `alone ${id}`;
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    trueSizes.set(entity, (trueSizes.get(entity) ?? 0) + 1);
    const key = `${cluster}\n${entity}`;
    const cell = both.get(key);
    if (cell) cell.count++;
    else both.set(key, { cluster, entity, count: 1 });
  }
  const cells = [...both.values()];
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const right = pairs(cells.map(({ count }) => count));
  const exact = cells.filter(
    (cell) => cell.count === sizes.get(cell.cluster) && cell.count === trueSizes.get(cell.entity),
  ).length;
  const mean = (share: (cell: (typeof cells)[number]) => number) =>
    cells.reduce((sum, cell) => sum + cell.count * share(cell), 0) / truth.size;
  return {
    pairwise: figures(ratio(right, pairs(sizes.values())), ratio(right, pairs(trueSizes.values()))),
    bcubed: figures(
      mean((cell) => cell.count / sizes.get(cell.cluster)!),
      mean((cell) => cell.count / trueSizes.get(cell.entity)!),
    ),
    exact: figures(exact / sizes.size, exact / trueSizes.size),
    largest: Math.max(...sizes.values()),
  };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const figures = (precision: number, recall: number) => ({
  precision: rounded(precision, 5),
  recall: rounded(recall, 5),
  f1: rounded(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), 5),
});
