import { copyPartitions, LIVE_SCHEMA } from '#graph';
import type { Client } from 'pg';

/** Where the graph is computed anew, beside the live one. */
export const NEXT_SCHEMA = 'graph_next';

export interface TableComparison {
  readonly table: string;
  readonly live: number;
  readonly rebuilt: number;
  readonly same: boolean;
}

/** Row by row, whatever the order: counts and sums of 64-bit hashes. The search dictionary only ever grows and is left out. */
export async function compareSchemas(guard: Client): Promise<readonly TableComparison[]> {
  const { rows } = await guard.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('migration', 'name_token') order by 1`,
    [NEXT_SCHEMA],
  );
  const digest = async (schema: string, table: string) => {
    const result = await guard.query<{ n: string; sum: string }>(
      `select count(*) as n, coalesce(sum(hashtextextended(to_jsonb(t)::text, 0)::numeric), 0) as sum from ${schema}.${table} t`,
    );
    return result.rows[0]!;
  };
  const tables: TableComparison[] = [];
  for (const { name } of rows) {
    const [live, rebuilt] = [await digest(LIVE_SCHEMA, name), await digest(NEXT_SCHEMA, name)];
    tables.push({
      table: name,
      live: Number(live.n),
      rebuilt: Number(rebuilt.n),
      same: live.n === rebuilt.n && live.sum === rebuilt.sum,
    });
  }
  return tables;
}

/** One transaction: who reads sees the old graph or the new one. Customers that differ are announced, and those whose waits do. */
export async function swapSchemas(guard: Client): Promise<void> {
  await guard.query('begin');
  try {
    await copyPartitions(guard, LIVE_SCHEMA, NEXT_SCHEMA);
    await guard.query(
      `insert into hub.outbox (customer_id, change)
       select coalesce(o.id, n.id), case when n.id is null then 'merged' else 'changed' end
       from ${LIVE_SCHEMA}.customer o full join ${NEXT_SCHEMA}.customer n using (id)
       where to_jsonb(o) is distinct from to_jsonb(n)`,
    );
    await guard.query(
      `insert into hub.outbox (customer_id, change)
       select distinct coalesce(n.customer_id, o.customer_id), 'waits'
       from ${LIVE_SCHEMA}.wait o full join ${NEXT_SCHEMA}.wait n using (id) where to_jsonb(o) is distinct from to_jsonb(n)`,
    );
    await guard.query(`drop schema ${LIVE_SCHEMA} cascade; alter schema ${NEXT_SCHEMA} rename to ${LIVE_SCHEMA}`);
    await guard.query('commit');
  } catch (error) {
    await guard.query('rollback');
    throw error;
  }
}
