import type { AroundQuery, CustomerKind, RelationType } from '../../../api/operations.generated.js';

/** A customer with who is tied to it, as the gateway told it. */
export type Surroundings = NonNullable<AroundQuery['around']>;
export type Node = Surroundings['nodes'][number];
export type Tie = Surroundings['edges'][number];

/** What of the surroundings is shown. */
export interface Narrowing {
  /** Only these relations; all of them where it is empty. */
  readonly kinds: readonly RelationType[];
  readonly who: 'all' | CustomerKind;
  /** Ties that fewer records tell of are left out. */
  readonly told: number;
  readonly hidden: readonly string[];
}

/** What is shown of the surroundings, and how it hangs together. */
export interface Shown {
  /** From the nearest to the middle outwards. */
  readonly nodes: readonly Node[];
  readonly ties: readonly Tie[];
  /** The ties of every customer that is shown. */
  readonly tiesOf: ReadonlyMap<string, readonly Tie[]>;
  /** By whom one comes from the middle to each customer. */
  readonly cameFrom: ReadonlyMap<string, Tie>;
}

export const keyOfTie = ({ from, type, to }: Tie): string => `${from} ${type} ${to}`;

export const otherEnd = (tie: Tie, one: string): string => (tie.from === one ? tie.to : tie.from);

/**
 * What remains when some ties and customers are left out: whatever can still be reached from the middle. The middle itself
 * is always shown.
 */
export function shownOf(surroundings: Surroundings, narrowing: Narrowing): Shown {
  const [middle] = surroundings.nodes;
  const hidden = new Set(narrowing.hidden);
  const allowed = new Map(
    surroundings.nodes
      .filter((node) => node === middle || (!hidden.has(node.id) && isOf(node, narrowing.who)))
      .map((node) => [node.id, node]),
  );
  const ties = surroundings.edges.filter(
    ({ from, to, type, told }) =>
      allowed.has(from) &&
      allowed.has(to) &&
      told >= narrowing.told &&
      (narrowing.kinds.length === 0 || narrowing.kinds.includes(type)),
  );
  const tiesOf = new Map<string, Tie[]>();
  for (const tie of ties)
    for (const end of [tie.from, tie.to]) {
      const known = tiesOf.get(end);
      if (known) known.push(tie);
      else tiesOf.set(end, [tie]);
    }
  const cameFrom = new Map<string, Tie>();
  const reached = new Set(middle ? [middle.id] : []);
  // A set is walked in the order in which it grows: breadth first.
  for (const one of reached)
    for (const tie of tiesOf.get(one) ?? []) {
      const other = otherEnd(tie, one);
      if (reached.has(other)) continue;
      reached.add(other);
      cameFrom.set(other, tie);
    }
  return {
    nodes: surroundings.nodes.filter(({ id }) => reached.has(id)),
    ties: ties.filter(({ from }) => reached.has(from)),
    tiesOf,
    cameFrom,
  };
}

const isOf = ({ kind }: Node, who: Narrowing['who']): boolean => who === 'all' || kind === who;

/** How many of the customers it is tied to are shown. */
export const drawnOf = ({ tiesOf }: Shown, id: string): number =>
  new Set((tiesOf.get(id) ?? []).map((tie) => otherEnd(tie, id))).size;

/** The ties from the middle to a customer, in order; none for the middle itself. */
export const wayTo = ({ cameFrom }: Shown, id: string): readonly Tie[] => backFrom(id, cameFrom);

function backFrom(id: string, cameFrom: ReadonlyMap<string, Tie>): readonly Tie[] {
  const way: Tie[] = [];
  for (let at = id, tie = cameFrom.get(at); tie; at = otherEnd(tie, at), tie = cameFrom.get(at)) way.unshift(tie);
  return way;
}

/** The ties of a shortest way between two customers that are shown, in order; undefined where none leads from one to the other. */
export function wayBetween({ tiesOf }: Shown, from: string, to: string): readonly Tie[] | undefined {
  const cameFrom = new Map<string, Tie>();
  const reached = new Set([from]);
  for (const one of reached) {
    if (one === to) break;
    for (const tie of tiesOf.get(one) ?? []) {
      const other = otherEnd(tie, one);
      if (reached.has(other)) continue;
      reached.add(other);
      cameFrom.set(other, tie);
    }
  }
  return reached.has(to) ? backFrom(to, cameFrom) : undefined;
}

/** Which relations there are, with how many ties, the most first. */
export function kindsIn({ edges }: Surroundings): readonly { readonly kind: RelationType; readonly count: number }[] {
  const counts = new Map<RelationType, number>();
  for (const { type } of edges) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** How strong the strongest tie is. */
export const strongestOf = ({ edges }: Surroundings): number =>
  edges.reduce((most, { told }) => Math.max(most, told), 1);
