import type { Pool } from 'pg';
import { announceThings } from '../apply/outbox.js';
import { matchCustomer } from '../read/customers/customer-filter.js';
import { scopeOf } from '../read/customers/read-customers.js';
import { Statement } from '../read/statement.js';
import { LOCKS } from '../store/locks.js';
import { inTransaction } from '../store/open-graph.js';
import { readWrittenGroups, type WrittenGroup } from './written-groups.js';

/**
 * Works out anew who is of the written groups, each in a transaction of its own: what the filter says of the graph as it is.
 * Rows of who stays are not touched.
 * @param which `changed`: only those that somebody spoke of since
 * @param announces whether whoever follows is told of those that became others
 * @returns how many groups were worked out
 */
export async function settleGroups(pool: Pool, which: 'all' | 'changed' = 'all', announces = true): Promise<number> {
  const settled = new Map(
    (await pool.query<{ group_id: string; words: string }>('select group_id, words from group_settled')).rows.map(
      ({ group_id, words }) => [group_id, words],
    ),
  );
  const due = (await readWrittenGroups(pool)).filter(
    ({ id, retired, words }) => settled.get(id) !== words || (which === 'all' && !retired),
  );
  for (const group of due) await settle(pool, group, announces);
  return due.length;
}

const settle = (pool: Pool, { id, filter, retired, words }: WrittenGroup, announces: boolean): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCKS.settling]);
    const statement = new Statement();
    const group = statement.bind(id, 'uuid');
    const matches = filter === null || retired ? 'false' : matchCustomer('c', filter, scopeOf(statement));
    const moved = await client.query(
      `with now as materialized (select c.id from customer c where ${matches}),
        gone as (delete from group_member g where g.group_id = ${group} and not exists (select 1 from now where now.id = g.customer_id) returning 1),
        come as (insert into group_member (group_id, customer_id) select ${group}, id from now on conflict do nothing returning 1)
       select 1 from gone union all select 1 from come limit 1`,
      statement.values,
    );
    const said = await client.query(
      `insert into group_settled (group_id, words) values ($1, $2)
       on conflict (group_id) do update set words = excluded.words where group_settled.words <> excluded.words`,
      [id, words],
    );
    if (announces && (moved.rowCount ?? 0) + (said.rowCount ?? 0) > 0) await announceThings(client, 'group', [id]);
  });

/** Waits until the members of a group are those of its last words, or the time is up. Returns whether they are. */
export async function awaitSettled(pool: Pool, group: string, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  for (let pause = 20; ; pause = Math.min(pause * 1.5, 200)) {
    const { rows } = await pool.query<{ settled: boolean }>({
      name: 'group-settled',
      text: `select coalesce((select words from group_settled where group_id = $1) =
        (select id from group_word where group_id = $1 order by stamp desc, event_id desc limit 1), false) as settled`,
      values: [group],
    });
    if (rows[0]!.settled || Date.now() + pause > until) return rows[0]!.settled;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * Says whether anything came since: what was announced last, and by which grouping all are grouped. What a group itself
 * announced is passed over: whoever settles groups would wake themselves.
 */
export async function readGroupsStamp(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ stamp: string }>({
    name: 'groups-stamp',
    text: `select concat_ws(' ', (select tx::text || ':' || seq from hub.outbox where change <> 'group' order by tx desc, seq desc limit 1), (select version from grouped_by)) as stamp`,
  });
  return rows[0]!.stamp;
}
