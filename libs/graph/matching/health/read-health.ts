import type { Pool } from 'pg';

/** How identity fares as a whole. */
export interface IdentityHealth {
  readonly records: number;
  readonly customers: number;
  /** How many customers have so many records: sizes 1, 2, 3–5, 6–10, above. */
  readonly sizes: readonly { readonly from: number; readonly to: number | null; readonly customers: number }[];
  readonly biggest: number;
  readonly reviews: Readonly<Record<string, number>>;
  /** Values that so many carry that they stopped counting, the commonest first. */
  readonly sharedValues: readonly { readonly kind: string; readonly value: string; readonly records: number }[];
  /** Blocks too big to find anybody in. */
  readonly cappedBlocks: number;
  readonly decisions: Readonly<Record<string, number>>;
}

const SIZES = [[1, 1], [2, 2], [3, 5], [6, 10], [11, null]] as const; // prettier-ignore

/** Reads all customers once: some hundred milliseconds for a million. */
export async function readIdentityHealth(
  pool: Pool,
  limits: Readonly<Record<string, number>>,
  cap: number,
): Promise<IdentityHealth> {
  const sizes = SIZES.map(
    ([from, to]) => `count(*) filter (where records >= ${from}${to === null ? '' : ` and records <= ${to}`})::int`,
  );
  const [customers, reviews, shared, capped, decisions] = await Promise.all([
    pool.query<{ records: number; customers: number; biggest: number; sizes: number[] }>(
      `select coalesce(sum(records), 0)::int as records, count(*)::int as customers, coalesce(max(records), 0) as biggest, array[${sizes.join(', ')}] as sizes from customer`,
    ),
    pool.query<{ reason: string; n: number }>('select reason, count(*)::int as n from review group by 1'),
    pool.query<{ kind: string; value: string; records: number }>(
      `select i.kind, i.value, i.records from identifier i join json_each_text($1::json) l on l.key = i.kind
       where i.records > l.value::int order by i.records desc, i.key limit 100`,
      [JSON.stringify(limits)],
    ),
    pool.query<{ n: number }>('select count(*)::int as n from match_block where records > $1', [cap]),
    pool.query<{ verdict: string; n: number }>(
      "select rule || ':' || verdict as verdict, count(*)::int as n from decision group by 1",
    ),
  ]);
  const whole = customers.rows[0]!;
  return {
    records: whole.records,
    customers: whole.customers,
    biggest: whole.biggest,
    sizes: SIZES.map(([from, to], index) => ({ from, to, customers: whole.sizes[index]! })),
    reviews: Object.fromEntries(reviews.rows.map(({ reason, n }) => [reason, n])),
    sharedValues: shared.rows,
    cappedBlocks: capped.rows[0]!.n,
    decisions: Object.fromEntries(decisions.rows.map(({ verdict, n }) => [verdict, n])),
  };
}
