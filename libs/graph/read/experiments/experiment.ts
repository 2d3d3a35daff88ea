import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { customersAmong } from '../shapes/references.js';
import { derived, nowOf } from '../understanding/derived.js';

/** Whoever holds one of these records now. @param records an SQL array of record ids */
const holders = (records: string): string =>
  `select distinct customer_id from membership where record_id = any(${records})`;

/** Of so many customers who take part the names are told. */
const MOST_NAMED = 200;

export const EXPERIMENT: Shape = {
  id: (e) => `'experiment_' || ${e}.id`,
  title: column('title'),
  wish: column('wish'),
  stage: column('stage'),
  channel: column('channel'),
  measure: column('measure'),
  horizon: column('horizon'),
  state: column('state'),
  since: column('since'),
  until: column('until'),
  decideBy: column('decide_by'),
  toldAfterwards: column('told_afterwards'),
  createdAt: column('created_at'),
  createdBy: column('created_by'),
  decisions: (e) =>
    `(select json_agg(d.value order by d.n desc) from jsonb_array_elements(${e}.decisions) with ordinality d (value, n))`,
  customers: (e, selection, scope) => customersAmong(holders(`${e}.customers`), MOST_NAMED, selection, scope),
  takingPart: (e) => `(select count(*) from (${holders(`${e}.customers`)}) h)`,
  comparedWith: (e, selection, scope) =>
    `case when ${e}.compared_with is not null then ${customersAmong(holders(`${e}.compared_with`), MOST_NAMED, selection, scope)} end`,
  words: (e, selection, scope) => wordsDuring(e, selection, scope),
  measured: (e, _, scope) => toMeasure(e, scope),
};

/** What is to be measured (readMeasured); null before it is tried. */
const toMeasure = (e: string, scope: Scope): string =>
  `case when ${e}.since is not null then json_build_object('id', ${e}.id, 'stage', ${e}.stage, 'channel', ${e}.channel, 'measure', ${e}.measure,
    'horizon', ${e}.horizon, 'since', ${e}.since, 'until', ${e}.until, 'now', ${nowOf(scope)},
    'customers', array(${holders(`${e}.customers`)} order by 1),
    'comparedWith', case when ${e}.compared_with is not null then array_to_json(array(${holders(`${e}.compared_with`)} order by 1)) end) end`;

/** What those who take part said to us while it was tried: at the touchpoint first, then the newest. */
function wordsDuring(e: string, selection: Selection, scope: Scope): string {
  return listOf(
    scope.shapes.touchpoint,
    (limit) => `select * from (
        select distinct on (t.id) t.*, (m.stage = ${e}.stage and t.channel = ${e}.channel) as here
        from meaning m join touchpoint t on t.record_id = m.record_id and t.id = m.touchpoint_id
        where m.touchpoint_id in (
            select touchpoint_id from meaning where customer_id in (${holders(`${e}.customers`)})
            union select touchpoint_id from meaning where party_id in (${holders(`${e}.customers`)}))
          and t.occurred_at >= ${e}.since and t.occurred_at < coalesce(${e}.until, ${nowOf(scope)})
          and t.direction = 'inbound' and not t.automatic and coalesce(t.text, '') <> ''
        order by t.id, t.record_id) said
      order by here desc, occurred_at desc, id limit ${limit}`,
    selection,
    scope,
    10,
  );
}

/** The experiments that a customer takes part in, the last begun first. */
export const experimentsOf = (c: string, selection: Selection, scope: Scope): string =>
  listOf(
    EXPERIMENT,
    (limit) =>
      `select e.* from ${derived('experiment', scope)} e where e.customers && ${c}.members order by e.created_at desc, e.id limit ${limit}`,
    selection,
    scope,
  );
