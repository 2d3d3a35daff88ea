import { column, present, type Scope, type Shape } from '../object.js';
import { listOf, pageOf } from '../page.js';
import type { Selection } from '../selection.js';
import { customerAlso, customerRows } from '../shapes/references.js';
import { objectOf } from '../object.js';
import { quarterFrom, type Since } from './since.js';
import { membersNow, membersThen, meansOf, partiesOf, SCALE } from './group-rows.js';
import { metConditions } from './met-conditions.js';

/** A row of `groupRows`. */
export const GROUP: Shape = {
  id: (g) => `'group_' || ${g}.id`,
  kind: column('kind'),
  name: column('name'),
  description: column('description'),
  definition: column('filter'),
  retired: column('retired'),
  definedBy: column('said_by'),
  definedAt: column('said_at'),
  size: (g) => `(select count(*)::int from (${membersNow(`${g}.id`)}) m join customer c on c.id = m.customer_id)`,
  behaviours: (g) => behavioursOf(g),
  apart: (g) =>
    `json_build_object('centre', ${g}.centre, 'own', case when ${g}.centre is null then ${behavioursOf(g)} end)`,
  drift: (g, selection, scope) => driftOf(g, quarterFrom(selection.args['since']), scope),
  members: (g, selection, scope) => memberPage(g, selection, scope),
  overRepresented: (g) => overRepresented(g),
  spread: (
    g,
  ) => `json_build_object('centre', ${g}.centre, 'own', case when ${g}.centre is null then ${behavioursOf(g)} end, 'scale', ${SCALE},
    'members', ${sampleOf(`party_id in (${partiesOf(`${g}.id`)})`)}, 'everybody', ${sampleOf('true')})`,
  history: (g, selection, scope) =>
    listOf(
      WORD,
      (limit) =>
        `select * from group_word w where w.group_id = ${g}.id order by w.stamp desc, w.event_id desc limit ${limit}`,
      selection,
      scope,
    ),
};

const WORD: Shape = {
  name: (w) => `${w}.said ->> 'name'`,
  description: (w) => `${w}.said ->> 'description'`,
  definition: (w) => `nullif(${w}.said -> 'filter', 'null')`,
  retired: (w) => `(${w}.said ->> 'retired')::boolean`,
  by: column('said_by'),
  at: column('said_at'),
  eventId: column('event_id'),
};

const behavioursOf = (g: string): string =>
  `(select json_build_object('means', ${meansOf('b')}, 'parties', count(*), 'scale', ${SCALE}) from behaviour b where b.latest and b.party_id in (${partiesOf(`${g}.id`)}))`;

/** So many points of a picture; those with the smallest ids, which are as good as drawn by lot. */
const POINTS = 120;
const sampleOf = (which: string): string =>
  `(select coalesce(json_agg(features), '[]') from (select features from behaviour where latest and ${which} order by party_id limit ${POINTS}) s)`;

function driftOf(g: string, { quarter, from }: Since, scope: Scope): string {
  const then = membersThen(`${g}.id`, quarter, from, scope);
  return `(select json_build_object('since', ${scope.statement.bind(quarter, 'text')}, 'before', count(a.customer_id)::int, 'now', count(n.customer_id)::int,
      'entered', count(*) filter (where a.customer_id is null)::int, 'left', count(*) filter (where n.customer_id is null)::int,
      'fresh', count(*) filter (where a.customer_id is null and not exists (select 1 from customer c where c.id = n.customer_id and c.born < ${scope.statement.bind(from, 'timestamptz')}))::int)
    from (${then}) a full join (${membersNow(`${g}.id`)}) n using (customer_id))`;
}

/** The cells of the service map in which members are, and how many of everybody. */
const overRepresented = (g: string): string => `
  (select json_build_object('parties', (select count(*) from map_tally t where t.party_id in (${partiesOf(`${g}.id`)})),
     'everybody', (select coalesce(sum(n), 0) from map_sum where period = 'all' and measure = 'parties'),
     'cells', (select coalesce(json_agg(x), '[]') from (
       select k.stage, k.channel, sum(k.n)::int as own,
         (select s.n::int from map_sum s where s.period = 'all' and s.measure = 'customers' and s.stage = k.stage and s.channel = k.channel and s.detail = '') as everybody
       from (select split_part(line, '|', 3) as stage, split_part(line, '|', 4) as channel, substring(line from '=([0-9-]+)$')::bigint as n
         from map_tally t cross join lateral string_to_table(t.tally, E'\\n') line
         where t.party_id in (${partiesOf(`${g}.id`)}) and starts_with(line, 'all|customers|')) k group by 1, 2) x)))`;

/** Members by id; `moved` those who came since a quarter began, or who were members then and are no more. */
function memberPage(g: string, selection: Selection, scope: Scope): string {
  const { moved } = selection.args;
  const since = quarterFrom(selection.args['since']);
  const [now, then] = [() => membersNow(`${g}.id`), () => membersThen(`${g}.id`, since.quarter, since.from, scope)];
  const ids =
    moved === 'entered'
      ? () => `(${now()}) except (${then()})`
      : moved === 'left'
        ? () => `(${then()}) except (${now()})`
        : now;
  return pageOf(selection, scope, {
    shape: memberIn(g),
    place: (m) => [`${m}.id`],
    parts: ['uuid'],
    rows: (limit, after) =>
      `select c.*, (select array_agg(record_id) from membership where customer_id = c.id) as members from customer c
       where c.id in (${ids()})${after ? ` and c.id > ${after[0]}` : ''} order by c.id limit ${limit}`,
    total: () => `select count(*) from customer c where c.id in (${ids()})`,
  });
}

const memberIn = (g: string): Shape => ({
  customer: (m, selection, scope) => {
    const row = scope.statement.name('c');
    return `(select ${objectOf(scope.shapes.customer, row, selection.fields, present(scope), customerAlso(row))} from (${customerRows(`c.id = ${m}.id`)}) ${row})`;
  },
  behaviours: (m) => behaviourOf(m),
  conditions: (m, selection, scope) => metConditions(g, m, selection, scope),
});

/** How a customer behaves; of a person whose account walks, how the account does. */
export const behaviourOf = (c: string): string =>
  `(select json_build_object('features', b.features, 'scale', ${SCALE}) from behaviour b where b.latest and b.party_id in
     (select ${c}.id union select m.party_id from meaning m where m.customer_id = ${c}.id) order by b.party_id <> ${c}.id, b.party_id limit 1)`;
