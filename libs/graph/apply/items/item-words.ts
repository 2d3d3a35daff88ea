import { itemIdOf, write, writeEarliest, type ItemKind, type Register, type Registers, type Stamp } from '#contracts';
import type { Heard } from '../batch.js';

/** Something a source keeps under its own key and changes over time: a case, an opportunity, a note, an activity. */
export interface Item {
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly fields: Registers;
}

export interface FoldedItem {
  readonly before: Item | undefined;
  readonly after: Item;
}

/** Register name to value; parties are record ids. */
export type Said = Readonly<Record<string, unknown>>;

/** What one event says of one item. */
export interface ItemWord {
  readonly stamp: Stamp;
  readonly eventId: string;
  /** Tells apart what one event says of one item several times. */
  readonly ordinal: number;
  readonly said: Said;
  /** Registers whose value the source did not say: what it does say, at whatever time, outranks them. */
  readonly assumed?: readonly string[];
}

/** What a batch says of the items of one kind, by item id. */
export class ItemWords {
  readonly byId = new Map<string, { readonly source: string; readonly key: string; readonly words: ItemWord[] }>();

  constructor(private readonly kind: ItemKind) {}

  say({ source, eventId, ordinal }: Heard, key: string, word: Pick<ItemWord, 'stamp' | 'said' | 'assumed'>): void {
    const id = itemIdOf(this.kind, source, key);
    let known = this.byId.get(id);
    if (!known) this.byId.set(id, (known = { source, key, words: [] }));
    known.words.push({ eventId, ordinal, ...word });
  }
}

/** Told of each word on one register that does not stand because another is later. */
export type OnOutlived = (register: string, word: Register) => void;

/** Folds one word into an item's registers, in any order of words. */
export function foldWord(
  fields: Registers,
  { said, assumed, stamp, eventId }: ItemWord,
  onOutlived?: OnOutlived,
): void {
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined) continue;
    const rank = assumed?.includes(name) ? `0${stamp.slice(1)}` : stamp;
    const before = fields[name];
    const outlived = write(fields, name, value, rank, eventId) ? before : ([value, rank, eventId] as const);
    // What one event says twice is one word.
    if (outlived && !(outlived[1] === fields[name]![1] && outlived[2] === fields[name]![2]))
      onOutlived?.(name, outlived);
  }
  writeEarliest(fields, '$first', stamp, eventId);
  everAmong(
    fields,
    recordsIn((name) => said[name]),
  );
}

/** The records that an item is of now. */
export const recordsOf = ({ fields }: Item): readonly string[] => recordsIn((name) => fields[name]?.[0]);

/** Every record that an item was ever said to be of: whoever of them is erased takes its words along. */
export const everOf = ({ fields }: Item): readonly string[] =>
  (fields[EVER]?.[0] as readonly string[] | undefined) ?? [];

const EVER = '$ever';

function everAmong(fields: Registers, records: readonly string[]): void {
  const ever = (fields[EVER]?.[0] as readonly string[] | undefined) ?? [];
  const more = records.filter((id) => !ever.includes(id));
  if (more.length > 0) fields[EVER] = [[...new Set([...ever, ...more])].sort(), '', ''];
}

const ONE = ['requester', 'organization', 'party'];
const SEVERAL = ['about', 'parties'];

function recordsIn(value: (name: string) => unknown): readonly string[] {
  const ids: string[] = [];
  for (const name of ONE) {
    const id = value(name);
    if (typeof id === 'string') ids.push(id);
  }
  for (const name of SEVERAL) ids.push(...((value(name) ?? []) as readonly string[]));
  for (const contact of (value('contacts') ?? []) as readonly { readonly recordId: string }[])
    ids.push(contact.recordId);
  return ids;
}

/** The last word on anything of an item: what its touchpoints stand on. */
export function lastWordOf({ fields }: Item): Register {
  let last: Register | undefined;
  for (const [name, word] of Object.entries(fields))
    if (!name.startsWith('$') || name === '$deleted')
      if (!last || word[1] > last[1] || (word[1] === last[1] && word[2] > last[2])) last = word;
  return last ?? [null, '', fields['$first']![2]];
}
