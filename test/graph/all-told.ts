import type { Pool } from 'pg';
import { eventually } from '../processes/ask.js';

/**
 * Waits until everything announced can be read. An announcement is told once no transaction that began before it is open
 * anywhere on the server, and other specs have some.
 */
export async function allTold(pool: Pool): Promise<void> {
  await eventually(
    async () =>
      (await pool.query('select 1 from hub.outbox where tx >= pg_snapshot_xmin(pg_current_snapshot()) limit 1')).rows,
    (untold) => untold.length === 0,
  );
}
