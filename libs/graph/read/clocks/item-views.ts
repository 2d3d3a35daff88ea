import type { Tables } from '../object.js';
import type { Statement } from '../statement.js';
import type { ItemsAsOf } from './items-as-of.js';

const TABLES = ['opportunity', 'opportunity_contact', 'note', 'note_about', 'feedback'] as const;

/** What `itemViews` puts in the place of the tables. */
export const ITEM_VIEWS = {
  opportunities: 'as_of_opportunity',
  opportunityContacts: 'as_of_opportunity_contact',
  notes: 'as_of_note',
  noteAbouts: 'as_of_note_about',
  feedback: 'as_of_feedback',
  touchpoints: 'as_of_touchpoint',
} as const satisfies Partial<Tables>;

/** Items as they stood, as views; touchpoints that stand on no item are those of the table. */
export function itemViews(items: ItemsAsOf, statement: Statement): string {
  const rowsOf = (table: string, rows: readonly object[]) =>
    `select * from json_populate_recordset(null::${table}, ${statement.bind(JSON.stringify(rows), 'json')})`;
  const views = TABLES.map((table) => `, as_of_${table} as (${rowsOf(table, items[table])})`);
  // Not materialized: every reader asks for the touchpoints of some records, which the table finds by its index.
  return `${views.join('')}, as_of_touchpoint as not materialized (
    select * from touchpoint where id <> all(${statement.bind(items.replaced, 'uuid[]')})
    union all ${rowsOf('touchpoint', items.touchpoint)})`;
}
