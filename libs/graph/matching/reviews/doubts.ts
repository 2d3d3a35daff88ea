import { doubtBetween } from '#identity';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase, Pool } from 'pg';
import { selectBy } from '../../apply/statement.js';
import { LOCKS } from '../../store/locks.js';
import { inTransaction, isPassing } from '../../store/open-graph.js';
import { Near } from './near.js';
import { insertDoubts, reviewRow, type Review, type ReviewedCustomer } from './reviews.js';
import { readRuling, type Ruling } from '../ruling/ruling.js';

/** Customers taken up in one transaction. */
const PAGE = 400;
/** Marks looked through for them: a customer that was marked many times is worked out once. */
const WINDOW = 10 * PAGE;

/**
 * Works out anew whom the next customers that are due resemble. What was read may change at the same moment; whoever
 * changes it marks its customer too, so that in the end every doubt is a function of the records as they are. Returns
 * false where nothing was due.
 */
async function settleDoubts(client: ClientBase): Promise<boolean> {
  const { rows: marks } = await client.query<{ seq: string; customer_id: string }>({
    name: 'doubts-due',
    text: `with marks as materialized (select seq, customer_id from review_due order by seq limit ${WINDOW}),
        chosen as (select customer_id from marks group by customer_id order by min(seq) limit ${PAGE})
      select seq, customer_id from review_due where seq in (select seq from marks join chosen using (customer_id))
      for update skip locked`,
  });
  if (marks.length === 0) return false;
  const due = [...new Set(marks.map(({ customer_id }) => customer_id))];
  const ruling = await readRuling(client);
  const { reviews, customers } = await doubtsOf(client, due, ruling);
  await selectBy(
    client,
    'doubts-clear',
    "delete from review where reason <> 'conflict' and (a_customer_id = any($1) or b_customer_id = any($1))",
    due,
  );
  await insertDoubts(
    client,
    reviews.map((review) => reviewRow(review, customers)),
  );
  await selectBy(
    client,
    'doubts-done',
    'delete from review_due where seq = any($1)',
    marks.map(({ seq }) => seq),
  );
  return true;
}

/** The same in a transaction of its own, while ingest goes on. */
export async function keepDoubts(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from review_due limit 1');
  if (rowCount === 0) return false;
  try {
    return await inTransaction(
      pool,
      async (client) => {
        const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_xact_lock_shared($1) as free', [
          LOCKS.swap,
        ]);
        return rows[0]!.free && settleDoubts(client);
      },
      'one-moment',
    );
  } catch (error) {
    if (isPassing(error)) return true;
    throw error;
  }
}

/** Until nothing is due, whoever else works at it. Does not wait for the swap of a rebuild: that calls it. */
export async function settleAllDoubts(pool: Pool): Promise<void> {
  for (;;) {
    const settled = await inTransaction(pool, settleDoubts, 'one-moment').catch((error: unknown) => {
      if (isPassing(error)) return false;
      throw error;
    });
    if (settled) continue;
    const { rowCount } = await pool.query('select 1 from review_due limit 1');
    if (rowCount === 0) return;
    await sleep(20);
  }
}

async function doubtsOf(
  client: ClientBase,
  due: readonly string[],
  ruling: Ruling,
): Promise<{ reviews: readonly Review[]; customers: ReadonlyMap<string, ReviewedCustomer> }> {
  const near = new Near(client, ruling);
  const own = await near.membersOf(due);
  const met = await near.meet(own);
  await near.membersOf([...new Set([...met.values()].flatMap((partners) => [...partners]))]);
  await near.features([...near.members.keys()]);
  const apart = await near.apart();
  const sizes = await near.oversized(met);
  const reviews = new Map<string, Review>();
  for (const [customer, partners] of met)
    for (const partner of partners) {
      const [a, b] = customer < partner ? [customer, partner] : [partner, customer];
      if (reviews.has(`${a} ${b}`) || apart.has(`${a} ${b}`)) continue;
      const [left, right] = [near.recordsOf(a), near.recordsOf(b)];
      const kind = near.known.get(left[0]!)!.kind;
      const doubt = doubtBetween(left, right, near.scoreOf, ruling.models[kind].thresholds.review);
      if (!doubt) continue;
      const label = near.members.get(left[0]!)!.neighbourhood_id;
      const isOversize = label === near.members.get(right[0]!)!.neighbourhood_id && sizes.has(label);
      reviews.set(`${a} ${b}`, { a, b, ...doubt, reason: isOversize ? 'oversize' : 'doubtful' });
    }
  return { reviews: [...reviews.values()], customers: await near.reviewed(reviews.values()) };
}
