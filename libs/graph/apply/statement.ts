import type { ClientBase, Pool } from 'pg';

/** Column name to PostgreSQL type. */
export type Columns = Readonly<Record<string, string>>;

/**
 * One statement over many rows: the rows travel as one JSON text and come out of `jsonb_to_recordset` as `r`. A batch is
 * a handful of such statements, whatever its size; a round trip per event would cost seven times as much.
 */
export interface RowsStatement<Row extends object> {
  (client: ClientBase, rows: readonly Row[]): Promise<readonly Record<string, unknown>[]>;
}

/** @param sql a statement that reads `r`, such as `insert into t select * from r on conflict do nothing` */
export function overRows<Row extends object>(name: string, columns: Columns, sql: string): RowsStatement<Row> {
  const shape = Object.entries(columns)
    .map(([column, type]) => `${column} ${type}`)
    .join(', ');
  const text = `with r as (select * from jsonb_to_recordset($1::jsonb) as r(${shape})) ${sql}`;
  return async (client, rows) => {
    if (rows.length === 0) return [];
    const result = await client.query<Record<string, unknown>>({ name, text, values: [JSON.stringify(rows)] });
    return result.rows;
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

/** Reads rows by an array of ids (or texts). */
export async function selectBy<Row extends object>(
  client: ClientBase | Pool,
  name: string,
  text: string,
  ids: readonly string[],
): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  const result = await client.query<Row>({ name, text, values: [arrayLiteral(ids)] });
  return result.rows;
}

/** A PostgreSQL array as text: several times cheaper than the driver's own way for thousands of ids. */
const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => (PLAIN.test(item) ? item : `"${item.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
const PLAIN = /^[0-9a-f-]{36}$/;
