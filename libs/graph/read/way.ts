import type { RelationType } from '#contracts';
import type { Pool } from 'pg';
import { drawnEdges, drawnNodes, MOST_TIES, tiesOf, type Edge } from './around-statements.js';
import type { SurroundingNode } from './around.js';
import { readCustomersByIds, type CustomerJson } from './customers/read-customers.js';
import { presentIds } from './feed/outbox.js';
import type { Selection } from './selection.js';

export interface Way {
  /** How many ties it is long; null where none was found. */
  readonly steps: number | null;
  /** Whom one passes, both ends with them, from the first to the last; none where no way was found. */
  readonly nodes: readonly SurroundingNode[];
  /** All ties among them. */
  readonly edges: readonly Edge[];
  /** Whether every tie within reach was looked at: where it is not, there may be another way, or a shorter one. */
  readonly complete: boolean;
}

export interface WayAsked {
  readonly kinds?: readonly RelationType[] | null;
  /** How many steps at most. */
  readonly most: number;
}

/** Whom the search has come to from one end, each with whom it came by; the ends themselves came by nobody. */
type Reached = Map<string, string | null>;

/** So many customers are come to at most, from both ends together. */
const MOST_REACHED = 20_000;

/**
 * A shortest way between two customers by ties that still stand, in either direction of them. It is sought from both ends, one step
 * at a time from the end that has fewer to go on from: one statement a step.
 *
 * @param fields what is asked of the customers themselves; nothing is read of them where it is empty
 * @returns undefined where one of the ids leads nowhere
 */
export async function readWay(
  pool: Pool,
  one: string,
  other: string,
  { kinds = null, most }: WayAsked,
  fields: readonly Selection[],
): Promise<Way | undefined> {
  const present = await presentIds(pool, [one, other]);
  const [from, to] = [present.get(one), present.get(other)];
  if (from === undefined || to === undefined) return undefined;
  const { ids, complete } = await search(pool, from, to, kinds, most);
  if (ids.length === 0) return { steps: null, nodes: [], edges: [], complete };
  const [edges, rows, customers] = await Promise.all([
    drawnEdges(pool, ids, { kinds }),
    drawnNodes(pool, ids, { kinds }),
    fields.length > 0 ? readCustomersByIds(pool, ids, fields) : new Map<string, CustomerJson>(),
  ]);
  const nodes = rows
    .map((row) => {
      const customer = customers.get(row.id);
      return { ...row, hops: ids.indexOf(row.id), ...(customer ? { customer } : {}) };
    })
    .sort((a, b) => a.hops - b.hops);
  return { steps: ids.length - 1, nodes, edges, complete };
}

async function search(
  pool: Pool,
  from: string,
  to: string,
  kinds: readonly RelationType[] | null,
  most: number,
): Promise<{ readonly ids: readonly string[]; readonly complete: boolean }> {
  const [here, there]: [Reached, Reached] = [new Map([[from, null]]), new Map([[to, null]])];
  const ends = [
    { reached: here, beyond: there, frontier: [from] },
    { reached: there, beyond: here, frontier: [to] },
  ];
  let complete = true;
  if (from === to) return { ids: [from], complete };
  for (let step = 0; step < most; step++) {
    const end = ends[0]!.frontier.length <= ends[1]!.frontier.length ? ends[0]! : ends[1]!;
    const ties = await tiesOf(pool, end.frontier, { kinds });
    complete &&= ties.length < MOST_TIES;
    end.frontier = grown(end.reached, ties);
    // All of a step has been taken: whoever was come to from both ends lies on a shortest way.
    const meeting = end.frontier.find((id) => end.beyond.has(id));
    if (meeting !== undefined) return { ids: [...backFrom(meeting, here).reverse(), ...backFrom(meeting, there).slice(1)], complete }; // prettier-ignore
    if (end.frontier.length === 0) return { ids: [], complete };
    if (here.size + there.size > MOST_REACHED) return { ids: [], complete: false };
  }
  return { ids: [], complete };
}

/** Who is come to anew by some ties, in the order of their ids: the same way is found again. */
function grown(reached: Reached, ties: readonly { readonly one: string; readonly other: string }[]): string[] {
  const found = new Map<string, string>();
  for (const { one, other } of ties) {
    if (reached.has(other)) continue;
    const by = found.get(other);
    if (by === undefined || one < by) found.set(other, one);
  }
  const next = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [id, by] of next) reached.set(id, by);
  return next.map(([id]) => id);
}

/** From whoever was come to, back to the end where the search began. */
function backFrom(id: string, reached: Reached): string[] {
  const way: string[] = [];
  for (let at: string | null = id; at !== null; at = reached.get(at) ?? null) way.push(at);
  return way;
}
