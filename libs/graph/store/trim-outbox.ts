import type { Pool } from 'pg';

const AT_ONCE = 10_000;

/**
 * From its old end on, so that only what is deleted is read. The newest announcement stays, whatever its age: it shows
 * to a subscriber who saw it that nothing is missing. So does what a relay has still to tell others.
 */
const TRIM = `
  with oldest as (select tx, seq, at from hub.outbox order by tx, seq limit ${AT_ONCE}),
    newest as (select tx, seq from hub.outbox order by tx desc, seq desc limit 1)
  delete from hub.outbox o using oldest, newest
  where (o.tx, o.seq) = (oldest.tx, oldest.seq) and oldest.at < $1 and (o.tx, o.seq) < (newest.tx, newest.seq)
    and not exists (select 1 from hub.relay r where (o.tx, o.seq) > (r.tx, r.seq))`;

/**
 * Deletes what was announced before `before` and has been relayed; whoever has an older cursor is told of a gap.
 * @returns how many rows went
 */
export async function trimOutbox(pool: Pool, before: Date): Promise<number> {
  for (let trimmed = 0; ;) {
    const { rowCount } = await pool.query(TRIM, [before]);
    trimmed += rowCount ?? 0;
    if ((rowCount ?? 0) < AT_ONCE) return trimmed;
  }
}
