import type { ClientBase } from 'pg';
import { selectBy } from '../statement.js';

/** A mail has a row with everybody it went to, so the words of one are in the rows of the others. */
const FORGET_WORDS = `
  with own as (select occurred_at, id from touchpoint where record_id = any($1))
  update touchpoint t set subject = null, text = null, actor = null from own
  where (t.occurred_at, t.id) = (own.occurred_at, own.id) and coalesce(t.subject, t.text, t.actor) is not null`;

/** Whoever was erased keeps the fact of a contact at most, never its words: not of what came before, not of what comes after. */
export async function forgetWords(client: ClientBase, erased: readonly string[]): Promise<void> {
  await selectBy(client, 'forget-words', FORGET_WORDS, erased);
}
