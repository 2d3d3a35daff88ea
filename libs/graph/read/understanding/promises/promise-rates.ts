import type { Pool } from 'pg';
import { scopeOf } from '../../customers/read-customers.js';
import { Statement } from '../../statement.js';
import { nowOf } from '../derived.js';
import { matchPromise, overdue, type PromiseFilter } from './promises.js';

/** What rates are told by. */
export const RATED_BY = ['team', 'stage', 'channel'] as const;
export type RatedBy = (typeof RATED_BY)[number];

export interface PromiseRate {
  /** A team, a stage or a channel, by its id; null for promises of no team. */
  readonly key: string | null;
  readonly kept: number;
  /** Done too late, told missing, or passed in silence by now. */
  readonly broken: number;
  readonly open: number;
}

/** How many promises are kept, by whom or where they were made; the most made first. */
export function readPromiseRates(pool: Pool, by: RatedBy, filter: PromiseFilter): Promise<readonly PromiseRate[]> {
  const statement = new Statement();
  const scope = scopeOf(statement);
  const late = `coalesce(${overdue('p', nowOf(scope))}, false)`;
  const where = ['true', ...matchPromise('p', filter, scope)].join(' and ');
  return statement.rows<PromiseRate>(
    pool,
    `select p.${by} as key, (count(*) filter (where p.outcome = 'KEPT'))::int as kept,
       (count(*) filter (where p.outcome = 'BROKEN' or ${late}))::int as broken, (count(*) filter (where p.outcome = 'OPEN' and not ${late}))::int as open
     from promise p where ${where} group by 1 order by count(*) desc, 1`,
  );
}
