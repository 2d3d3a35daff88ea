import type { Pool } from 'pg';
import { isUuid } from '../../page.js';

export type JudgedTable = 'touchpoint' | 'promise' | 'wait' | 'claim';

/** A touchpoint is looked for where it is understood, by its id; a promise that was said to be none is still known by what was said. */
const RECORDS: Readonly<Record<JudgedTable, string>> = {
  touchpoint: 'select record_id from meaning where touchpoint_id = $1 order by record_id limit 1',
  promise:
    'select record_id from promise where id = $1 union all select record_id from judgement where target = $1 limit 1',
  wait: 'select record_id from wait where id = $1 union all select record_id from judgement where target = $1 limit 1',
  claim: 'select record_id from claim where id = $1',
};

/** The record that something to be judged belongs to; undefined where there is no such thing. */
export async function readJudgedRecord(pool: Pool, about: JudgedTable, id: string): Promise<string | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<{ record_id: string }>(RECORDS[about], [id]);
  return rows[0]?.record_id;
}
