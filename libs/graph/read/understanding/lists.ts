import type { Pool } from 'pg';
import { scopeOf } from '../customers/read-customers.js';
import type { Scope, Shape } from '../object.js';
import { pageOf, type CursorPart, type PageJson } from '../page.js';
import type { Selection } from '../selection.js';
import { Statement } from '../statement.js';
import { CLAIM, matchClaim, type ClaimFilter } from './claims.js';
import { matchPromise, PROMISE, type PromiseFilter } from './promises/promises.js';
import { matchWait, WAIT, type WaitFilter } from './waits.js';

/** `longest`: those that last, the longest first. */
export type WaitOrder = 'longest' | 'latest';
/** `due`: those with a time, the earliest due first. */
export type PromiseOrder = 'due' | 'latest';

interface Ordered {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** What makes the order's index fit. */
  readonly only?: string;
}

const WAITS: Readonly<Record<WaitOrder, Ordered>> = {
  longest: { column: 'since', direction: 'asc', only: 'ended_at is null' },
  latest: { column: 'since', direction: 'desc' },
};
const PROMISES: Readonly<Record<PromiseOrder, Ordered>> = {
  due: { column: 'due_at', direction: 'asc', only: 'due_at is not null' },
  latest: { column: 'made_at', direction: 'desc' },
};

/** Counting stops here. */
const COUNTED = 10_000;
const PARTS: readonly CursorPart[] = ['time', 'uuid'];

/** A page of one table over all customers, in one statement. */
export async function pageOfTable(
  pool: Pool,
  selection: Selection,
  table: string,
  shape: Shape,
  { column, direction, only }: Ordered,
  match: (row: string, scope: Scope) => readonly string[],
): Promise<PageJson> {
  const statement = new Statement();
  const scope = scopeOf(statement);
  const where = () => ['true', ...(only ? [`r.${only}`] : []), ...match('r', scope)].join(' and ');
  const json = pageOf(selection, scope, {
    shape,
    place: (row) => [`${row}.${column}`, `${row}.id`],
    parts: PARTS,
    rows: (limit, after) =>
      `select r.* from ${table} r where ${where()}${after ? ` and (r.${column}, r.id) ${direction === 'asc' ? '>' : '<'} (${after.join(', ')})` : ''}
       order by r.${column} ${direction}, r.id ${direction} limit ${limit}`,
    total: () => `select count(*) from (select 1 from ${table} r where ${where()} limit ${COUNTED + 1}) x`,
  });
  return (await statement.json<PageJson>(pool, `select ${json}::text as json`)) ?? { first: 0, rows: [] };
}

export const readWaits = (
  pool: Pool,
  selection: Selection,
  filter: WaitFilter | null | undefined,
  order: WaitOrder,
): Promise<PageJson> =>
  pageOfTable(pool, selection, 'wait', WAIT, WAITS[order], (row, scope) => matchWait(row, filter, scope));

export const readPromises = (
  pool: Pool,
  selection: Selection,
  filter: PromiseFilter | null | undefined,
  order: PromiseOrder,
): Promise<PageJson> =>
  pageOfTable(pool, selection, 'promise', PROMISE, PROMISES[order], (row, scope) => matchPromise(row, filter, scope));

export const readClaims = (
  pool: Pool,
  selection: Selection,
  filter: ClaimFilter | null | undefined,
): Promise<PageJson> =>
  pageOfTable(pool, selection, 'claim', CLAIM, { column: 'said_at', direction: 'desc' }, (row, scope) =>
    matchClaim(row, filter, scope),
  );
