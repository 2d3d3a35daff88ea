import type { Pool } from 'pg';
import { rowsOf, type ExperimentRow, type SaidOfExperiment } from '../../apply/words/experiments.js';
import type { AsOf } from '../object.js';

/** The experiments that some records were ever named in, as they stood after the words that both clocks let through. */
export async function experimentsAsOf(
  pool: Pool,
  records: readonly string[],
  { happenedBy, knownBy }: AsOf,
): Promise<readonly ExperimentRow[]> {
  const { rows } = await pool.query<SaidOfExperiment>(
    `select experiment_id, said, said_by, said_at, stamp, event_id from experiment_word w
     where experiment_id in (select experiment_id from experiment_word where customers && $1::uuid[])
       and ($2::timestamptz is null or said_at <= $2)
       and ($3::timestamptz is null or exists (select 1 from hub.event_index e where e.event_id = w.event_id and e.received_at <= $3))`,
    [records, happenedBy ?? null, knownBy ?? null],
  );
  return rowsOf(rows);
}
