import { doubtBetween } from '#identity';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase, Pool } from 'pg';
import { overRows, selectBy } from '../../apply/statement.js';
import { LOCKS } from '../../store/locks.js';
import { inTransaction, isPassing } from '../../store/open-graph.js';
import { Near } from './near.js';
import { insertDoubts, reviewRow, type Review, type ReviewedCustomer } from './reviews.js';
import { readRuling, type Ruling } from '../ruling/ruling.js';

/** Customers taken up in one transaction. */
const PAGE = 400;
/** Marks looked through for them: a customer that was marked many times is worked out once. */
const WINDOW = 10 * PAGE;

const CHOSEN = `with marks as materialized (select seq, customer_id from review_due order by seq limit ${WINDOW}),
  chosen as (select customer_id from marks group by customer_id order by min(seq) limit ${PAGE})`;

/**
 * Pairs of customers, `a b`, of whom everybody knows that they resemble each other: whoever adds to one of the next that are due, or to
 * whom it resembles, marks it. Batches that looked before that was written are waited for, by the locks that they hold on neighbourhoods.
 */
async function commonlyKnown(pool: Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ a: string; b: string }>({
    name: 'doubts-known',
    text: `${CHOSEN}
      select a_customer_id as a, b_customer_id as b from review_near where a_customer_id in (select customer_id from chosen)
      union select a_customer_id, b_customer_id from review_near where b_customer_id in (select customer_id from chosen)`,
  });
  await selectBy(
    pool,
    'doubts-await',
    `select record_id from membership where record_id in (select neighbourhood_id from membership where customer_id = any($1))
     order by record_id for key share`,
    [...new Set(rows.flatMap(({ a, b }) => [a, b]))],
  );
  return new Set(rows.map(({ a, b }) => `${a} ${b}`));
}

/**
 * Works out anew whom the next customers that are due resemble. What was read may change at the same moment; whoever
 * changes it marks its customer too, so that in the end every doubt is a function of the records as they are. For that all must know
 * who resembles whom: who was just found to resemble somebody stays due until everybody does. Returns false where nothing was due.
 */
async function settleDoubts(client: ClientBase, known: ReadonlySet<string>): Promise<boolean> {
  const { rows: marks } = await client.query<{ seq: string; customer_id: string }>({
    name: 'doubts-due',
    text: `${CHOSEN}
      select seq, customer_id from review_due where seq in (select seq from marks join chosen using (customer_id))
      for update skip locked`,
  });
  if (marks.length === 0) return false;
  const due = [...new Set(marks.map(({ customer_id }) => customer_id))];
  const ruling = await readRuling(client);
  const { near, reviews, customers } = await doubtsOf(client, due, ruling);
  const early = new Set(near.filter(({ a, b }) => !known.has(`${a} ${b}`)).flatMap(({ a, b }) => [a, b]));
  const settled = new Set(due.filter((customer) => !early.has(customer)));
  await selectBy(
    client,
    'doubts-clear',
    `with far as (delete from review_near where a_customer_id = any($1) or b_customer_id = any($1))
     delete from review where reason <> 'conflict' and (a_customer_id = any($1) or b_customer_id = any($1))`,
    [...settled],
  );
  await insertNear(client, near);
  await insertDoubts(
    client,
    reviews.filter(({ a, b }) => settled.has(a) || settled.has(b)).map((review) => reviewRow(review, customers)),
  );
  await selectBy(
    client,
    'doubts-done',
    'delete from review_due where seq = any($1)',
    marks.filter(({ customer_id }) => settled.has(customer_id)).map(({ seq }) => seq),
  );
  return true;
}

/** The same in a transaction of its own, while ingest goes on. */
export async function keepDoubts(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from review_due limit 1');
  if (rowCount === 0) return false;
  try {
    const known = await commonlyKnown(pool);
    return await inTransaction(
      pool,
      async (client) => {
        const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_xact_lock_shared($1) as free', [
          LOCKS.swap,
        ]);
        return rows[0]!.free && settleDoubts(client, known);
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
    const settled = await settleOnce(pool).catch((error: unknown) => {
      if (isPassing(error)) return false;
      throw error;
    });
    if (settled) continue;
    const { rowCount } = await pool.query('select 1 from review_due limit 1');
    if (rowCount === 0) return;
    await sleep(20);
  }
}

async function settleOnce(pool: Pool): Promise<boolean> {
  const known = await commonlyKnown(pool);
  return inTransaction(pool, (client) => settleDoubts(client, known), 'one-moment');
}

const insertNear = overRows<NearPair>(
  'doubts-near',
  { a: 'uuid', b: 'uuid' },
  'insert into review_near (a_customer_id, b_customer_id) select a, b from r order by a, b on conflict do nothing',
);

/** Two customers that resemble each other, in the order of their ids. */
interface NearPair {
  readonly a: string;
  readonly b: string;
}

interface Doubts {
  readonly near: readonly NearPair[];
  readonly reviews: readonly Review[];
  readonly customers: ReadonlyMap<string, ReviewedCustomer>;
}

async function doubtsOf(client: ClientBase, due: readonly string[], ruling: Ruling): Promise<Doubts> {
  const near = new Near(client, ruling);
  const own = await near.membersOf(due);
  const met = await near.meet(own);
  await near.membersOf([...new Set([...met.values()].flatMap((partners) => [...partners]))]);
  await near.features([...near.members.keys()]);
  const apart = await near.apart();
  const sizes = await near.oversized(met);
  const seen = new Map<string, NearPair>();
  const reviews = new Map<string, Review>();
  for (const [customer, partners] of met)
    for (const partner of partners) {
      const [a, b] = customer < partner ? [customer, partner] : [partner, customer];
      if (seen.has(`${a} ${b}`)) continue;
      seen.set(`${a} ${b}`, { a, b });
      if (apart.has(`${a} ${b}`)) continue;
      const [left, right] = [near.recordsOf(a), near.recordsOf(b)];
      const kind = near.known.get(left[0]!)!.kind;
      const doubt = doubtBetween(left, right, near.scoreOf, ruling.models[kind].thresholds.review);
      if (!doubt) continue;
      const label = near.members.get(left[0]!)!.neighbourhood_id;
      const isOversize = label === near.members.get(right[0]!)!.neighbourhood_id && sizes.has(label);
      reviews.set(`${a} ${b}`, { a, b, ...doubt, reason: isOversize ? 'oversize' : 'doubtful' });
    }
  return {
    near: [...seen.values()],
    reviews: [...reviews.values()],
    customers: await near.reviewed(reviews.values()),
  };
}
