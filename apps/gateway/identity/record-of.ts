import { isUuid, nodeOf, readCustomersOfRecords } from '#graph';
import type { Pool } from 'pg';

/** The record that an id names: a record's own, or, of a customer present or former, its eldest. Undefined where there is none. */
export async function recordOf(pool: Pool, globalId: string): Promise<string | undefined> {
  const named = nodeOf(globalId);
  if (!named || !isUuid(named.id)) return undefined;
  const column = named.kind === 'customer' ? 'customer_id' : named.kind === 'record' ? 'record_id' : undefined;
  if (column === undefined) return undefined;
  const { rows } = await pool.query<{ id: string }>(`select ${column} as id from membership where record_id = $1`, [
    named.id,
  ]);
  return rows[0]?.id;
}

/** The record with each other record of its customer; undefined where the id names no record. */
export async function splitPairs(
  pool: Pool,
  globalId: string,
): Promise<readonly (readonly [string, string])[] | undefined> {
  const record = globalId.startsWith('record_') ? await recordOf(pool, globalId) : undefined;
  if (record === undefined) return undefined;
  const [customer] = await readCustomersOfRecords(pool, [record]);
  return customer!.members.filter((member) => member !== record).map((other) => [record, other] as const);
}
