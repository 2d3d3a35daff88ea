import type { ClientBase } from 'pg';
import { insertSql, overRows, selectBy } from '../statement.js';
import { CASE_TABLE } from './cases.js';
import { FEEDBACK_TABLE } from './feedback.js';
import { INTERACTION_TABLE } from './interactions.js';
import { everOf, type FoldedItem } from './item-words.js';
import { NOTE_TABLE } from './notes.js';
import { OPPORTUNITY_TABLE } from './opportunities.js';

const TABLES = {
  cases: CASE_TABLE,
  opportunities: OPPORTUNITY_TABLE,
  notes: NOTE_TABLE,
  interactions: INTERACTION_TABLE,
  feedback: FEEDBACK_TABLE,
} as const;

/** The items of a batch, as they were and are. */
export type Folded = Readonly<Record<keyof typeof TABLES, readonly FoldedItem[]>>;

const ITEM_RECORD = { record_id: 'uuid', item_id: 'uuid' } as const;
const link = overRows(
  'item-record-insert',
  ITEM_RECORD,
  insertSql('item_record', ITEM_RECORD, 'on conflict do nothing', { orderBy: 'record_id, item_id' }),
);

/** Keeps which records every item was ever of, so that an erasure finds what was said of them, however long ago. */
export async function linkItems(client: ClientBase, folded: Folded): Promise<void> {
  await link(
    client,
    Object.values(folded)
      .flat()
      .flatMap(({ before, after }) => {
        const known = before ? everOf(before) : [];
        return everOf(after)
          .filter((id) => !known.includes(id))
          .map((record_id) => ({ record_id, item_id: after.id }));
      }),
  );
}

/**
 * Takes the words out of all items that were ever of an erased record, whoever else they are of: what was said with
 * two is said of both. Returns the batch's items as they are then, and those beside them that lost words.
 */
export async function forgetItems(client: ClientBase, folded: Folded, erased: readonly string[]): Promise<Folded> {
  const rows = await selectBy<{ item_id: string }>(
    client,
    'items-of',
    'select distinct item_id from item_record where record_id = any($1)',
    erased,
  );
  if (rows.length === 0) return folded;
  const ids = rows.map((row) => row.item_id);
  const forgotten: Partial<Record<keyof typeof TABLES, readonly FoldedItem[]>> = {};
  for (const [name, table] of Object.entries(TABLES) as [keyof typeof TABLES, (typeof TABLES)[keyof typeof TABLES]][]) {
    const now = new Map((await table.forget(client, ids)).map((item) => [item.after.id, item]));
    const known = new Set(folded[name].map(({ after }) => after.id));
    forgotten[name] = [
      ...folded[name].map((item) => ({ ...item, after: now.get(item.after.id)?.after ?? item.after })),
      ...[...now.values()].filter(({ after }) => !known.has(after.id)),
    ];
  }
  return forgotten as Folded;
}
