import { timeOf, uuidOf } from '#contracts';
import type { Cluster, RecordState, Review } from '#identity';
import type { ClientBase } from 'pg';
import { insertSql, overRows, selectBy } from '../apply/statement.js';

const REVIEW = {
  id: 'uuid', a_customer_id: 'uuid', b_customer_id: 'uuid', a_record_id: 'uuid', b_record_id: 'uuid', reason: 'text', score: 'real',
  records: 'int', born: 'timestamptz',
} as const; // prettier-ignore
const insertReviews = overRows('reviews-insert', REVIEW, insertSql('review', REVIEW, '', { orderBy: 'id' }));

/** Both customers of a review are of one neighbourhood, and so are computed together. */
const CLEAR = 'delete from review where a_customer_id = any($1) or b_customer_id = any($1)';

/** Replaces what waits for a person among these customers, those that are no more included. */
export async function writeReviews(
  client: ClientBase,
  customers: readonly string[],
  clusters: readonly Cluster[],
  reviews: readonly Review[],
  byId: ReadonlyMap<string, RecordState>,
): Promise<void> {
  await selectBy(client, 'reviews-clear', CLEAR, customers);
  const membersOf = new Map(clusters.map(({ customerId, members }) => [customerId, members]));
  await insertReviews(
    client,
    reviews.map(({ a, b, score, reason, records: [a_record_id, b_record_id] }) => {
      const born = [a, b].map((id) => byId.get(id)!.born).sort()[1]!;
      return {
        id: uuidOf('review', a, b),
        a_customer_id: a,
        b_customer_id: b,
        a_record_id,
        b_record_id,
        reason,
        // Half a bit is as much as a person can tell apart, and keeps sums of floating-point numbers from showing.
        score: Math.round(score * 100) / 100,
        records: membersOf.get(a)!.length + membersOf.get(b)!.length,
        born: timeOf(`1${born}`),
      };
    }),
  );
}
