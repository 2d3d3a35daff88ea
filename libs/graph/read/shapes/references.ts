import { columnsOf, objectOf, present, type Scope, type ShapeName } from '../object.js';
import type { Selection } from '../selection.js';

/** Customers with the ids of their records, as every customer column expects its row. @param which a condition on `c` */
export const customerRows = (which: string): string =>
  `select c.*, m.members from customer c
   cross join lateral (select array_agg(record_id) as members from membership where customer_id = c.id) m where ${which}`;

/** What every customer object carries: its type is known by its kind. */
export const customerAlso = (row: string): string => `${row}.kind as "$kind", ${row}.id as "$id"`;

/** The row that `rows` finds, as an object, or null. */
export function one(shape: ShapeName, rows: string, selection: Selection, scope: Scope): string {
  const row = scope.statement.name('x');
  return `(select ${objectOf(scope.shapes[shape], row, selection.fields, scope)} from (${rows}) ${row})`;
}

/** Whoever holds a record now, as an object, or null. @param record an SQL expression */
export function customerOfRecord(record: string, selection: Selection, scope: Scope): string {
  const row = scope.statement.name('c');
  const rows = customerRows(`c.id = (select customer_id from membership where record_id = ${record})`);
  return `(select ${objectOf(scope.shapes.customer, row, selection.fields, present(scope), customerAlso(row))} from (${rows}) ${row})`;
}

/** Customers as an array, the longest known first. @param ids a statement of customer ids */
export function customersAmong(ids: string, limit: number, selection: Selection, scope: Scope): string {
  const [row, list] = [scope.statement.name('c'), scope.statement.name('l')];
  const columns = columnsOf(scope.shapes.customer, row, selection.fields, present(scope), customerAlso(row));
  return `(select coalesce(json_agg(${list}), '[]') from (
    select ${columns} from (${customerRows(`c.id in (${ids})`)} order by c.born, c.id limit ${limit}) ${row}) ${list})`;
}
