import type { Pool } from 'pg';

/** Does the work where no other process is at it, and answers false where one is. @param lock an advisory lock's key */
export async function alone(pool: Pool, lock: number, work: () => Promise<boolean>): Promise<boolean> {
  const guard = await pool.connect();
  try {
    const { rows } = await guard.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock]);
    if (!rows[0]!.mine) return false;
    try {
      return await work();
    } finally {
      await guard.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined);
    }
  } finally {
    guard.release();
  }
}
