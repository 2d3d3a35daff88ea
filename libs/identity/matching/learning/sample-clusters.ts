import { clipped, linkByAverage, squareOf, type LinkThresholds } from '../../clustering/average-linkage.js';
import type { PairTable } from './expectation.js';
import type { MatchFeatures } from '../features.js';
import type { MatchModel } from '../model.js';
import { scorePair } from '../scoring/score.js';

const LARGEST = 60;

/** Clusters the sample as `resolve` would by likeness alone. Returns each record's cluster, by the index of its first record. */
export function clustersOfSample(
  records: readonly MatchFeatures[],
  table: PairTable,
  scores: Float64Array,
  model: MatchModel,
  thresholds: LinkThresholds,
): Int32Array {
  const cluster = Int32Array.from(records, (_, index) => index);
  for (const members of componentsOf(records.length, table, scores, thresholds.link)) {
    if (members.length > LARGEST) continue;
    const across = { sums: squareOf(members.length), best: squareOf(members.length) };
    for (let x = 0; x < members.length; x++)
      for (let y = x + 1; y < members.length; y++) {
        const score = scorePair(model, records[members[x]!]!, records[members[y]!]!);
        across.sums[x]![y] = across.sums[y]![x] = clipped(score);
        across.best[x]![y] = across.best[y]![x] = score;
      }
    const ones = members.map(() => 1);
    for (const { left, right } of linkByAverage(ones, across, thresholds).merges) {
      const [kept, gone] = [cluster[members[left]!]!, cluster[members[right]!]!];
      for (const member of members) if (cluster[member] === gone) cluster[member] = kept;
    }
  }
  return cluster;
}

function componentsOf(records: number, { pairs, length }: PairTable, scores: Float64Array, least: number): number[][] {
  const parent = Int32Array.from({ length: records }, (_, index) => index);
  const root = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!;
    return index;
  };
  for (let pair = 0; pair < length; pair++)
    if (scores[pair]! >= least) {
      const [a, b] = [root(pairs.left[pair]!), root(pairs.right[pair]!)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  const components = new Map<number, number[]>();
  for (let index = 0; index < records; index++) {
    const label = root(index);
    const component = components.get(label);
    if (component) component.push(index);
    else components.set(label, [index]);
  }
  return [...components.values()].filter(({ length: size }) => size > 1);
}
