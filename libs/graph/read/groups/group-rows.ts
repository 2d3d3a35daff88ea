import { DAMPENED, FEATURES } from '#understanding';
import { wordsOn } from '../../groups/written-groups.js';
import type { Scope } from '../object.js';
import { matchCustomer } from '../customers/customer-filter.js';
import { standingBefore } from '../customers/understood-filter.js';

/**
 * Groups as rows: those found by behaviour, by size when they were found, then those that were written. @param which a condition on `g`
 */
export const groupRows = (which: string): string => `
  select g.id, g.kind, g.centre, g.place, w.name, w.description, w.filter, coalesce(w.retired, false) as retired, w.said_by, w.said_at
  from (
    select (e.group_ ->> 'id')::uuid as id, 'found' as kind, e.group_ -> 'centre' as centre, e.place
    from hub.group_model m cross join lateral jsonb_array_elements(m.model -> 'groups') with ordinality as e (group_, place) where m.state = 'active'
    union all
    select id, 'written', null, 1000 + row_number() over (order by first_said_at, id)
    from (select group_id as id, min(said_at) as first_said_at from group_word where said ? 'filter' group by 1) x
    where not exists (select 1 from hub.group_model m where m.state = 'active' and m.model @> jsonb_build_object('groups', jsonb_build_array(jsonb_build_object('id', x.id))))
  ) g left join lateral (${wordsOn('g.id')}) w on true where ${which}`;

/** The scale on which behaviours are compared: of the grouping in force. */
export const SCALE = `(select json_build_object('means', model -> 'means', 'deviations', model -> 'deviations') from hub.group_model where state = 'active')`;

/** Beyond so many members, what costs much is told of those with the smallest ids, which are as good as drawn by lot. */
export const MOST_MEMBERS = 5_000;

/** Who is of a group now. @param g an SQL expression of its id */
export const membersNow = (g: string): string =>
  `select customer_id from group_member where group_id = ${g} union all select party_id from behaviour where group_id = ${g} and latest`;

/** With whom the members of a group walk: an account is one with its people. */
export const partiesOf = (g: string): string => `
  with member as (select customer_id from (${membersNow(g)}) x order by customer_id limit ${MOST_MEMBERS})
  select customer_id as party_id from member union select m.party_id from member join meaning m using (customer_id)`;

/** Who was of a group before a quarter began. @param from its first moment; ISO 8601 */
export function membersThen(g: string, quarter: string, from: string, scope: Scope): string {
  const found = `select b.party_id as customer_id from behaviour b where b.group_id = ${g} and ${standingBefore('b', scope.statement.bind(quarter, 'text'))}`;
  const written = [...(scope.definitions ?? [])].map(
    ([id, filter]) =>
      `select c.id from customer c where ${g} = ${scope.statement.bind(id, 'uuid')} and c.born < ${scope.statement.bind(from, 'timestamptz')} and (${matchCustomer('c', filter, { ...scope, filterAsOf: from })})`,
  );
  return [found, ...written].join(' union all ');
}

/** The mean of some behaviours on each axis. @param b a row of `behaviour` */
export const meansOf = (b: string): string =>
  `json_build_array(${FEATURES.map((feature, at) => {
    const value = `${b}.features[${at + 1}] / 1000.0`;
    return `avg(${DAMPENED.has(feature) ? `ln(1 + ${value})` : value})::float8`;
  }).join(', ')})`;
