import type { Pool } from 'pg';
import { readWrittenGroups } from '../../groups/written-groups.js';
import type { CustomerFilter } from '../customers/customer-filter.js';
import { scopeOf } from '../customers/read-customers.js';
import { arrayOf, columnsOf, type Scope } from '../object.js';
import type { Selection } from '../selection.js';
import { Statement } from '../statement.js';
import { GROUP } from './group.js';
import { groupRows } from './group-rows.js';

export interface GroupsAsked {
  /** Only these. */
  readonly ids?: readonly string[];
  readonly kind?: 'found' | 'written' | null;
  /** Also those that were taken out of use. */
  readonly includeRetired?: boolean;
}

/** A group as the reader's JSON. */
export type GroupJson = Readonly<Record<string, unknown>> & { readonly $id: string };

/** Groups with all that was asked of them, in one statement after one that tells what the written ones are. */
export async function readGroups(
  pool: Pool,
  fields: readonly Selection[],
  { ids, kind, includeRetired = false }: GroupsAsked = {},
): Promise<readonly GroupJson[]> {
  const written = await readWrittenGroups(pool);
  const statement = new Statement();
  const definitions = new Map(
    written.flatMap(({ id, filter }): readonly [string, CustomerFilter][] =>
      filter !== null && (!ids || ids.includes(id)) ? [[id, filter]] : [],
    ),
  );
  const scope: Scope = { ...scopeOf(statement), definitions };
  const which = [
    ...(ids ? [`g.id = any(${statement.bind(ids, 'uuid[]')})`] : []),
    ...(kind ? [`g.kind = ${statement.bind(kind, 'text')}`] : []),
    ...(includeRetired ? [] : ['not coalesce(w.retired, false)']),
  ];
  const rows = `select ${columnsOf(GROUP, 'g0', fields, scope, 'g0.id::text as "$id"')} from (${groupRows(which.length === 0 ? 'true' : which.join(' and '))} order by g.place) g0`;
  return (await statement.json<readonly GroupJson[]>(pool, `select ${arrayOf(rows, scope)}::text as json`)) ?? [];
}
