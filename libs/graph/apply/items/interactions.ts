import {
  familyOf,
  itemIdOf,
  recordIdOf,
  stampOf,
  standing,
  timeOf,
  type Channel,
  type Direction,
  type InteractionObserved,
} from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import type { TouchpointRow } from '../touchpoints/touchpoint-row.js';
import { itemTable } from './item-table.js';
import { ItemWords, lastWordOf, type FoldedItem, type Item, type ItemWord } from './item-words.js';

export const INTERACTION_TABLE = itemTable({
  table: 'interaction',
  words: ['subject', 'text', 'by'],
  keepsPast: true,
  columns: {},
  project: () => ({}),
});

/**
 * Whether the source keeps this contact under its key and may put it off, correct or delete it: everything that a CRM
 * logs, and calls, meetings and visits elsewhere. A message is written once, so it needs no fold; there are many.
 */
export const isKept = (source: string, seen: InteractionObserved): boolean =>
  familyOf(source) === 'crm' || (seen.caseKey === undefined && KEPT_FORMS.has(seen.form));
const KEPT_FORMS: ReadonlySet<string> = new Set(['call', 'meeting', 'visit']);

/** Folds the contacts that their sources keep. */
export function applyInteractions(client: ClientBase, heard: readonly Heard[]): Promise<readonly FoldedItem[]> {
  const words = new ItemWords('touchpoint');
  for (const one of ofKind(heard, 'interaction.observed'))
    if (isKept(one.source, one.observation)) words.say(one, one.observation.key, wordOf(one.source, one.observation));
  return INTERACTION_TABLE.fold(client, words);
}

/** Only what the source said becomes a register: a time that is just the event's own, or `other`, is no word of it. */
function wordOf(source: string, seen: InteractionObserved): Pick<ItemWord, 'stamp' | 'said' | 'assumed'> {
  const stamp = stampOf(seen.at, seen.sequence);
  if (seen.withdrawn) return { stamp, said: { $deleted: true } };
  const { subject, text, by, automatic, direction, form } = seen;
  const said: Record<string, unknown> = { $deleted: false, direction, form };
  if (seen.occurredAt !== seen.at) said['occurredAt'] = seen.occurredAt;
  if (seen.channel !== 'other') said['channel'] = seen.channel;
  if (seen.parties.length > 0) said['parties'] = [...new Set(seen.parties.map(recordIdOf))];
  if (seen.caseKey !== undefined) said['case'] = itemIdOf('case', source, seen.caseKey);
  if (seen.opportunityKey !== undefined) said['opportunity'] = itemIdOf('opportunity', source, seen.opportunityKey);
  for (const [name, value] of Object.entries({ subject, text, by, automatic }))
    if (value !== undefined) said[name] = value;
  return seen.assumed ? { stamp, said, assumed: seen.assumed } : { stamp, said };
}

/** The case that decides whose contact this is, where no party was named. */
export const decidingCase = ({ fields }: Item): string | undefined =>
  (standing<readonly string[]>(fields, 'parties') ?? []).length > 0 ? undefined : standing<string>(fields, 'case');

/** @param ownerOfCase case id to the record that the case belongs to now */
export function touchpointsOfInteraction(
  item: Item,
  ownerOfCase: ReadonlyMap<string, string>,
): readonly TouchpointRow[] {
  const { fields } = item;
  if (standing<boolean>(fields, '$deleted') !== false) return [];
  const deciding = decidingCase(item);
  const records =
    deciding === undefined ? (standing<readonly string[]>(fields, 'parties') ?? []) : [ownerOfCase.get(deciding)!];
  const [, stamp, event_id] = lastWordOf(item);
  const text = (name: string) => standing<string>(fields, name) ?? null;
  return records.map((record_id) => ({
    record_id,
    occurred_at: text('occurredAt') ?? timeOf(`1${fields['$first']![1]}`),
    id: item.id,
    source: item.source,
    key: item.key,
    channel: standing<Channel>(fields, 'channel') ?? 'other',
    direction: standing<Direction>(fields, 'direction')!,
    form: text('form')!,
    subject: text('subject'),
    text: text('text'),
    actor: text('by'),
    automatic: standing<boolean>(fields, 'automatic') === true,
    withdrawn: false,
    case_id: text('case'),
    by_case: deciding !== undefined,
    opportunity_id: text('opportunity'),
    note_id: null,
    score: null,
    stamp,
    event_id,
  }));
}
