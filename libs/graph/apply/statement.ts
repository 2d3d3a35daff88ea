import type { ClientBase, Pool, QueryConfig } from 'pg';
import { arrayLiteral, columnsOf, idArray, rowsFrom, type Columns } from './rows/columns.js';

export type { Columns };

/**
 * One statement over many rows: the columns travel as one array each and come out as `r`. A batch is a handful of such
 * statements, whatever its size; a round trip per event would cost seven times as much.
 */
export interface RowsStatement<Row extends object> {
  (client: ClientBase, rows: readonly Row[]): Promise<readonly Record<string, unknown>[]>;
}

/** A statement as the driver takes it, with what it carries, for whoever watches. The driver has a meaning of its own for `rows`. */
export interface CarryingStatement extends QueryConfig {
  readonly carried: readonly object[];
}

/** @param sql a statement that reads `r`, such as `insert into t select * from r on conflict do nothing` */
export function overRows<Row extends object>(name: string, columns: Columns, sql: string): RowsStatement<Row> {
  const text = `with r as (${rowsFrom(columns)}) ${sql}`;
  return async (client, rows) => {
    if (rows.length === 0) return [];
    const statement: CarryingStatement = { name, text, values: columnsOf(columns, rows), carried: rows };
    return (await client.query<Record<string, unknown>>(statement)).rows;
  };
}

/** `insert into table (…) select … from r`, the columns named once. */
export function insertSql(
  table: string,
  columns: Columns,
  onConflict: string,
  options: { readonly orderBy?: string } = {},
): string {
  const names = Object.keys(columns).join(', ');
  return `insert into ${table} (${names}) select ${names} from r${options.orderBy ? ` order by ${options.orderBy}` : ''} ${onConflict}`;
}

/** `a = excluded.a, b = excluded.b`. */
export const excluded = (columns: Columns, except: readonly string[]): string =>
  Object.keys(columns)
    .filter((column) => !except.includes(column))
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');

/**
 * Reads rows by an array of ids (or texts).
 * @param type where the statement takes `$1` for an array of these: they travel in their binary form
 */
export async function selectBy<Row extends object>(
  client: ClientBase | Pool,
  name: string,
  text: string,
  ids: readonly string[],
  type?: 'uuid' | 'bigint',
): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const values = [type ? idArray(type, ids) : arrayLiteral(ids)];
  return (await client.query<Row>({ name, text, values })).rows;
}
