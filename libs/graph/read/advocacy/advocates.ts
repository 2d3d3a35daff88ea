import type { Pool } from 'pg';
import { scopeOf } from '../customers/read-customers.js';
import { column, type Scope, type Shape } from '../object.js';
import { listOf, pageOf, type PageJson } from '../page.js';
import type { Selection } from '../selection.js';
import { customersAmong } from '../shapes/references.js';
import { Statement } from '../statement.js';
import { PROMISE } from '../understanding/promises/promises.js';
import { WAIT } from '../understanding/waits.js';
import { recommendationsOf } from './recommendations.js';
import { toldOf } from './told.js';

export interface AdvocateFilter {
  /** Only those who recommended us to somebody by name, or only those who did not. */
  readonly recommends?: boolean | null;
  /** Only those of whom no promise is broken and no wait open, or only the others. */
  readonly nothingOpen?: boolean | null;
  /** Only what showed since then counts. ISO 8601. */
  readonly since?: string | null;
}

/** Of each kind of sign so many of the latest are looked at. */
export const MOST_SIGNS = 2_000;

const brokenOf = (c: string): string =>
  `select p.* from promise p where (p.customer_id = ${c} or p.party_id = ${c}) and p.maker = 'US' and p.late_at is null
     and (p.outcome = 'BROKEN' or (p.outcome = 'OPEN' and p.due_at < now()))`;
const waitsOf = (c: string): string =>
  `select w.* from wait w where (w.customer_id = ${c} or w.party_id = ${c}) and w.ended_at is null and not w.discarded`;

/**
 * What shows that somebody speaks for us: a recommendation or an introduction, a mark of nine or ten when asked whether
 * they would recommend us, words that tell of it (their own or a note's) where those are not unhappy, and notes that tell of
 * their speaking for us in an account's decisions.
 */
const SIGNS = `
  (select m.customer_id, r.valid_from as at, 'recommended' as sign from relation r
     join membership m on m.record_id = case r.type when 'recommended' then r.from_record_id else r.to_record_id end
   where r.type in ('recommended', 'introduced_by') and r.valid_to is null order by r.valid_from desc limit ${MOST_SIGNS})
  union all
  (select m.customer_id, f.given_at, 'promoter' from feedback f join membership m using (record_id)
   where f.form = 'nps' and f.score >= f.scale_min + 0.9 * (f.scale_max - f.scale_min) order by f.given_at desc limit ${MOST_SIGNS})
  union all
  (select t.customer_id, t.said_at, 'told' from told_recommendation t where t.kind in ('GIVEN', 'WOULD') and not exists (
     select 1 from meaning u where u.touchpoint_id = t.touchpoint_id and u.record_id = t.record_id and u.feeling = 'NEGATIVE')
   order by t.said_at desc, t.id limit ${MOST_SIGNS})
  union all
  (select s.person_id, (select max((v ->> 'at')::timestamptz) from jsonb_array_elements(s.statements) v where v ->> 'stance' = 'for'), 'speaks-for-us'
   from seat s where s.stance = 'for' order by s.account_id, s.person_id limit ${MOST_SIGNS})`;

const ADVOCATE: Shape = {
  customer: (a, selection, scope) => `(${customersAmong(`select ${a}.customer_id`, 1, selection, scope)} -> 0)`,
  signs: (a) => `array_to_json(${a}.signs)`,
  lastSignAt: column('at'),
  recommendations: (a, selection, scope) =>
    `(select ${recommendationsOf('c', selection, scope)} from (select array_agg(record_id) as members from membership where customer_id = ${a}.customer_id) c)`,
  toldRecommendations: (a, selection, scope) =>
    `(select ${toldOf('c', selection, scope)} from (select ${a}.customer_id as id) c)`,
  brokenPromises: (a, selection, scope) =>
    listOf(
      PROMISE,
      (limit) => `${brokenOf(`${a}.customer_id`)} order by p.made_at desc, p.id limit ${limit}`,
      selection,
      scope,
      5,
    ),
  openWaits: (a, selection, scope) =>
    listOf(
      WAIT,
      (limit) => `${waitsOf(`${a}.customer_id`)} order by w.since, w.id limit ${limit}`,
      selection,
      scope,
      5,
    ),
  asking: (a) => seen(`${a}.customer_id`),
};

/** What speaks for asking and against it, as numbers (askingOf of libs/understanding). */
const seen = (c: string): string => {
  const own = (table: string, what: string, where: string) =>
    `(select ${what} from ${table} r where (r.customer_id = ${c} or r.party_id = ${c}) and ${where})`;
  const felt = (feeling: string) =>
    own('meaning', 'count(distinct r.touchpoint_id)', `not r.automatic and r.feeling = '${feeling}'`);
  return `json_build_object('positive', ${felt('POSITIVE')}, 'neutral', ${felt('NEUTRAL')}, 'negative', ${felt('NEGATIVE')},
    'promisesKept', ${own('promise', 'count(*)', "r.maker = 'US' and r.outcome = 'KEPT'")},
    'promisesBroken', ${own('promise', 'count(*)', "r.maker = 'US' and (r.outcome = 'BROKEN' or (r.outcome = 'OPEN' and r.due_at < now()))")},
    'openBroken', (select count(*) from (${brokenOf(c)}) b), 'openWaits', (select count(*) from (${waitsOf(c)}) b),
    'tenureDays', (select coalesce(floor(extract(epoch from now() - min(a.first_at)) / 86400), 0) from record_activity a join membership m using (record_id) where m.customer_id = ${c}),
    'purchases', (select count(*) from opportunity o where not o.deleted and o.outcome = 'won' and (
      o.organization_id in (select record_id from membership where customer_id = ${c})
      or o.id in (select opportunity_id from opportunity_contact k join membership m using (record_id) where m.customer_id = ${c}))),
    'returns', (select count(*) from journey j, jsonb_array_elements(j.moves) v where j.party_id = ${c} and v ->> 'kind' = 'returned'))`;
};

/** Whoever speaks for us, the last to show it first. */
export async function readAdvocates(
  pool: Pool,
  selection: Selection,
  filter: AdvocateFilter | null | undefined,
): Promise<PageJson> {
  const statement = new Statement();
  const scope: Scope = scopeOf(statement);
  const open = `(exists (${brokenOf('a.customer_id')}) or exists (${waitsOf('a.customer_id')}))`;
  const from = `(select customer_id, max(at) as at, array_agg(distinct sign order by sign) as signs from (${SIGNS}) s${
    filter?.since ? ` where s.at >= ${statement.bind(filter.since, 'timestamptz')}` : ''
  } group by customer_id) a where ${[
    'true',
    ...(typeof filter?.recommends === 'boolean'
      ? [`${filter.recommends ? '' : 'not '}'recommended' = any(a.signs)`]
      : []),
    ...(typeof filter?.nothingOpen === 'boolean' ? [`${filter.nothingOpen ? 'not ' : ''}${open}`] : []),
  ].join(' and ')}`;
  const json = pageOf(selection, scope, {
    shape: ADVOCATE,
    place: (row) => [`${row}.at`, `${row}.customer_id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `select a.* from ${from}${after ? ` and (a.at, a.customer_id) < (${after.join(', ')})` : ''} order by a.at desc, a.customer_id desc limit ${limit}`,
    total: () => `select count(*) from ${from}`,
  });
  return (await statement.json<PageJson>(pool, `select ${json}::text as json`)) ?? { first: 0, rows: [] };
}
