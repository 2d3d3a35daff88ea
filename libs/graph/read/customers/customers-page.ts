import type { Pool } from 'pg';
import { matchCustomer, type CustomerFilter } from './customer-filter.js';
import { pageOf, type CursorPart, type PageJson } from '../page.js';
import { scopeOf } from './read-customers.js';
import type { Selection } from '../selection.js';
import { CUSTOMER } from '../shapes/customer.js';
import { customerAlso } from '../shapes/references.js';
import { Statement } from '../statement.js';

export type CustomerOrderField = 'NAME' | 'CREATED' | 'LAST_TOUCHPOINT' | 'TOUCHPOINTS';

export interface CustomerOrder {
  readonly field: CustomerOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** Counting stops here: what a reader needs to know beyond is that there are more. */
export const COUNTED = 10_000;

/** Both columns of an order lie in one index, so that a page costs the same however many customers there are. */
interface Place {
  readonly column: string;
  readonly part: CursorPart;
  readonly id: string;
  readonly from: string;
}

const OF_CUSTOMER = { id: 'c.id', from: 'customer c' };
const OF_ACTIVITY = { id: 'a.customer_id', from: 'customer_activity a join customer c on c.id = a.customer_id' };

const PLACES: Readonly<Record<CustomerOrderField, Place>> = {
  NAME: { column: 'c.name_norm', part: 'text', ...OF_CUSTOMER },
  CREATED: { column: 'c.born', part: 'time', ...OF_CUSTOMER },
  LAST_TOUCHPOINT: {
    column: "coalesce(a.last_at, timestamptz '1000-01-01 00:00Z')",
    part: 'time',
    ...OF_ACTIVITY,
  },
  TOUCHPOINTS: { column: 'a.touchpoints', part: 'int', ...OF_ACTIVITY },
};

/** A page of customers with all that was asked of them, in one statement. */
export async function readCustomersPage(
  pool: Pool,
  selection: Selection,
  options: { readonly filter?: CustomerFilter | null; readonly order?: CustomerOrder | null },
): Promise<PageJson> {
  const statement = new Statement();
  const scope = scopeOf(statement);
  const order = options.order ?? { field: 'CREATED', direction: 'DESC' };
  const { column, part, id, from } = PLACES[order.field];
  const direction = order.direction === 'DESC' ? 'desc' : 'asc';
  const beyond = order.direction === 'DESC' ? '<' : '>';
  const where = () => matchCustomer('c', options.filter, scope);
  const page = pageOf(selection, scope, {
    shape: CUSTOMER,
    place: (c) => [`${c}.place`, `${c}.id`],
    parts: [part, 'uuid'],
    rows: (limit, after) =>
      `select c.*, m.members from (
         select c.*, ${column} as place from ${from} where ${where()}${after ? ` and (${column}, ${id}) ${beyond} (${after.join(', ')})` : ''}
         order by ${column} ${direction}, ${id} ${direction} limit ${limit}) c
       cross join lateral (select array_agg(record_id) as members from membership where customer_id = c.id) m
       order by c.place ${direction}, c.id ${direction}`,
    total: () => `select count(*) from (select 1 from customer c where ${where()} limit ${COUNTED + 1}) x`,
    also: customerAlso,
  });
  return (await statement.json<PageJson>(pool, `select ${page}::text as json`)) ?? { first: 0, rows: [] };
}
