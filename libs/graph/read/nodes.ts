import type { Pool } from 'pg';
import { objectOf } from './object.js';
import { isUuid } from './page.js';
import { readCustomer, scopeOf, SHAPES } from './customers/read-customers.js';
import { readGroups } from './groups/read-groups.js';
import type { Selection } from './selection.js';
import { Statement } from './statement.js';

const TABLES = { case: 'customer_case', opportunity: 'opportunity', note: 'note', record: 'record' } as const;
export type NodeKind = keyof typeof TABLES | 'customer' | 'group';

/** What a global id names: customers' are bare UUIDs, others say their kind first. */
export function nodeOf(globalId: string): { readonly kind: NodeKind; readonly id: string } | undefined {
  if (isUuid(globalId)) return { kind: 'customer', id: globalId };
  const at = globalId.indexOf('_');
  const [kind, id] = [globalId.slice(0, at), globalId.slice(at + 1)];
  return (kind === 'group' || Object.hasOwn(TABLES, kind)) && isUuid(id) ? { kind: kind as NodeKind, id } : undefined;
}

/** One object by its id, in one statement. */
export async function readNode(
  pool: Pool,
  kind: NodeKind,
  id: string,
  fields: readonly Selection[],
): Promise<object | undefined> {
  if (kind === 'customer') return readCustomer(pool, id, fields);
  if (kind === 'group') return (await readGroups(pool, fields, { ids: [id], includeRetired: true }))[0];
  const statement = new Statement();
  const visible = kind === 'opportunity' || kind === 'note' ? ' and not deleted' : '';
  const which = `select * from ${TABLES[kind]} where id = ${statement.bind(id, 'uuid')}${visible}`;
  return statement.json(
    pool,
    `select ${objectOf(SHAPES[kind], 'n0', fields, scopeOf(statement))}::text as json from (${which}) n0`,
  );
}
