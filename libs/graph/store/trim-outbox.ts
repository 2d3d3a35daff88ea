import type { Pool } from 'pg';
import { OF_CUSTOMERS } from '../read/feed/outbox.js';

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

/** Relays that have still to tell what was announced before `before`, and how old the oldest of it is. */
export async function waitingRelays(
  pool: Pool,
  before: Date,
): Promise<readonly { readonly relay: string; readonly since: Date }[]> {
  const { rows } = await pool.query<{ relay: string; since: Date }>(
    `select r.name as relay, o.at as since from hub.relay r cross join lateral (
       select at from hub.outbox where (tx, seq) > (r.tx, r.seq) and change = any($2) order by tx, seq limit 1) o
     where o.at < $1 order by r.name`,
    [before, OF_CUSTOMERS],
  );
  return rows;
}
