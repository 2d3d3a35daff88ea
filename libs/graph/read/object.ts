import type { CustomerFilter } from './customers/customer-filter.js';
import type { Selection } from './selection.js';
import type { Statement } from './statement.js';

/** What rows are read from: the tables, or views of how those of the customer asked for stood at another time. */
export interface Tables {
  readonly relations: string;
  readonly records: string;
  readonly cases: string;
  readonly opportunities: string;
  readonly opportunityContacts: string;
  readonly notes: string;
  readonly noteAbouts: string;
  readonly feedback: string;
  readonly touchpoints: string;
}

export const PRESENT: Tables = {
  relations: 'relation',
  records: 'record',
  cases: 'customer_case',
  opportunities: 'opportunity',
  opportunityContacts: 'opportunity_contact',
  notes: 'note',
  noteAbouts: 'note_about',
  feedback: 'feedback',
  touchpoints: 'touchpoint',
};

/** What a statement reads from. */
export interface Scope extends Tables {
  readonly statement: Statement;
  /** Every shape there is: rows point at each other, files must not. */
  readonly shapes: Readonly<Record<ShapeName, Shape>>;
  /** Answers as of another time leave out what happened later or was not known yet; `undefined` means now. */
  readonly asOf?: AsOf;
  /** A filter of customers asked as of an earlier time, ISO 8601: what had happened by then, in the words of today. */
  readonly filterAsOf?: string;
  /** What the written groups are, by id, where an answer tells of groups. */
  readonly definitions?: ReadonlyMap<string, CustomerFilter>;
}

export type ShapeName = 'customer' | 'touchpoint' | 'case' | 'note' | 'record' | 'opportunity';

export interface AsOf {
  /** ISO 8601 in UTC. */
  readonly happenedBy?: string;
  readonly knownBy?: string;
}

/** Other customers that an answer leads to are read as they are now. */
export const present = (scope: Scope): Scope =>
  scope.asOf === undefined ? scope : { statement: scope.statement, shapes: scope.shapes, ...PRESENT };

/** The SQL expression of one field of a row. */
export type Column = (row: string, selection: Selection, scope: Scope) => string;

/** What a row can be asked for, by field name. */
export type Shape = Readonly<Record<string, Column>>;

export const column =
  (name: string): Column =>
  (row) =>
    `${row}.${name}`;

/** One row as JSON with the fields asked for, `also` beside them. */
export function objectOf(shape: Shape, row: string, fields: readonly Selection[], scope: Scope, also = ''): string {
  const name = scope.statement.name('o');
  return `(select to_json(${name}) from (select ${columnsOf(shape, row, fields, scope, also)}) ${name})`;
}

export function columnsOf(shape: Shape, row: string, fields: readonly Selection[], scope: Scope, also = ''): string {
  const byKey = new Map<string, Selection[]>();
  for (const field of fields) {
    const same = byKey.get(field.key);
    if (same) same.push(field);
    else byKey.set(field.key, [field]);
  }
  const columns = [...byKey].map(([key, alike]) => `${expressionOf(shape, row, alike, scope)} as "${key}"`);
  if (also !== '') columns.push(also);
  return columns.length === 0 ? 'true as "$"' : columns.join(', ');
}

/** A field asked for differently of people and of organizations is told apart by the row's kind. */
function expressionOf(shape: Shape, row: string, alike: readonly Selection[], scope: Scope): string {
  const one = (selection: Selection) => {
    const column = shape[selection.field];
    if (!column) throw new Error(`No reader knows the field ${selection.field}.`);
    return column(row, selection, scope);
  };
  const only = alike[0]!;
  if (alike.length === 1 && only.on === undefined) return one(only);
  return `case ${row}.kind ${alike.map((selection) => `when '${selection.on}' then ${one(selection)}`).join(' ')} end`;
}

/** Rows as a JSON array, in the order of `rows`. */
export const arrayOf = (rows: string, scope: Scope): string => {
  const name = scope.statement.name('l');
  return `(select coalesce(json_agg(${name}), '[]') from (${rows}) ${name})`;
};

/** At most this many rows in any list. */
export const MOST = 100;

/** How many rows are asked for, 1 … 100; the gateway has refused anything else. */
export function firstOf(selection: Selection, usual = 20): number {
  const first = selection.args['first'];
  return typeof first === 'number' && Number.isInteger(first) ? Math.min(Math.max(first, 1), MOST) : usual;
}
