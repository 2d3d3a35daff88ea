import { columnsOf, firstOf, objectOf, type Scope, type Shape } from './object.js';
import { asked, asks, type Selection } from './selection.js';

/** A page as it comes out of SQL: one row more than asked for where there are more. */
export interface PageJson {
  readonly first: number;
  readonly rows: readonly PageRow[];
  readonly after?: boolean;
  readonly total?: number;
}

/** `$c` is the row's place in the order; the other members are what `nodes` and `edges` asked for, by their keys. */
export type PageRow = Readonly<Record<string, unknown>> & { readonly $c?: readonly unknown[] };

export type CursorPart = 'time' | 'uuid' | 'int' | 'number' | 'text';

export interface PageSource {
  readonly shape: Shape;
  /** The order's columns on a row; the cursor holds their values. */
  readonly place: (row: string) => readonly string[];
  readonly parts: readonly CursorPart[];
  /** A statement for at most `limit` rows beyond `after` (its values bound), in order. */
  readonly rows: (limit: number, after: readonly string[] | undefined) => string;
  /** Counts all rows. */
  readonly total: () => string;
  /** Further columns on every node. */
  readonly also?: (row: string) => string;
}

const TYPES: Readonly<Record<CursorPart, string>> = {
  time: 'timestamptz',
  uuid: 'uuid',
  int: 'bigint',
  number: 'float8',
  text: 'text',
};

/** A connection as one JSON expression; only what was asked for is read. */
export function pageOf(selection: Selection, scope: Scope, source: PageSource): string {
  const first = firstOf(selection);
  const places = readCursor(selection.args['after'], source.parts);
  const after = places?.map((value, index) => scope.statement.bind(value, TYPES[source.parts[index]!]));
  const wanted = asks(selection.fields, 'nodes', 'edges', 'pageInfo');
  const also = [`${first} as "first"`];
  if (after) also.push('true as "after"');
  if (wanted) also.push(`${rowsOf(selection, scope, source, first, after)} as "rows"`);
  if (asks(selection.fields, 'totalCount', 'totalCountIsExact')) also.push(`(${source.total()}) as "total"`);
  const name = scope.statement.name('p');
  return `(select to_json(${name}) from (select ${also.join(', ')}) ${name})`;
}

function rowsOf(
  selection: Selection,
  scope: Scope,
  source: PageSource,
  first: number,
  after: readonly string[] | undefined,
): string {
  const row = scope.statement.name('r');
  const item = (fields: readonly Selection[]) => objectOf(source.shape, row, fields, scope, source.also?.(row));
  const columns = asked(selection.fields, 'nodes').map((nodes) => `${item(nodes.fields)} as "${nodes.key}"`);
  const place = `json_build_array(${source.place(row).join(', ')})`;
  for (const edges of asked(selection.fields, 'edges')) {
    const parts = asked(edges.fields, 'node').map((node) => `${item(node.fields)} as "${node.key}"`);
    const name = scope.statement.name('e');
    columns.push(
      `(select to_json(${name}) from (select ${[...parts, `${place} as "$c"`].join(', ')}) ${name}) as "${edges.key}"`,
    );
  }
  columns.push(asks(selection.fields, 'pageInfo') ? `${place} as "$c"` : 'true as "$"');
  const list = scope.statement.name('l');
  return `(select coalesce(json_agg(${list}), '[]') from (select ${columns.join(', ')} from (${source.rows(first + 1, after)}) ${row}) ${list})`;
}

/** A plain list of at most `first` rows. */
export function listOf(
  shape: Shape,
  rows: (limit: number) => string,
  selection: Selection,
  scope: Scope,
  usual = 50,
): string {
  const row = scope.statement.name('r');
  const list = scope.statement.name('l');
  return `(select coalesce(json_agg(${list}), '[]') from (select ${columnsOf(shape, row, selection.fields, scope)} from (${rows(firstOf(selection, usual))}) ${row}) ${list})`;
}

export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';
  constructor() {
    super('`after` is no cursor of this list. Pass the `endCursor` of an earlier page as it came.');
  }
}

export const writeCursor = (place: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const GOOD: Readonly<Record<CursorPart, (value: unknown) => boolean>> = {
  time: (value) =>
    value === null ||
    (typeof value === 'string' &&
      value.length < 40 &&
      /^\d{4}-\d\d-\d\dT/.test(value) &&
      !Number.isNaN(Date.parse(value))),
  uuid: (value) => typeof value === 'string' && UUID.test(value),
  int: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  text: (value) => typeof value === 'string' && !value.includes('\u0000') && value.length < 2_000,
};

export const isUuid = (value: unknown): boolean => GOOD.uuid(value);

function readCursor(after: unknown, parts: readonly CursorPart[]): readonly unknown[] | undefined {
  if (after === undefined || after === null) return undefined;
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(typeof after === 'string' ? after : '', 'base64url').toString('utf8'));
  } catch {
    throw new BadCursorError();
  }
  if (!Array.isArray(values) || values.length !== parts.length) throw new BadCursorError();
  if (!parts.every((part, index) => GOOD[part](values[index]))) throw new BadCursorError();
  return values as readonly unknown[];
}
