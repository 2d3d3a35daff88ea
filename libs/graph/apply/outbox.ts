import type { ClientBase } from 'pg';
import { selectBy } from './statement.js';

/** Tells, in the batch's own transaction, whose picture changed. Whoever is no customer any more leads to another one. */
export async function announce(client: ClientBase, customers: readonly string[]): Promise<void> {
  await selectBy(
    client,
    'outbox',
    `insert into hub.outbox (customer_id, change)
     select id, case when exists (select 1 from customer c where c.id = o.id) then 'changed' else 'merged' end from unnest($1::uuid[]) as o (id)`,
    customers,
    'uuid',
  );
}

/** Tells which groups or experiments are others now. What is told of a group makes no group due: see `readGroupsStamp`. */
export async function announceThings(
  client: ClientBase,
  kind: 'group' | 'experiment',
  ids: readonly string[],
): Promise<void> {
  await selectBy(
    client,
    `outbox-${kind}s`,
    `insert into hub.outbox (customer_id, change) select unnest($1::uuid[]), '${kind}'`,
    ids,
  );
}

/** Tells whose waits began, ended or were corrected. */
export async function announceWaits(client: ClientBase, customers: readonly string[]): Promise<void> {
  await selectBy(
    client,
    'outbox-waits',
    "insert into hub.outbox (customer_id, change) select unnest($1::uuid[]), 'waits'",
    customers,
  );
}
