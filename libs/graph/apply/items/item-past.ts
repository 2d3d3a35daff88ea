import type { ClientBase } from 'pg';
import { insertSql, overRows } from '../statement.js';

/** A word on one register of an item that a later one outlived: what it was in between. */
export interface PastWord {
  readonly item_id: string;
  readonly field: string;
  readonly stamp: string;
  readonly event_id: string;
  readonly value: unknown;
}

const PAST = { item_id: 'uuid', field: 'text', stamp: 'text', event_id: 'uuid', value: 'jsonb' } as const;

/** Whichever of two words came first, the same one is the past: the rows are a function of the set of words. */
export const insertPast = overRows<PastWord>(
  'item-past-insert',
  PAST,
  insertSql('item_past', PAST, 'on conflict do nothing', { orderBy: 'item_id, field, stamp collate "C", event_id' }),
);

/** Deletes what was ever said in some registers of items whose words are taken out. */
export async function forgetPast(
  client: ClientBase,
  items: readonly string[],
  registers: readonly string[],
): Promise<void> {
  if (items.length === 0) return;
  await client.query({
    name: 'item-past-forget',
    text: 'delete from item_past where item_id = any($1) and field = any($2)',
    values: [items, registers],
  });
}
