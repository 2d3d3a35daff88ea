import { settleAllDoubts, settleGroups } from '#graph';
import type { Pool } from 'pg';
import { TERMS, understandAll } from './understood.js';

/**
 * The whole graph as text, table by table, rows in order: two graphs are the same when their dumps are. The search
 * dictionary is left out: it is an index that remembers every word it ever saw. What is due is understood first.
 */
export async function dumpGraph(pool: Pool, schema = 'graph', terms = TERMS): Promise<string> {
  await settleAllDoubts(pool);
  await understandAll(pool, 500, terms);
  await settleGroups(pool);
  const tables = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('migration', 'name_token') order by 1`,
    [schema],
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ line: string }>(
      `select to_jsonb(t)::text as line from ${schema}.${name} t order by 1`,
    );
    parts.push(`-- ${name} (${rows.length})`, ...rows.map(({ line }) => line));
  }
  return parts.join('\n');
}
