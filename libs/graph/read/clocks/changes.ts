import type { Pool } from 'pg';
import { column, type Shape } from '../object.js';
import { pageOf, type PageJson } from '../page.js';
import { scopeOf } from '../customers/read-customers.js';
import type { Selection } from '../selection.js';
import { inRange, type TimeRange } from '../shapes/filters.js';
import { one } from '../shapes/references.js';
import { Statement } from '../statement.js';

const CHANGE: Shape = {
  happenedAt: column('stamp'),
  knownAt: column('received_at'),
  eventId: column('event_id'),
  state: (v) => `${v}.said ->> 'liveness'`,
  attributes: (v) =>
    `(select coalesce(json_agg(json_build_object('field', a.key, 'value', a.value, 'kind', ${v}.kind) order by a.key), '[]')
      from jsonb_each(coalesce(${v}.said -> 'attributes', '{}')) a)`,
  setting: (v) =>
    `case when ${v}.said ? 'setting' then (${v}.said -> 'setting') || jsonb_build_object('kind', ${v}.kind) end`,
  record: (v, selection, scope) => one('record', `select * from record where id = ${v}.record_id`, selection, scope),
};

/** What the hub learned of a customer between two times, the latest first. @param id a customer's id, present or former */
export async function readChanges(
  pool: Pool,
  id: string,
  between: TimeRange | null | undefined,
  selection: Selection,
): Promise<PageJson> {
  const statement = new Statement();
  const scope = scopeOf(statement);
  const from = () =>
    `record_version v join hub.event_index e on e.event_id = v.event_id join record r on r.id = v.record_id where ${[
      `v.record_id in (select record_id from membership where customer_id = (select customer_id from membership where record_id = ${statement.bind(id, 'uuid')}))`,
      ...inRange('e.received_at', between, scope),
    ].join(' and ')}`;
  const page = pageOf(selection, scope, {
    shape: CHANGE,
    place: (v) => [`${v}.received_at`, `${v}.stamp`, `${v}.event_id`, `${v}.record_id`, `${v}.ordinal`],
    parts: ['time', 'text', 'uuid', 'uuid', 'int'],
    rows: (limit, after) =>
      `select v.*, e.received_at, r.kind from ${from()}${after ? ` and (e.received_at, v.stamp, v.event_id, v.record_id, v.ordinal) < (${after.join(', ')})` : ''}
       order by e.received_at desc, v.stamp desc, v.event_id desc, v.record_id desc, v.ordinal desc limit ${limit}`,
    total: () => `select count(*) from ${from()}`,
  });
  return (await statement.json<PageJson>(pool, `select ${page}::text as json`)) ?? { first: 0, rows: [] };
}
