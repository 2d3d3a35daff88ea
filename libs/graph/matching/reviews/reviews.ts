import { timeOf, uuidOf } from '#contracts';
import type { Conflict } from '#identity';
import type { ClientBase } from 'pg';
import { insertSql, overRows, selectBy } from '../../apply/statement.js';

export const REVIEW_REASONS = ['doubtful', 'conflict', 'oversize'] as const;

/**
 * Two customers that may be one, for a person to judge. `doubtful`: the evidence is between the model's thresholds.
 * `conflict`: they share an exact identifier, but their names do not allow one party, or outweigh it. `oversize`: it would be enough,
 * but so many are alike that the machine joins none of them.
 */
export interface Review {
  /** Customer ids, in order. */
  readonly a: string;
  readonly b: string;
  /** Bits. */
  readonly score: number;
  readonly reason: (typeof REVIEW_REASONS)[number];
  /** The two records that speak loudest for one party. */
  readonly records: readonly [string, string];
}

/** What a review says of a customer. */
export interface ReviewedCustomer {
  /** How many records it has. */
  readonly records: number;
  /** When its eldest record was born, as `RecordState.born`. */
  readonly born: string;
}

const REVIEW = {
  id: 'uuid', a_customer_id: 'uuid', b_customer_id: 'uuid', a_record_id: 'uuid', b_record_id: 'uuid', reason: 'text', score: 'real',
  records: 'int', born: 'timestamptz',
} as const; // prettier-ignore

const insertConflicts = overRows(
  'reviews-insert',
  REVIEW,
  insertSql(
    'review',
    REVIEW,
    `on conflict (id) do update set a_record_id = excluded.a_record_id, b_record_id = excluded.b_record_id,
       reason = excluded.reason, score = excluded.score, records = excluded.records, born = excluded.born`,
    { orderBy: 'id' },
  ),
);

/** Where the two also share an identifier against their names, that is what waits. */
export const insertDoubts = overRows(
  'reviews-doubt',
  REVIEW,
  insertSql('review', REVIEW, 'on conflict do nothing', { orderBy: 'id' }),
);

const insertDue = overRows(
  'reviews-due',
  { customer_id: 'uuid' },
  'insert into review_due (customer_id) select customer_id from r',
);

/** Notes whose doubts are to be worked out anew. */
export const markDoubts = (client: ClientBase, customers: readonly string[]): Promise<unknown> =>
  insertDue(
    client,
    customers.map((customer_id) => ({ customer_id })),
  );

/**
 * Replaces the conflicts among customers that were computed together, and notes whose doubts are to be worked out anew:
 * that is done beside ingest (`doubts.ts`), since whom a customer resembles is not needed to tell who it is.
 * @param together every customer computed, those that are no more included
 * @param due those that changed or are no more
 */
export async function writeConflicts(
  client: ClientBase,
  together: readonly string[],
  conflicts: readonly Conflict[],
  reviewed: ReadonlyMap<string, ReviewedCustomer>,
  due: readonly string[],
): Promise<void> {
  await selectBy(
    client,
    'reviews-clear',
    'delete from review where a_customer_id = any($1) and b_customer_id = any($1)',
    together,
  );
  await insertConflicts(
    client,
    conflicts.map((conflict) => reviewRow({ ...conflict, reason: 'conflict' }, reviewed)),
  );
  await markDoubts(client, due);
}

export function reviewRow(
  { a, b, score, reason, records: [a_record_id, b_record_id] }: Review,
  reviewed: ReadonlyMap<string, ReviewedCustomer>,
): object {
  const [one, other] = [reviewed.get(a)!, reviewed.get(b)!];
  return {
    id: uuidOf('review', a, b),
    a_customer_id: a,
    b_customer_id: b,
    a_record_id,
    b_record_id,
    reason,
    // Half a bit is as much as a person can tell apart, and keeps sums of floating-point numbers from showing.
    score: Math.round(score * 100) / 100,
    records: one.records + other.records,
    born: timeOf(`1${one.born > other.born ? one.born : other.born}`),
  };
}
