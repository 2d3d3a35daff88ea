import type { Pool } from 'pg';
import { matchCustomer, type CustomerFilter } from '../customers/customer-filter.js';
import { scopeOf } from '../customers/read-customers.js';
import { Statement } from '../statement.js';

/** Customers of one side of a trial: how many, and some of them, the last to become known first. */
export interface Tried {
  readonly count: number;
  readonly ids: readonly string[];
}

export interface GroupTrial {
  readonly everybody: number;
  readonly members: Tried;
  /** Members now, not of what it is compared with. */
  readonly entering: Tried;
  /** Of what it is compared with, not members now. */
  readonly leaving: Tried;
}

/** What a filter is compared with: itself as of another time, or another filter as of now. */
export type ComparedWith = { readonly at: string } | { readonly filter: CustomerFilter };

const EXAMPLES = 10;

/** Tries a filter on history: who is in now, and who would come and go against what it is compared with. */
export async function tryGroup(pool: Pool, filter: CustomerFilter, compared: ComparedWith): Promise<GroupTrial> {
  const statement = new Statement();
  const scope = scopeOf(statement);
  const now = matchCustomer('c', filter, scope);
  const before =
    'at' in compared
      ? `c.born < ${statement.bind(compared.at, 'timestamptz')} and (${matchCustomer('c', filter, { ...scope, filterAsOf: compared.at })})`
      : matchCustomer('c', compared.filter, scope);
  const side = (which: string): string =>
    `json_build_object('count', (select count(*)::int from tried where ${which}),
      'ids', (select coalesce(json_agg(id), '[]') from (select id from tried where ${which} order by born desc, id limit ${EXAMPLES}) x))`;
  const trial = await statement.json<GroupTrial>(
    pool,
    `with tried as materialized (select * from (select c.id, c.born, (${now}) as now, (${before}) as before from customer c) x where now or before)
     select json_build_object('everybody', (select count(*)::int from customer), 'members', ${side('now')},
       'entering', ${side('now and not before')}, 'leaving', ${side('before and not now')})::text as json`,
  );
  return trial!;
}
