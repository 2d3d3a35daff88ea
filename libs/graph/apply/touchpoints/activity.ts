import type { ClientBase } from 'pg';
import type { FoldedItem } from '../items/item-words.js';
import { overRows, selectBy } from '../statement.js';
import type { TouchpointChanges } from './touchpoints.js';

const add = overRows<{ record_id: string; count: number; first: string; last: string }>(
  'activity-add',
  { record_id: 'uuid', count: 'int', first: 'timestamptz', last: 'timestamptz' },
  `insert into record_activity as a (record_id, touchpoints, open_cases, first_at, last_at)
   select record_id, count, 0, first, last from r order by record_id
   on conflict (record_id) do update set touchpoints = a.touchpoints + excluded.touchpoints,
     first_at = least(a.first_at, excluded.first_at), last_at = greatest(a.last_at, excluded.last_at)`,
);

const RECOUNT = `
  insert into record_activity as a (record_id, touchpoints, open_cases, first_at, last_at)
  select wanted.owner, t.n, 0, t.first_at, t.last_at from unnest($1::uuid[]) as wanted (owner)
  cross join lateral (
    select count(*)::int as n, min(occurred_at) as first_at, max(occurred_at) as last_at from touchpoint where record_id = wanted.owner) t
  order by wanted.owner
  on conflict (record_id) do update set touchpoints = excluded.touchpoints, first_at = excluded.first_at, last_at = excluded.last_at`;

const RECOUNT_CASES = `
  insert into record_activity as a (record_id, touchpoints, open_cases)
  select wanted.owner, 0, (select count(*) from customer_case c where c.requester_id = wanted.owner and c.is_open)
  from unnest($1::uuid[]) as wanted (owner) order by wanted.owner
  on conflict (record_id) do update set open_cases = excluded.open_cases where a.open_cases <> excluded.open_cases`;

const SUM = `
  insert into customer_activity as a (customer_id, touchpoints, open_cases, first_at, last_at)
  select m.customer_id, coalesce(sum(r.touchpoints), 0), coalesce(sum(r.open_cases), 0), min(r.first_at), max(r.last_at)
  from membership m left join record_activity r using (record_id)
  where m.customer_id = any($1) group by m.customer_id order by m.customer_id
  on conflict (customer_id) do update set touchpoints = excluded.touchpoints, open_cases = excluded.open_cases,
    first_at = excluded.first_at, last_at = excluded.last_at
  where (a.touchpoints, a.open_cases, a.first_at, a.last_at)
    is distinct from (excluded.touchpoints, excluded.open_cases, excluded.first_at, excluded.last_at)`;

/**
 * Keeps how much happened with every record: by deltas where rows were only added, by a count where some left. That
 * both ways agree is checked by `meri doctor --deep` and a test. Returns the records concerned.
 */
export async function applyActivity(
  client: ClientBase,
  touchpoints: TouchpointChanges,
  cases: readonly FoldedItem[],
): Promise<readonly string[]> {
  const gained = [...touchpoints.gained].filter(([record]) => !touchpoints.recount.has(record));
  await add(
    client,
    gained.map(([record_id, sum]) => ({ record_id, ...sum })),
  );
  await selectBy(client, 'activity-recount', RECOUNT, [...touchpoints.recount]);
  const requesters = new Set<string>();
  for (const { before, after } of cases)
    for (const item of [before, after]) {
      const requester = item?.fields['requester']?.[0];
      if (typeof requester === 'string') requesters.add(requester);
    }
  await selectBy(client, 'activity-recount-cases', RECOUNT_CASES, [...requesters]);
  // A row of noughts would tell of the order in which things came.
  const emptied = [...touchpoints.recount, ...requesters];
  await selectBy(
    client,
    'activity-empty',
    'delete from record_activity where record_id = any($1) and touchpoints = 0 and open_cases = 0',
    emptied,
  );
  return [...touchpoints.gained.keys(), ...touchpoints.recount, ...requesters];
}

/**
 * Sums the records' activity up to their customers, after the customers of this batch are settled. Customers with none have
 * a row as well: readers take customers in its order.
 */
export async function sumActivity(
  client: ClientBase,
  customers: readonly string[],
  gone: readonly string[],
): Promise<void> {
  await selectBy(client, 'activity-sum', SUM, customers, 'uuid');
  await selectBy(client, 'activity-gone', 'delete from customer_activity where customer_id = any($1)', gone);
}
