import type { Pool } from 'pg';

/** Whether the hub was filled with the sample company, or is about to be. */
export async function holdsSample(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query('select 1 from hub.sample_company limit 1');
  return rows.length > 0;
}

/** Keeps in mind that the sample company comes into this hub. */
export async function markSample(pool: Pool): Promise<void> {
  await pool.query('insert into hub.sample_company select where not exists (select from hub.sample_company)');
}
