import type { ClientBase } from 'pg';
import type { Heard } from '../batch.js';
import { ownerOf, ownersOfCases } from '../items/cases.js';
import { touchpointsOfFeedback } from '../items/feedback.js';
import type { Folded } from '../items/forget-items.js';
import { decidingCase, touchpointsOfInteraction } from '../items/interactions.js';
import type { FoldedItem, Item } from '../items/item-words.js';
import { touchpointsOfNote } from '../items/notes.js';
import { insertSql, overRows } from '../statement.js';
import { touchpointsOfMessages, withdrawMessages, withoutWithdrawn } from './messages.js';
import { keyOf, TOUCHPOINT, TOUCHPOINT_KEY, type TouchpointRow } from './touchpoint-row.js';

/** Says which of the rows were there already: usually none, so that little comes back. */
const insert = overRows<TouchpointRow>(
  'touchpoints-insert',
  TOUCHPOINT,
  `, fresh as (${insertSql('touchpoint', TOUCHPOINT, 'on conflict do nothing returning record_id, occurred_at, id', { orderBy: TOUCHPOINT_KEY.join(', ') })})
   select r.record_id, r.occurred_at, r.id from r
   where not exists (select 1 from fresh f where (f.record_id, f.occurred_at, f.id) = (r.record_id, r.occurred_at, r.id))`,
);
const assignments = Object.keys(TOUCHPOINT)
  .filter((column) => !(TOUCHPOINT_KEY as readonly string[]).includes(column))
  .map((column) => `${column} = r.${column}`)
  .join(', ');
/** Of messages the last word stands; of what was folded the row is the word of all. */
const correct = overRows<TouchpointRow & { readonly folded: boolean }>(
  'touchpoints-correct',
  { ...TOUCHPOINT, folded: 'boolean' },
  `update touchpoint t set ${assignments} from r where (t.record_id, t.occurred_at, t.id) = (r.record_id, r.occurred_at, r.id)
     and (r.folded or (r.stamp collate "C", r.event_id) > (t.stamp, t.event_id))`,
);
const remove = overRows<{ record_id: string; occurred_at: string; id: string }>(
  'touchpoints-delete',
  { record_id: 'uuid', occurred_at: 'timestamptz', id: 'uuid' },
  'delete from touchpoint t using r where (t.record_id, t.occurred_at, t.id) = (r.record_id, r.occurred_at, r.id) returning t.record_id',
);
const move = overRows<{ case_id: string; owner: string; was: string }>(
  'touchpoints-move',
  { case_id: 'uuid', owner: 'uuid', was: 'uuid' },
  'update touchpoint t set record_id = r.owner from r where t.record_id = r.was and t.case_id = r.case_id and t.by_case returning t.record_id, r.was',
);

/** How many touchpoints a record gained, and between which times; `recount` where rows also left it. */
export interface TouchpointChanges {
  readonly gained: ReadonlyMap<string, { readonly count: number; readonly first: string; readonly last: string }>;
  readonly recount: ReadonlySet<string>;
}

/**
 * Writes the batch's touchpoints; where an item changed, also takes back what no longer holds.
 * @param erased those of the batch's records that were erased
 */
export async function applyTouchpoints(
  client: ClientBase,
  heard: readonly Heard[],
  folded: Folded,
  erased: ReadonlySet<string>,
): Promise<TouchpointChanges> {
  const recount = new Set<string>();
  for (const row of await move(client, movesOf(folded.cases)))
    recount.add(row['record_id'] as string).add(row['was'] as string);
  await withdrawMessages(client, heard, folded.cases);

  const { before, after } = await projected(client, folded);
  const kept = new Set(after.map(keyOf));
  for (const row of await remove(
    client,
    before.filter((row) => !kept.has(keyOf(row))),
  ))
    recount.add(row['record_id'] as string);

  const messages = await withoutWithdrawn(client, latestOnly(touchpointsOfMessages(heard, folded.cases, erased)));
  const rows = [...messages, ...after];
  const old = new Set(
    (await insert(client, rows)).map(
      (row) => `${row['record_id'] as string} ${(row['occurred_at'] as Date).toISOString()} ${row['id'] as string}`,
    ),
  );
  await correct(
    client,
    rows.flatMap((row) => (old.has(keyOf(row)) ? [{ ...row, folded: kept.has(keyOf(row)) }] : [])),
  );
  return { gained: gainsOf(rows.filter((row) => !old.has(keyOf(row)))), recount };
}

/** The touchpoints that were, and that are, by the folded items. */
async function projected(
  client: ClientBase,
  { cases, notes, interactions, feedback }: Folded,
): Promise<{ readonly before: readonly TouchpointRow[]; readonly after: readonly TouchpointRow[] }> {
  const deciding = interactions.flatMap(({ before, after }) => [before && decidingCase(before), decidingCase(after)]);
  const owners = await ownersOfCases(client, cases, [...new Set(deciding.filter((id) => id !== undefined))]);
  const project = (side: 'before' | 'after') => {
    const rowsOf = (items: readonly FoldedItem[], rows: (item: Item) => readonly TouchpointRow[]) =>
      items.flatMap(({ [side]: item }) => (item ? rows(item) : []));
    return [
      ...rowsOf(notes, touchpointsOfNote),
      ...rowsOf(interactions, (item) => touchpointsOfInteraction(item, owners)),
      ...rowsOf(feedback, touchpointsOfFeedback),
    ];
  };
  return { before: project('before'), after: project('after') };
}

/** Cases that belong to somebody else than before: what they decide goes along. */
const movesOf = (cases: readonly FoldedItem[]): readonly { case_id: string; owner: string; was: string }[] =>
  cases.flatMap(({ before, after }) => {
    const [was, owner] = before ? [ownerOf(before), ownerOf(after)] : ['', ''];
    return was === owner ? [] : [{ case_id: after.id, owner, was }];
  });

/** One statement may touch a row once only: of several words on one message the last stands. */
function latestOnly(rows: readonly TouchpointRow[]): readonly TouchpointRow[] {
  const latest = new Map<string, TouchpointRow>();
  for (const row of rows) {
    const other = latest.get(keyOf(row));
    if (!other || `${row.stamp} ${row.event_id}` > `${other.stamp} ${other.event_id}`) latest.set(keyOf(row), row);
  }
  return [...latest.values()];
}

function gainsOf(rows: readonly TouchpointRow[]): TouchpointChanges['gained'] {
  const gained = new Map<string, { count: number; first: string; last: string }>();
  for (const { record_id, occurred_at } of rows) {
    const sum = gained.get(record_id);
    if (!sum) gained.set(record_id, { count: 1, first: occurred_at, last: occurred_at });
    else {
      sum.count++;
      if (occurred_at < sum.first) sum.first = occurred_at;
      if (occurred_at > sum.last) sum.last = occurred_at;
    }
  }
  return gained;
}
