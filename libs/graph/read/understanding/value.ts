import { stampOf } from '#contracts';
import { arrayOf, column, columnsOf, objectOf, type Scope, type Shape } from '../object.js';
import type { Selection } from '../selection.js';
import { OPPORTUNITY } from '../shapes/opportunity.js';
import { derived, nowOf, ofParty } from './derived.js';

/** What no time of ours goes into: what one of us wrote down, what was answered to a machine, what was looked at. */
const UNSERVED = `'{note,survey,page,event}'`;

/** Contacts that took somebody's time, with those of an account's people; each once. */
const served = (c: string, scope: Scope): string =>
  `with own as materialized (select distinct on (touchpoint_id) touchpoint_id, record_id from ${derived('meaning', scope)} m where ${ofParty('m', c)} and not m.automatic order by touchpoint_id, record_id)
   select t.id, t.channel, t.occurred_at, t.case_id from touchpoint t join own on own.record_id = t.record_id and own.touchpoint_id = t.id
   where t.record_id = any(array(select distinct record_id from own)) and t.form <> all(${UNSERVED})`;

/** Deals that were won, as far as the clocks let that be known. */
function won(c: string, scope: Scope): string {
  const { happenedBy, knownBy } = scope.asOf ?? {};
  const { statement } = scope;
  const limits = [
    ...(happenedBy === undefined
      ? []
      : [
          `substr(o.fields -> 'outcome' ->> 1, 2, 9) <= ${statement.bind(stampOf(happenedBy).slice(1, 10), 'text')} collate "C"`,
        ]),
    ...(knownBy === undefined
      ? []
      : [
          `exists (select 1 from hub.event_index e where e.event_id = (o.fields -> 'outcome' ->> 2)::uuid and e.received_at <= ${statement.bind(knownBy, 'timestamptz')})`,
        ]),
  ];
  return `select o.* from opportunity o where ${[
    `(o.organization_id = any(${c}.members) or o.id in (select opportunity_id from opportunity_contact where record_id = any(${c}.members)))`,
    'not o.deleted',
    "o.outcome = 'won'",
    ...limits,
  ].join(' and ')}`;
}

/** Of so many deals the receipts are told. */
const MOST_RECEIPTS = 50;

const WON: Shape = {
  currency: column('currency'),
  amount: (w) => `${w}.amount::text`,
  deals: column('deals'),
  opportunities: (w, selection, scope) => {
    const row = scope.statement.name('o');
    const rows = `select * from opportunity where id = any(${w}.ids) order by close_date desc nulls last, id limit ${MOST_RECEIPTS}`;
    return arrayOf(`select ${columnsOf(OPPORTUNITY, row, selection.fields, scope)} from (${rows}) ${row}`, scope);
  },
};

const SERVED: Shape = {
  touchpoints: (s) => `${s}.touchpoints`,
  channels: (s) => `${s}.channels`,
  cases: (s) => `${s}.cases`,
  reopened: (s) => `${s}.reopened`,
};

function servedRow(c: string, scope: Scope): string {
  const cases = `select k.id, k.reopened from ${scope.cases} k where k.id in (select case_id from s)`;
  return `with s as (${served(c, scope)})
    select (select count(*) from s) as touchpoints,
      (select coalesce(json_agg(json_build_object('channel', channel, 'touchpoints', n) order by n desc, channel), '[]') from (select channel, count(*) as n from s group by channel) b) as channels,
      (select count(*) from (${cases}) k) as cases, (select coalesce(sum(reopened), 0) from (${cases}) k) as reopened`;
}

const LOYALTY: Shape = {
  firstAt: column('first_at'),
  tenureSeconds: (l, _, scope) => `floor(extract(epoch from ${nowOf(scope)} - ${l}.first_at))`,
  returns: column('returns'),
  purchases: column('purchases'),
};

function loyaltyRow(c: string, scope: Scope): string {
  const walked = `select ${c}.id union select m.party_id from ${derived('meaning', scope)} m where m.customer_id = ${c}.id`;
  return `select (select min(occurred_at) from (${served(c, scope)}) s) as first_at, (select count(*) from (${won(c, scope)}) w) as purchases,
      (select count(*) from ${derived('journey', scope)} j, jsonb_array_elements(j.moves) v where j.party_id in (${walked}) and v ->> 'kind' = 'returned') as returns`;
}

const VALUE: Shape = {
  won: (v, selection, scope) => {
    const row = scope.statement.name('w');
    const rows = `select currency, sum(amount) as amount, count(*) as deals, array_agg(id) as ids from (${won(v, scope)}) o group by currency`;
    return arrayOf(
      `select ${columnsOf(WON, row, selection.fields, scope)} from (${rows}) ${row} order by ${row}.deals desc, ${row}.currency`,
      scope,
    );
  },
  served: (v, selection, scope) => part(SERVED, servedRow(v, scope), selection, scope),
  loyalty: (v, selection, scope) => part(LOYALTY, loyaltyRow(v, scope), selection, scope),
};

function part(shape: Shape, rows: string, selection: Selection, scope: Scope): string {
  const row = scope.statement.name('v');
  return `(select ${objectOf(shape, row, selection.fields, scope)} from (${rows}) ${row})`;
}

/** Money won, what it takes to serve, and how loyal: counted from receipts, side by side, without a score. */
export const valueOf = (c: string, selection: Selection, scope: Scope): string =>
  objectOf(VALUE, c, selection.fields, scope);
