import { column, type Scope, type Shape } from '../object.js';
import { listOf } from '../page.js';
import type { Selection } from '../selection.js';
import { customersAmong } from '../shapes/references.js';
import { derived, quoteAt, touchpointAt, touchpointRow } from './derived.js';

const note = (s: string) => [`${s}.record`, `${s}.at`, `${s}.touchpoint`] as const;

const STATEMENT: Shape = {
  role: column('role'),
  stance: column('stance'),
  at: column('at'),
  source: column('source'),
  by: (s, _, scope) => `coalesce(${s}.person, (select y.actor from (${touchpointRow(...note(s), scope)}) y))`,
  quote: (s, _, scope) => quoteAt(...note(s), `${s}."from"`, `${s}."to"`, scope),
  touchpoint: (s, selection, scope) => touchpointAt(...note(s), selection, scope),
};

const SEAT: Shape = {
  role: column('role'),
  stance: column('stance'),
  agreed: column('agreed'),
  person: (s, selection, scope) => `(${customersAmong(`select ${s}.person_id`, 1, selection, scope)} -> 0)`,
  account: (s, selection, scope) => `(${customersAmong(`select ${s}.account_id`, 1, selection, scope)} -> 0)`,
  statements: (s, selection, scope) =>
    listOf(
      STATEMENT,
      (
        limit,
      ) => `select * from jsonb_to_recordset(${s}.statements) as v (role text, stance text, at timestamptz, source text, person text,
          touchpoint uuid, record uuid, "from" int, "to" int) order by at desc limit ${limit}`,
      selection,
      scope,
    ),
};

/** The seats at a customer's table, and those that it has at others'. */
export const seatsOf = (c: string, selection: Selection, scope: Scope): string =>
  listOf(
    SEAT,
    (limit) => `select s.* from ${derived('seat', scope)} s where s.account_id = ${c}.id or s.person_id = ${c}.id
      order by array_position(array['buyer', 'user', 'influencer', 'blocker', 'conformer'], s.role), s.account_id, s.person_id limit ${limit}`,
    selection,
    scope,
  );

/** Roles that somebody has in an account's decisions. */
export const rolesTaken = (c: string, scope: Scope): string =>
  `(select coalesce(json_agg(distinct s.role), '[]') from ${derived('seat', scope)} s where s.account_id = ${c}.id)`;
