import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { customerOfRecord } from '../shapes/references.js';

/** Who recommended whom: somebody who was introduced was recommended by whoever introduced them. */
const RECOMMENDATION: Shape = {
  how: column('type'),
  direction: column('direction'),
  since: column('valid_from'),
  eventId: column('event_id'),
  recommender: (r, selection, scope) => customerOfRecord(`${r}.recommender`, selection, scope),
  recommended: (r, selection, scope) => customerOfRecord(`${r}.recommended`, selection, scope),
  cameOf: (r) => observed(r),
  opportunities: (r, selection, scope) =>
    listOf(
      scope.shapes.opportunity,
      (limit) =>
        `select o.* from (${dealsOf(`${r}.recommended`)}) o order by o.close_date desc nulls last, o.id limit ${limit}`,
      selection,
      scope,
      20,
    ),
};

/** The deals of whoever holds a record now. */
const dealsOf = (record: string): string =>
  `select * from opportunity where not deleted and (
     organization_id in (${holding(record)}) or id in (select opportunity_id from opportunity_contact where record_id in (${holding(record)})))`;

const holding = (record: string): string =>
  `select x.record_id from membership y join membership x on x.customer_id = y.customer_id where y.record_id = ${record}`;

/** What is seen of whoever was recommended: what came of it is told from that (cameOf of libs/understanding). */
const observed = (r: string): string =>
  `json_build_object('since', ${r}.valid_from,
    'deals', (select coalesce(json_agg(json_build_object('id', o.id, 'outcome', o.outcome, 'first', o.fields -> '$first' ->> 1, 'closed', o.fields -> 'outcome' ->> 1) order by o.id), '[]')
      from (${dealsOf(`${r}.recommended`)}) o),
    'heardAt', (select min(t.occurred_at) from touchpoint t where t.record_id in (${holding(`${r}.recommended`)})
      and t.occurred_at >= ${r}.valid_from and not t.automatic and t.direction <> 'internal'))`;

/** The recommendations that a customer gave and owes its coming to, the last first. */
export const recommendationsOf = (c: string, selection: Selection, scope: Scope): string =>
  listOf(
    RECOMMENDATION,
    (limit) => {
      const side = (type: string, recommender: string, recommended: string) =>
        `select r.type, r.valid_from, r.event_id, r.${recommender} as recommender, r.${recommended} as recommended,
           case when r.${recommender} = any(${c}.members) then 'given' else 'received' end as direction
         from ${scope.relations} r where r.type = '${type}' and r.valid_to is null
           and (r.${recommender} = any(${c}.members) or r.${recommended} = any(${c}.members))`;
      return `select * from (${side('recommended', 'from_record_id', 'to_record_id')} union all ${side('introduced_by', 'to_record_id', 'from_record_id')}) r
        order by valid_from desc, recommender, recommended limit ${limit}`;
    },
    selection,
    scope,
  );
