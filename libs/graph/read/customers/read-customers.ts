import type { Pool } from 'pg';
import { objectOf, PRESENT, type Scope } from '../object.js';
import type { Selection } from '../selection.js';
import { CASE } from '../shapes/case.js';
import { CUSTOMER } from '../shapes/customer.js';
import { NOTE } from '../shapes/note.js';
import { OPPORTUNITY } from '../shapes/opportunity.js';
import { RECORD } from '../shapes/record.js';
import { customerAlso, customerRows, customersAmong } from '../shapes/references.js';
import { TOUCHPOINT } from '../shapes/touchpoint.js';
import { readJson, Statement } from '../statement.js';

export const SHAPES = {
  customer: CUSTOMER,
  touchpoint: TOUCHPOINT,
  case: CASE,
  note: NOTE,
  record: RECORD,
  opportunity: OPPORTUNITY,
} as const;

export const scopeOf = (statement: Statement): Scope => ({ statement, shapes: SHAPES, ...PRESENT });

/** A customer with all that was asked for, as the reader's JSON. */
export type CustomerJson = Readonly<Record<string, unknown>> & {
  readonly $kind: 'person' | 'organization';
  readonly $id: string;
};

interface Plan {
  readonly text: string;
  /** The first is the id. */
  readonly values: readonly unknown[];
}

const plans = new WeakMap<readonly Selection[], Plan>();

/** The statement for what is asked of one customer; remembered for as long as the same selection is asked. */
function planOf(fields: readonly Selection[]): Plan {
  const known = plans.get(fields);
  if (known) return known;
  const statement = new Statement();
  const which = customerRows(
    `c.id = (select customer_id from membership where record_id = ${statement.bind('', 'uuid')})`,
  );
  const object = objectOf(CUSTOMER, 'c0', fields, scopeOf(statement), customerAlso('c0'));
  const plan = { text: `select ${object}::text as json from (${which}) c0`, values: statement.values };
  plans.set(fields, plan);
  return plan;
}

/** The customer that an id leads to, present or former, in one statement. @param id a UUID */
export function readCustomer(pool: Pool, id: string, fields: readonly Selection[]): Promise<CustomerJson | undefined> {
  const { text, values } = planOf(fields);
  return readJson(pool, text, [id, ...values.slice(1)]);
}

/** Several customers by ids present or former, in no order of theirs; ids that lead nowhere are left out. */
export async function readCustomersByIds(
  pool: Pool,
  ids: readonly string[],
  fields: readonly Selection[],
): Promise<ReadonlyMap<string, CustomerJson>> {
  if (ids.length === 0) return new Map();
  const statement = new Statement();
  const rows = customerRows(
    `c.id in (select customer_id from membership where record_id = any(${statement.bind(ids, 'uuid[]')}))`,
  );
  const object = objectOf(CUSTOMER, 'c0', fields, scopeOf(statement), customerAlso('c0'));
  const found = await statement.rows<{ ids: readonly string[]; json: CustomerJson }>(
    pool,
    `select c0.members as ids, ${object} as json from (${rows}) c0`,
  );
  const wanted = new Set(ids);
  return new Map(
    found.flatMap(({ ids: members, json }) => members.filter((id) => wanted.has(id)).map((id) => [id, json] as const)),
  );
}

/** The customers who carry an identifier. @param keys as `identifierKey` of libs/identity gives them */
export async function readCustomersByIdentifier(
  pool: Pool,
  keys: readonly string[],
  fields: readonly Selection[],
): Promise<readonly CustomerJson[]> {
  const statement = new Statement();
  const ids = `select m.customer_id from record_identifier i join membership m using (record_id) where i.key = any(${statement.bind(keys, 'text[]')})`;
  const list = customersAmong(ids, 2, { field: 'customers', key: 'customers', args: {}, fields }, scopeOf(statement));
  return (await statement.json<readonly CustomerJson[]>(pool, `select ${list}::text as json`)) ?? [];
}
