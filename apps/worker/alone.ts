import type { Pool } from 'pg';

export interface AloneOptions {
  /** So long a process may be silent before its lock goes to another one, in ms; a minute. */
  readonly silentMs?: number;
  /** How often it says that it is there, in ms; 15 s. */
  readonly beatMs?: number;
}

/**
 * Does the work where no other process is at it, and answers false where one is. One that freezes, or is cut off, loses the lock.
 * @param lock an advisory lock's key
 */
export async function alone(
  pool: Pool,
  lock: number,
  work: () => Promise<boolean>,
  { silentMs = 60_000, beatMs = 15_000 }: AloneOptions = {},
): Promise<boolean> {
  const guard = await pool.connect();
  let broken = false;
  try {
    const { rows } = await guard.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock]);
    if (!rows[0]!.mine) return false;
    const beat = setInterval(() => void guard.query('select 1').catch(() => undefined), beatMs).unref();
    try {
      await guard.query("select set_config('idle_session_timeout', $1, false)", [String(silentMs)]);
      return await work();
    } finally {
      clearInterval(beat);
      // A connection that may still hold the lock goes with it.
      await guard
        .query("select set_config('idle_session_timeout', '0', false), pg_advisory_unlock($1)", [lock])
        .catch(() => (broken = true));
    }
  } finally {
    guard.release(broken);
  }
}
