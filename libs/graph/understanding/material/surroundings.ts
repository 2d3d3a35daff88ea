import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';

/** Customers who must be understood together, now or before. */
export interface Surrounded {
  /** Present customers, and ids of such as are no more. */
  readonly customers: ReadonlySet<string>;
  /** Record id to customer id, of all present ones. */
  readonly customerOf: ReadonlyMap<string, string>;
}

/**
 * What ties customers, from some of their records: who works where, who has part in one deal, whose contacts are in one
 * case (after merges, one step at a time), and who was understood together before. Wider than need be does no harm: how they fall into
 * neighbourhoods is told by their contacts (neighbourhoodsOf of libs/understanding).
 */
const TIED = `
  with own as (select record_id from membership where customer_id = any($1)),
  cases as (
    select distinct t.case_id from own join touchpoint t using (record_id) where t.case_id is not null
    union select c.case_id from own join case_record c using (record_id)),
  merged as (
    select case_id from cases
    union select k.merged_into from cases join customer_case k on k.id = cases.case_id where k.merged_into is not null
    union select k.id from cases join customer_case k on k.merged_into = cases.case_id),
  tied as (
    select r.to_record_id as record_id from own join relation r on r.from_record_id = own.record_id and r.type = 'works_at'
    union select r.from_record_id from own join relation r on r.to_record_id = own.record_id and r.type = 'works_at'
    union select c.record_id from own join opportunity o on o.organization_id = own.record_id join opportunity_contact c on c.opportunity_id = o.id
    union select o.organization_id from own join opportunity_contact c using (record_id) join opportunity o on o.id = c.opportunity_id
    union select c.record_id from merged join case_record c using (case_id))
  select m.customer_id as id from tied join membership m using (record_id)
  union select n.customer_id from understood_customer u join understood_customer n using (neighbourhood_id) where u.customer_id = any($1)`;

/**
 * All that is tied to these customers, over any number of steps.
 * @param known customers of whom all is known that is tied to them: they are among the answer
 */
export async function surroundingsOf(
  client: ClientBase,
  ids: readonly string[],
  known: ReadonlySet<string> = new Set(),
): Promise<Surrounded> {
  const customers = new Set([...known, ...ids]);
  for (let fresh = ids.filter((id) => !known.has(id)); fresh.length > 0;) {
    const rows = await selectBy<{ id: string }>(client, 'understanding-tied', TIED, fresh);
    const found = rows.map(({ id }) => id).filter((id) => !customers.has(id));
    for (const id of found) customers.add(id);
    fresh = found;
  }
  const members = await selectBy<{ record_id: string; customer_id: string }>(
    client,
    'understanding-members',
    'select record_id, customer_id from membership where customer_id = any($1)',
    [...customers],
  );
  return { customers, customerOf: new Map(members.map((row) => [row.record_id, row.customer_id])) };
}
