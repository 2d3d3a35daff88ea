import type { Scope } from '../object.js';
import type { Selection } from '../selection.js';
import { one } from '../shapes/references.js';

export const DERIVED = ['meaning', 'journey', 'promise', 'wait', 'claim', 'told_recommendation', 'seat'] as const;

/** The table of what is derived: the one that is kept, or what follows from the contacts that the clocks let through. */
export const derived = (table: (typeof DERIVED)[number] | 'experiment', scope: Scope): string =>
  scope.asOf === undefined ? table : `as_of_${table}`;

/** The moment for which an answer is given. */
export const nowOf = (scope: Scope): string =>
  (scope.filterAsOf ?? scope.asOf?.happenedBy) === undefined
    ? 'now()'
    : scope.statement.bind(scope.filterAsOf ?? scope.asOf?.happenedBy, 'timestamptz');

/** A touchpoint's row by its whole key. */
export const touchpointRow = (record: string, at: string, id: string, scope: Scope): string =>
  `select * from ${scope.touchpoints} y where y.record_id = ${record} and y.occurred_at = ${at} and y.id = ${id}`;

export const touchpointAt = (record: string, at: string, id: string, selection: Selection, scope: Scope): string =>
  one('touchpoint', touchpointRow(record, at, id, scope), selection, scope);

/** Words of a touchpoint's text: the text and places in it, which the gateway cuts out. Null where there is no place. */
export const quoteAt = (record: string, at: string, id: string, from: string, to: string, scope: Scope): string =>
  `(select json_build_object('text', y.text, 'from', ${from}, 'to', ${to}) from (${touchpointRow(record, at, id, scope)}) y where ${from} is not null and y.text is not null)`;

/** What is of a customer, be it alone or with all its people. */
export const ofParty = (row: string, c: string): string =>
  `(${row}.customer_id = ${c}.id or ${row}.party_id = ${c}.id)`;
