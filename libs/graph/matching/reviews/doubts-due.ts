import type { ClientBase } from 'pg';
import { selectBy } from '../../apply/statement.js';

/** What a batch changed, as far as doubts go. */
export interface Stirred {
  /** The customer a record is of now; undefined where it was not looked at, so that it is of none of these. */
  readonly customerOf: (record: string) => string | undefined;
  /** Customers that the records were of, and those that they are of now. */
  readonly went: ReadonlyMap<string, ReadonlySet<string>>;
  /** Customers that have records which they did not have. */
  readonly changed: readonly string[];
  /** Records of which it is not known who resembles them now. */
  readonly unsure: readonly string[];
  /** Of other records that changed: who reaches `review` with them. */
  readonly near: readonly (readonly [string, readonly string[]])[];
}

/**
 * The customers whose doubts may be others now. Most resemble nobody, before and after, and need no second look: whoever is
 * known to resemble nobody, and has only records whom nobody reaches, is not among them.
 *
 * Called with the neighbourhoods locked: what another worker adds to these customers it adds before or after.
 */
export async function doubtsDue(
  client: ClientBase,
  { customerOf, went, changed, unsure, near }: Stirred,
): Promise<readonly string[]> {
  const due = new Set(unsure.map((record) => customerOf(record)!));
  // Who was one customer and is several may resemble each other.
  for (const parts of went.values()) if (parts.size > 1) for (const part of parts) due.add(part);
  for (const [record, reached] of near) {
    const own = customerOf(record)!;
    if (reached.some((other) => customerOf(other) !== own)) due.add(own);
  }
  const moved = [...went].filter(([was, parts]) => parts.size > 1 || !parts.has(was)).map(([was]) => was);
  const quiet = new Set([...moved, ...changed, ...near.map(([record]) => customerOf(record)!)]);
  for (const customer of await stirredAmong(
    client,
    [...quiet].filter((customer) => !due.has(customer)),
  ))
    for (const one of [customer, ...(went.get(customer) ?? [])]) due.add(one);
  return [...due];
}

/** Those that resembled somebody when last looked at, or are to be looked at: in one statement, which sees either the mark or what came of it. */
async function stirredAmong(client: ClientBase, customers: readonly string[]): Promise<readonly string[]> {
  const rows = await selectBy<{ id: string }>(
    client,
    'doubts-stirred',
    `select customer_id as id from review_due where customer_id = any($1)
     union all select a_customer_id from review_near where a_customer_id = any($1)
     union all select b_customer_id from review_near where b_customer_id = any($1)
     union all select a_customer_id from review where a_customer_id = any($1)
     union all select b_customer_id from review where b_customer_id = any($1)`,
    customers,
    'uuid',
  );
  return rows.map(({ id }) => id);
}
