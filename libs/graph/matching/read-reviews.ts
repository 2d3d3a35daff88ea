import type { Pool } from 'pg';

/** Two customers that may be one, waiting for a person. */
export interface OpenReview {
  readonly id: string;
  /** Customer ids. */
  readonly customers: readonly [string, string];
  /** The two records that speak loudest for one party. */
  readonly records: readonly [string, string];
  readonly reason: 'doubtful' | 'conflict' | 'oversize';
  /** Bits by which the evidence speaks for one party. */
  readonly score: number;
  /** Records of both customers together. */
  readonly size: number;
  /** When the younger of the two came about, by its source's clock. */
  readonly since: Date;
}

/** `doubt`: the most even first. */
export type ReviewOrder = 'doubt' | 'size' | 'newest';

const ORDER: Readonly<Record<ReviewOrder, string>> = {
  doubt: 'abs(score), id',
  size: 'records desc, id',
  newest: 'born desc, id',
};

export interface ReviewQuery {
  readonly order: ReviewOrder;
  readonly reason?: OpenReview['reason'] | null;
  /** Only those that concern this customer. */
  readonly customer?: string | null;
  readonly limit: number;
  readonly offset: number;
}

const WHERE = '($1::text is null or reason = $1) and ($2::uuid is null or $2 in (a_customer_id, b_customer_id))';

export async function readReviews(
  pool: Pool,
  { order, reason, customer, limit, offset }: ReviewQuery,
): Promise<{ readonly total: number; readonly reviews: readonly OpenReview[] }> {
  const values = [reason ?? null, customer ?? null];
  const [counted, { rows }] = await Promise.all([
    pool.query<{ n: number }>(`select count(*)::int as n from review where ${WHERE}`, values),
    pool.query<OpenReview>(
      `select id, array[a_customer_id, b_customer_id] as customers, array[a_record_id, b_record_id] as records, reason, score,
         records as size, born as since from review where ${WHERE} order by ${ORDER[order]} limit $3 offset $4`,
      [...values, limit, offset],
    ),
  ]);
  return { total: counted.rows[0]!.n, reviews: rows };
}
