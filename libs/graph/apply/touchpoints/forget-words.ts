import type { ClientBase } from 'pg';
import { selectBy } from '../statement.js';

const SPEAKS = 'coalesce(t.subject, t.text, t.actor) is not null';
const FORGET = `
  update touchpoint t set subject = null, text = null, actor = null where t.record_id = any($1) and ${SPEAKS}`;
/** Row by row through the index of times: there is none by id, and a plan of its own would read the whole table. */
const FORGET_WITH_OTHERS = `
  with shared as (
    select t.record_id, t.occurred_at, t.id from touchpoint own
    cross join lateral (
      select * from touchpoint t where t.occurred_at = own.occurred_at and t.id = own.id and ${SPEAKS} offset 0) t
    where own.record_id = any($1))
  update touchpoint t set subject = null, text = null, actor = null from shared s
  where (t.record_id, t.occurred_at, t.id) = (s.record_id, s.occurred_at, s.id) returning t.record_id`;

/**
 * Whoever was erased keeps the fact of a contact at most, never its words: not of what came before, not of what comes
 * after. A mail has a row with everybody it went to: those of one who is erased now go in the rows of the others too.
 * @returns the records, whose else they are, that lost words
 */
export async function forgetWords(
  client: ClientBase,
  erased: readonly string[],
  erasedNow: readonly string[],
): Promise<readonly string[]> {
  const others = await selectBy<{ record_id: string }>(
    client,
    'forget-words-with-others',
    FORGET_WITH_OTHERS,
    erasedNow,
  );
  await selectBy(client, 'forget-words', FORGET, erased);
  return others.map(({ record_id }) => record_id);
}
