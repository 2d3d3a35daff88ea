import type { RelationType } from '#contracts';
import type { Pool } from 'pg';
import { readCustomersByIds, type CustomerJson } from './customers/read-customers.js';
import type { Selection } from './selection.js';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly since: Date;
}

export interface Surroundings {
  readonly nodes: readonly { readonly customer: CustomerJson; readonly hops: number }[];
  readonly edges: readonly Edge[];
  /** How many customers within reach were left out. */
  readonly left: number;
}

/** The most edges looked at in one hop; a hub of the graph has thousands. */
const MOST_EDGES = 5_000;

const HOP = `
  select from_id as "from", to_id as "to", type, min(valid_from) as since from (
    (select m.customer_id as from_id, o.customer_id as to_id, r.type, r.valid_from
     from membership m join relation r on r.from_record_id = m.record_id join membership o on o.record_id = r.to_record_id
     where m.customer_id = any($1) and r.valid_to is null and ($2::text[] is null or r.type = any($2)) limit ${MOST_EDGES})
    union all
    (select o.customer_id, m.customer_id, r.type, r.valid_from
     from membership m join relation r on r.to_record_id = m.record_id join membership o on o.record_id = r.from_record_id
     where m.customer_id = any($1) and r.valid_to is null and ($2::text[] is null or r.type = any($2)) limit ${MOST_EDGES})) e
  where from_id <> to_id group by 1, 2, 3 order by 1, 2, 3`;

/** Whoever is tied to a customer within some hops, nearest first: one statement a hop, one for the customers. */
export async function readAround(
  pool: Pool,
  id: string,
  options: { readonly hops: number; readonly kinds?: readonly RelationType[] | null; readonly first: number },
  fields: readonly Selection[],
): Promise<Surroundings | undefined> {
  const { rows } = await pool.query<{ customer_id: string }>({
    name: 'around-start',
    text: 'select customer_id from membership where record_id = $1',
    values: [id],
  });
  const start = rows[0]?.customer_id;
  if (start === undefined) return undefined;
  const hopsOf = new Map([[start, 0]]);
  const edges = new Map<string, Edge>();
  let frontier = [start];
  for (let hop = 1; hop <= options.hops && frontier.length > 0; hop++) {
    const found = await pool.query<Edge>({ name: 'around-hop', text: HOP, values: [frontier, options.kinds ?? null] });
    const next: string[] = [];
    for (const edge of found.rows) {
      edges.set(`${edge.from} ${edge.type} ${edge.to}`, edge);
      for (const end of [edge.from, edge.to])
        if (!hopsOf.has(end)) {
          hopsOf.set(end, hop);
          next.push(end);
        }
    }
    frontier = next.slice(0, options.first);
  }
  const shown = [...hopsOf.keys()].slice(0, options.first);
  const customers = await readCustomersByIds(pool, shown, fields);
  return {
    nodes: shown.flatMap((one) =>
      customers.has(one) ? [{ customer: customers.get(one)!, hops: hopsOf.get(one)! }] : [],
    ),
    edges: [...edges.values()].filter((edge) => customers.has(edge.from) && customers.has(edge.to)),
    left: hopsOf.size - shown.length,
  };
}
