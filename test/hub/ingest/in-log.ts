import type { Pool } from 'pg';

export interface EventInLog {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  /** Tests look into it as it comes. */
  readonly data: any;
}

/** The events that stand in the embedded log, as they stand there. */
export async function inLog(pool: Pool, topic = 'meri.web'): Promise<readonly EventInLog[]> {
  const { rows } = await pool.query<{ value: Buffer }>(
    'select value from log.record where topic = $1 order by part, off',
    [topic],
  );
  return rows.map(({ value }) => JSON.parse(value.toString()) as EventInLog);
}
