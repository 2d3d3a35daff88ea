import type { ClientBase } from 'pg';
import { selectBy } from '../apply/statement.js';

/**
 * Marks that something of these records changed, in the batch's own transaction: one append to a table that nobody
 * locks. What it means for understanding is looked at later, by the keeper.
 * @param records ids of records, or of customers, which are those of their eldest records
 */
export async function markDue(client: ClientBase, records: readonly string[]): Promise<void> {
  await selectBy(
    client,
    'understanding-mark',
    'insert into understanding_due (record_id) select unnest($1::uuid[])',
    records,
    'uuid',
  );
}

/** Marks looked through, the oldest: what waits meanwhile waits together. */
const WINDOW = 4_000;

/**
 * Takes marks off the table, those of the records that were marked first; one that was marked many times is looked at
 * once. Returns the records that they name and whoever they belong to now: one that is a customer no more is among
 * them, so that what was understood of it goes.
 */
export async function takeDue(client: ClientBase, limit: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'understanding-take',
    text: `with marks as materialized (select seq, record_id from understanding_due order by seq limit ${WINDOW}),
        chosen as (select record_id from marks group by record_id order by min(seq) limit $1),
        taken as (delete from understanding_due where seq in (select seq from marks join chosen using (record_id)) returning record_id)
      select distinct unnest(array[t.record_id, coalesce(m.customer_id, t.record_id)]) as id
      from taken t left join membership m using (record_id)`,
    values: [limit],
  });
  return rows.map(({ id }) => id);
}

/**
 * Takes off what else is marked of records that are understood in this transaction all the same: it sees them as they are.
 * Returns which were: among them may be such as were customers, and are no more.
 */
export async function takeAlong(client: ClientBase, records: readonly string[]): Promise<readonly string[]> {
  const rows = await selectBy<{ id: string }>(
    client,
    'understanding-take-along',
    `delete from understanding_due where seq in (
       select seq from (select seq, record_id from understanding_due order by seq limit ${WINDOW}) marks where record_id = any($1))
     returning record_id as id`,
    records,
  );
  return [...new Set(rows.map(({ id }) => id))];
}
