import type { WayQuery } from '../../../api/operations.generated.js';
import { keyOfTie, type Surroundings } from './surroundings.js';

export type Way = NonNullable<WayQuery['way']>;

/**
 * The surroundings with whoever a way leads over: drawn where they were not. The same surroundings where nobody and no tie is new, or
 * where the way touches nobody of the picture.
 */
export function withWay(surroundings: Surroundings, way: Way | undefined): Surroundings {
  if (!way || way.nodes.length === 0) return surroundings;
  const hops = new Map(surroundings.nodes.map((node) => [node.id, node.hops]));
  if (!way.nodes.some(({ id }) => hops.has(id))) return surroundings;
  const ties = new Set(surroundings.edges.map(keyOfTie));
  const added = way.nodes.filter(({ id }) => !hops.has(id));
  const edges = way.edges.filter((tie) => !ties.has(keyOfTie(tie)));
  if (added.length === 0 && edges.length === 0) return surroundings;
  // Along the way one step after the other, from the beginning and from the end: who is new is so far from the middle.
  for (const along of [way.nodes, [...way.nodes].reverse()])
    along.slice(1).forEach(({ id }, index) => {
      const before = hops.get(along[index]!.id);
      if (before !== undefined && before + 1 < (hops.get(id) ?? Infinity)) hops.set(id, before + 1);
    });
  const far = added.map((node) => ({ ...node, hops: hops.get(node.id)! }));
  return {
    ...surroundings,
    nodes: [...surroundings.nodes, ...far.sort((a, b) => a.hops - b.hops)],
    edges: [...surroundings.edges, ...edges],
  };
}
