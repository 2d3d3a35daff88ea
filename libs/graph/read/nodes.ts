import type { Pool } from 'pg';
import { objectOf } from './object.js';
import { isUuid } from './page.js';
import { readCustomer, readCustomersByIds, scopeOf, SHAPES } from './customers/read-customers.js';
import { readGroups } from './groups/read-groups.js';
import type { Selection } from './selection.js';
import { Statement } from './statement.js';

const TABLES = { case: 'customer_case', opportunity: 'opportunity', note: 'note', record: 'record' } as const;
export type NodeKind = keyof typeof TABLES | 'customer' | 'group';

/** What a global id names: customers' are bare UUIDs, others say their kind first. In small letters, whatever it is given in. */
export function nodeOf(given: string): { readonly kind: NodeKind; readonly id: string } | undefined {
  const globalId = given.toLowerCase();
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
  return kind === 'customer' ? readCustomer(pool, id, fields) : (await readNodes(pool, kind, [id], fields)).get(id);
}

/** Objects of one kind by the ids asked for, in one statement; ids that lead nowhere are left out. */
export async function readNodes(
  pool: Pool,
  kind: NodeKind,
  ids: readonly string[],
  fields: readonly Selection[],
): Promise<ReadonlyMap<string, object>> {
  if (ids.length === 0) return new Map();
  if (kind === 'customer') return readCustomersByIds(pool, ids, fields);
  if (kind === 'group')
    return new Map((await readGroups(pool, fields, { ids, includeRetired: true })).map((group) => [group.$id, group]));
  const statement = new Statement();
  const visible = kind === 'opportunity' || kind === 'note' ? ' and not deleted' : '';
  const which = `select * from ${TABLES[kind]} where id = any(${statement.bind(ids, 'uuid[]')})${visible}`;
  const object = objectOf(SHAPES[kind], 'n0', fields, scopeOf(statement));
  const found = await statement.rows<{ id: string; json: object }>(
    pool,
    `select n0.id, ${object} as json from (${which}) n0`,
  );
  return new Map(found.map(({ id, json }) => [id, json]));
}
