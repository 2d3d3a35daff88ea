import type { ClientBase } from 'pg';
import { selectBy } from './statement.js';

/** Tells, in the batch's own transaction, whose picture changed. */
export async function announce(client: ClientBase, customers: readonly string[]): Promise<void> {
  await selectBy(
    client,
    'outbox',
    `insert into hub.outbox (customer_id, change)
     select id, case when exists (select 1 from customer c where c.id = o.id) then 'changed' else 'merged' end from unnest($1::uuid[]) as o (id)`,
    customers,
  );
}
