import { migrate, openGraphPool } from '#graph';
import { readSettings } from '#platform';
import type { Pool } from 'pg';
import { openDatabase } from '../hub.js';

/** For commands that need the database alone: its schemas are brought up to date first. */
export async function withPool<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const database = await openDatabase(readSettings());
  await migrate(database.url);
  const pool = openGraphPool(database.url, { max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await database.close();
  }
}
