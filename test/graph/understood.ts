import { understandDue } from '#graph';
import { readTerms, type UnderstandingTerms } from '#understanding';
import type { Pool } from 'pg';

/** The terms that come with Meri. */
export const TERMS: UnderstandingTerms = readTerms('config', 'sample');

/** Understands all that is due, as the keeper would. @param marks how many at a time */
export async function understandAll(pool: Pool, marks = 500, terms = TERMS): Promise<void> {
  while (await understandDue(pool, { ...terms, marks }));
}
