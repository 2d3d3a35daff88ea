import type { PartyKind, RelationType } from '#contracts';
import type { Pool } from 'pg';
import { readCustomersByIds, type CustomerJson } from './customers/read-customers.js';
import { drawnEdges, drawnNodes, firstTieOf, reached, type Edge } from './around-statements.js';
import { presentIds } from './feed/outbox.js';
import type { Selection } from './selection.js';

export type { Edge } from './around-statements.js';

export interface SurroundingNode {
  readonly id: string;
  readonly kind: PartyKind;
  readonly displayName: string | null;
  /** Steps from the middle. */
  readonly hops: number;
  /** How many customers it is tied to in all, drawn or not. */
  readonly degree: number;
  /** Glad less sad touchpoints over those that were judged, -1 to 1; null where none was. */
  readonly balance: number | null;
  /** Only where it was asked for. */
  readonly customer?: CustomerJson;
}

export interface Surroundings {
  readonly nodes: readonly SurroundingNode[];
  readonly edges: readonly Edge[];
  /** How many customers within reach were left out. */
  readonly left: number;
  /** When the first tie of the customer in the middle began, of those that have ended too; null where it never had one. */
  readonly since: Date | null;
}

export interface SurroundingsAsked {
  readonly hops: number;
  /** Customers of the picture whose neighbours are in it too. */
  readonly expand?: readonly string[];
  readonly kinds?: readonly RelationType[] | null;
  readonly first: number;
  /** Ties as they stood then, ISO 8601; as they stand now where it is absent. */
  readonly at?: string | undefined;
}

/**
 * Whoever is tied to a customer within some hops, nearest first: one statement a hop, one for the ties among all of them,
 * one for what they are. Customers are who
 * they are now, whatever time the ties are of.
 *
 * @param fields what is asked of the customers themselves; nothing is read of them where it is empty
 */
export async function readAround(
  pool: Pool,
  id: string,
  { hops, expand = [], kinds = null, first, at }: SurroundingsAsked,
  fields: readonly Selection[],
): Promise<Surroundings | undefined> {
  const present = await presentIds(pool, [id, ...expand]);
  const start = present.get(id);
  if (start === undefined) return undefined;
  const which = { kinds, at };
  const seen = new Set([start]);
  let left = 0;
  const step = async (from: readonly string[]): Promise<readonly string[]> => {
    const found = await reached(pool, { from, seen: [...seen], most: first - seen.size, ...which });
    left += found.left;
    for (const one of found.ids) seen.add(one);
    return found.ids;
  };
  let frontier: readonly string[] = [start];
  for (let hop = 1; hop <= hops && frontier.length > 0; hop++) frontier = await step(frontier);
  // Whoever is expanded may itself have come by an expansion.
  let waiting = expand.flatMap((one) => present.get(one) ?? []);
  for (let ready; (ready = waiting.filter((one) => seen.has(one))).length > 0;) {
    waiting = waiting.filter((one) => !seen.has(one));
    await step(ready);
  }
  const ids = [...seen];
  const [edges, rows, since, customers] = await Promise.all([
    drawnEdges(pool, ids, which),
    drawnNodes(pool, ids, which),
    firstTieOf(pool, start),
    fields.length > 0 ? readCustomersByIds(pool, ids, fields) : new Map<string, CustomerJson>(),
  ]);
  const steps = stepsFrom(start, edges);
  const nodes = rows.map((row) => ({
    ...row,
    hops: steps.get(row.id) ?? hops,
    ...(customers.has(row.id) ? { customer: customers.get(row.id)! } : {}),
  }));
  const place = new Map(ids.map((one, index) => [one, index]));
  return {
    nodes: nodes.sort((a, b) => a.hops - b.hops || place.get(a.id)! - place.get(b.id)!),
    edges,
    left,
    since,
  };
}

/** How many steps every customer is from the middle, by the ties that are drawn. */
function stepsFrom(start: string, edges: readonly Edge[]): ReadonlyMap<string, number> {
  const neighbours = new Map<string, string[]>();
  const tie = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known) known.push(other);
    else neighbours.set(one, [other]);
  };
  for (const { from, to } of edges) {
    tie(from, to);
    tie(to, from);
  }
  const steps = new Map([[start, 0]]);
  // A map is walked in the order in which it grows: breadth first.
  for (const [one, away] of steps)
    for (const other of neighbours.get(one) ?? []) if (!steps.has(other)) steps.set(other, away + 1);
  return steps;
}
