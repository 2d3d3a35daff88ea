import type { PartyKind, RelationType } from '#contracts';
import type { Pool } from 'pg';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly since: Date;
  /** How many ties between their records say so. */
  readonly told: number;
}

type Kinds = readonly RelationType[] | null;

/** The most ties looked at in one hop, either way; a hub of the graph has thousands. */
export const MOST_TIES = 50_000;

/** Which ties count: those that still stand, or those that stood at some time. */
export interface Which {
  readonly kinds: Kinds;
  /** ISO 8601; now where it is absent. */
  readonly at?: string | undefined;
}

/** What is added to the name, the values and the text of a statement where a time is asked for, which comes as its last value. */
const over = ({ kinds, at }: Which, name: string, ...values: readonly unknown[]) => {
  const all = [...values.slice(0, 1), kinds, ...values.slice(1), ...(at === undefined ? [] : [at])];
  return {
    name: at === undefined ? name : `${name}-at`,
    values: all,
    stands:
      at === undefined
        ? 'r.valid_to is null'
        : `r.valid_from <= $${all.length}::timestamptz and (r.valid_to is null or r.valid_to > $${all.length}::timestamptz)`,
  };
};

/** Ties that stand, seen from the customers in $1, of the kinds in $2, either way. */
const side = (mine: string, other: string, stands: string) => `
  (select m.customer_id as one, o.customer_id as other
   from membership m join relation r on r.${mine} = m.record_id join membership o on o.record_id = r.${other}
   where m.customer_id = any($1::uuid[]) and o.customer_id <> m.customer_id
     and ${stands} and ($2::text[] is null or r.type = any($2)) limit ${MOST_TIES})`;
const ties = (stands: string) =>
  `${side('from_record_id', 'to_record_id', stands)} union all ${side('to_record_id', 'from_record_id', stands)}`;

interface Step extends Which {
  readonly from: readonly string[];
  readonly seen: readonly string[];
  /** How many there is room for. */
  readonly most: number;
}

/** Who is one step away and not seen yet: those with the most ties first, and how many there was no room for. */
export async function reached(
  pool: Pool,
  { from, seen, most, ...which }: Step,
): Promise<{ readonly ids: readonly string[]; readonly left: number }> {
  const room = Math.max(0, most);
  // One row tells how many there are even where there is room for none.
  const { name, values, stands } = over(which, 'around-step', from, seen, Math.max(1, room));
  const { rows } = await pool.query<{ id: string; all: number }>({
    name,
    text: `select other as id, (count(*) over ())::int as all from (${ties(stands)}) t
      where not other = any($3::uuid[]) group by other order by count(*) desc, other limit $4`,
    values,
  });
  return { ids: rows.slice(0, room).map(({ id }) => id), left: Math.max(0, (rows[0]?.all ?? 0) - room) };
}

/** Who is tied to whom of some customers, either way; not all where there are `MOST_TIES` or more. */
export async function tiesOf(
  pool: Pool,
  ids: readonly string[],
  which: Which,
): Promise<readonly { readonly one: string; readonly other: string }[]> {
  const { name, values, stands } = over(which, 'way-step', ids);
  const { rows } = await pool.query<{ one: string; other: string }>({
    name,
    text: `select one, other from (${ties(stands)}) t limit ${MOST_TIES}`,
    values,
  });
  return rows;
}

/** When the first tie of a customer began, of those that have ended too; null where it never had one. */
export async function firstTieOf(pool: Pool, id: string): Promise<Date | null> {
  const { rows } = await pool.query<{ since: Date | null }>({
    name: 'around-first',
    text: `select min(since) as since from (
        select r.valid_from as since from membership m join relation r on r.from_record_id = m.record_id where m.customer_id = $1
        union all
        select r.valid_from from membership m join relation r on r.to_record_id = m.record_id where m.customer_id = $1) t`,
    values: [id],
  });
  return rows[0]?.since ?? null;
}

/** The ties among some customers. */
export async function drawnEdges(pool: Pool, ids: readonly string[], which: Which): Promise<readonly Edge[]> {
  const { name, values, stands } = over(which, 'around-edges', ids);
  const { rows } = await pool.query<Edge>({
    name,
    text: `select m.customer_id as "from", o.customer_id as "to", r.type, min(r.valid_from) as since, count(*)::int as told
      from membership m join relation r on r.from_record_id = m.record_id join membership o on o.record_id = r.to_record_id
      where m.customer_id = any($1::uuid[]) and o.customer_id = any($1::uuid[]) and o.customer_id <> m.customer_id
        and ${stands} and ($2::text[] is null or r.type = any($2))
      group by 1, 2, 3 order by 1, 2, 3`,
    values,
  });
  return rows;
}

interface Row {
  readonly id: string;
  readonly kind: PartyKind;
  readonly displayName: string | null;
  readonly degree: number;
  readonly balance: number | null;
}

/** What some customers are: of an account the feeling is that of its people too. Machines feel nothing. */
export async function drawnNodes(pool: Pool, ids: readonly string[], which: Which): Promise<readonly Row[]> {
  const { name, values, stands } = over(which, 'around-nodes', ids);
  const { rows } = await pool.query<Row>({
    name,
    text: `select c.id, c.kind, c.display_name as "displayName", coalesce(d.degree, 0) as degree, f.balance
      from customer c
      left join (select one, count(distinct other)::int as degree from (${ties(stands)}) t group by one) d on d.one = c.id
      left join (
        select id, (count(*) filter (where feeling = 'POSITIVE') - count(*) filter (where feeling = 'NEGATIVE'))::float8
            / nullif(count(*) filter (where feeling <> 'UNKNOWN'), 0) as balance
        from (select customer_id as id, touchpoint_id, record_id, feeling from meaning where customer_id = any($1::uuid[]) and not automatic
              union select party_id, touchpoint_id, record_id, feeling from meaning where party_id = any($1::uuid[]) and not automatic) m
        group by id) f on f.id = c.id
      where c.id = any($1::uuid[])`,
    values,
  });
  return rows;
}
