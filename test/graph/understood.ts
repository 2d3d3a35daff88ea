import { understandDue, type UnderstandingTerms } from '#graph';
import type { Pool } from 'pg';
import { readServiceMapFile, termsOf } from '../../apps/hub/service-map.js';

/** The terms that come with Meri. */
export const TERMS: UnderstandingTerms = termsOf(readServiceMapFile('config'));

/** Understands all that is due, as the keeper would. @param marks how many at a time */
export async function understandAll(pool: Pool, marks = 500, terms = TERMS): Promise<void> {
  while (await understandDue(pool, { ...terms, marks }));
}
