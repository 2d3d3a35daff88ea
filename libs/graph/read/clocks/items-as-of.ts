import { chronologyOf, write, writeEarliest, type Register, type Registers } from '#contracts';
import { ownerOf } from '../../apply/items/cases.js';
import { FEEDBACK_TABLE, touchpointsOfFeedback } from '../../apply/items/feedback.js';
import { decidingCase, touchpointsOfInteraction } from '../../apply/items/interactions.js';
import type { Item } from '../../apply/items/item-words.js';
import { aboutOf, NOTE_TABLE, touchpointsOfNote, writtenAt } from '../../apply/items/notes.js';
import { contactRowsOf, OPPORTUNITY_TABLE } from '../../apply/items/opportunities.js';
import type { TouchpointRow } from '../../apply/touchpoints/touchpoint-row.js';
import type { AsOf } from '../object.js';
import { clocksOver, type Clocks, type Database } from './within.js';

/** Rows of the tables of the same names, as they would have been. */
export interface ItemsAsOf {
  readonly opportunity: readonly object[];
  readonly opportunity_contact: ReturnType<typeof contactRowsOf>;
  readonly note: readonly object[];
  readonly note_about: readonly object[];
  readonly feedback: readonly object[];
  /** Only those that stand on an item. */
  readonly touchpoint: readonly TouchpointRow[];
  /** The items whose touchpoints are replaced by these, also of those that were not there yet. */
  readonly replaced: readonly string[];
}

const KINDS = ['opportunity', 'note', 'interaction', 'feedback'] as const;
type Kind = (typeof KINDS)[number];

const ITEMS = `with ids as materialized (select distinct item_id as id from item_record where record_id = any($1)) ${KINDS.map(
  (kind) => `select '${kind}' as kind, id, source, key, fields from ${kind} join ids using (id)`,
).join(' union all ')}`;

/**
 * The opportunities, notes, kept contacts and judgements that some records ever had part in, folded again from the words
 * that both clocks let through. What a contact, a note or a judgement was at first, it was from the time that it tells
 * itself, however late its source wrote it down.
 */
export async function itemsAsOf(db: Database, records: readonly string[], asOf: AsOf): Promise<ItemsAsOf> {
  const { rows: items } = await db.query<Item & { kind: Kind }>(ITEMS, [records]);
  const past = await pastOf(db, items);
  const words = (item: Item): readonly (readonly [string, Register])[] => [
    ...Object.entries(item.fields).filter(([name]) => !name.startsWith('$') || name === '$deleted'),
    ...(past.get(item.id) ?? []),
  ];
  const clocks = await clocksOver(
    db,
    items.flatMap((item) => [...words(item).map(([, word]) => word), firstOf(item)]),
    asOf,
  );
  const stood: Record<Kind, Item[]> = { opportunity: [], note: [], interaction: [], feedback: [] };
  for (const { kind, ...item } of items) {
    const then = itemThen(item, words(item), clocks, kind !== 'opportunity');
    if (then) stood[kind].push(then);
  }
  const owners = await ownersOf(
    db,
    stood.interaction.flatMap((item) => decidingCase(item) ?? []),
  );
  return {
    opportunity: stood.opportunity.map((item) => OPPORTUNITY_TABLE.row(item)),
    opportunity_contact: stood.opportunity.flatMap(contactRowsOf),
    note: stood.note.map((item) => NOTE_TABLE.row(item)),
    note_about: stood.note.flatMap((note) =>
      aboutOf(note).map((record_id) => ({ note_id: note.id, record_id, written_at: writtenAt(note) })),
    ),
    feedback: stood.feedback.map((item) => FEEDBACK_TABLE.row(item)),
    touchpoint: [
      ...stood.note.flatMap(touchpointsOfNote),
      ...stood.interaction.flatMap((item) => touchpointsOfInteraction(item, owners)),
      ...stood.feedback.flatMap(touchpointsOfFeedback),
    ],
    replaced: items.filter(({ kind }) => kind !== 'opportunity').map(({ id }) => id),
  };
}

/** The first mention as a word. */
const firstOf = ({ fields }: Item): Register => {
  const [, chronology, eventId] = fields['$first']!;
  return [true, `1${chronology}`, eventId];
};

/**
 * An item as it stood; undefined where nothing was said of it by then.
 * @param fromItsOwnTime whether its first word counts whenever it was said
 */
function itemThen(
  item: Item,
  words: readonly (readonly [string, Register])[],
  clocks: Clocks,
  fromItsOwnTime: boolean,
): Item | undefined {
  const known = words.filter(([, word]) => clocks.known(word));
  const first = known.map(([, word]) => chronologyOf(word[1])).reduce((a, b) => (b < a ? b : a), '~');
  const counted = known.filter(
    ([, word]) => clocks.happened(word) || (fromItsOwnTime && chronologyOf(word[1]) === first),
  );
  const fields: Registers = {};
  for (const [name, [value, stamp, eventId]] of counted) {
    write(fields, name, value, stamp, eventId);
    writeEarliest(fields, '$first', stamp, eventId);
  }
  const mention = firstOf(item);
  if (clocks.known(mention) && clocks.happened(mention)) writeEarliest(fields, '$first', mention[1], mention[2]);
  return fields['$first'] ? { ...item, fields } : undefined;
}

async function pastOf(
  db: Database,
  items: readonly Item[],
): Promise<ReadonlyMap<string, readonly (readonly [string, Register])[]>> {
  const { rows } = await db.query<{
    item_id: string;
    field: string;
    stamp: string;
    event_id: string;
    value: unknown;
  }>('select item_id, field, stamp, event_id, value from item_past where item_id = any($1)', [
    items.map(({ id }) => id),
  ]);
  const past = new Map<string, (readonly [string, Register])[]>();
  for (const { item_id, field, stamp, event_id, value } of rows) {
    const list = past.get(item_id);
    const word = [field, [value, stamp, event_id]] as const;
    if (list) list.push(word);
    else past.set(item_id, [word]);
  }
  return past;
}

/** Whose a contact in a case is, is told by the case as it is now. */
async function ownersOf(db: Database, cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (cases.length === 0) return new Map();
  const { rows } = await db.query<Item>('select id, source, key, fields from customer_case where id = any($1)', [cases]); // prettier-ignore
  return new Map(rows.map((item) => [item.id, ownerOf(item)]));
}
