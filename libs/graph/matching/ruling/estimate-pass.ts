import type { Pool } from 'pg';

/** How long judging all records again will take, as far as can be told beforehand. */
export interface PassEstimate {
  readonly records: number;
  /** Of work. A pass gives way to ingest: while events stream in, it takes up to three times as long, and thirty times while ingest is behind. */
  readonly seconds: number;
  /**
   * `passes`: at the rate of former passes here. `trial`: there was none; at the rate of a trial, which judges and writes
   * nothing, so that it will take longer than this.
   */
  readonly basis: 'passes' | 'trial';
}

/** Former passes that tell the rate. */
const LATEST = 5;

/** @param trial how many records a trial judged, in how many seconds; without it only former passes tell */
export async function estimatePass(
  pool: Pool,
  trial?: { readonly records: number; readonly seconds: number },
): Promise<PassEstimate | null> {
  const { rows } = await pool.query<{ records: number; done: number | null; worked_ms: number | null }>(
    `select (select count(*)::int from membership) as records, sum(done)::int as done, sum(worked_ms)::float8 as worked_ms
     from (select done, worked_ms from hub.identity_pass where worked_ms > 0 and done > 0 order by started_at desc limit ${LATEST}) latest`,
  );
  const { records, done, worked_ms } = rows[0]!;
  if (done && worked_ms) return { records, seconds: secondsFor(records, done, worked_ms / 1000), basis: 'passes' };
  if (!trial || trial.records === 0) return null;
  return { records, seconds: secondsFor(records, trial.records, trial.seconds), basis: 'trial' };
}

const secondsFor = (records: number, of: number, seconds: number): number =>
  Number(((records * seconds) / of).toFixed(1));
