import { recordIdOf, stampOf, standing, timeOf, type Channel } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { insertSql, overRows } from '../statement.js';
import type { TouchpointRow } from '../touchpoints/touchpoint-row.js';
import { itemTable } from './item-table.js';
import { ItemWords, lastWordOf, type FoldedItem, type Item } from './item-words.js';

export const NOTE_TABLE = itemTable({
  table: 'note',
  words: ['text'],
  keepsPast: true,
  columns: {
    text: 'text',
    author: 'text',
    written_at: 'timestamptz',
    visibility: 'text',
    channel: 'text',
    deleted: 'boolean',
  },
  project,
});

export async function applyNotes(client: ClientBase, heard: readonly Heard[]): Promise<readonly FoldedItem[]> {
  const words = new ItemWords('note');
  for (const one of ofKind(heard, 'note.changed')) {
    const { at, sequence, key, fields, deleted } = one.observation;
    const said: Record<string, unknown> = { ...fields };
    if (fields.about !== undefined) said['about'] = (fields.about ?? []).map(recordIdOf);
    if (deleted !== undefined) said['$deleted'] = deleted;
    words.say(one, key, { stamp: stampOf(at, sequence), said });
  }
  const folded = await NOTE_TABLE.fold(client, words);
  await clearAbout(
    client,
    folded.filter(({ before }) => before !== undefined).map(({ after }) => ({ id: after.id })),
  );
  await insertAbout(
    client,
    folded.flatMap(({ after }) =>
      aboutOf(after).map((record_id) => ({ note_id: after.id, record_id, written_at: writtenAt(after) })),
    ),
  );
  return folded;
}

/** A note is a touchpoint of everybody it is about: what the hallway heard counts too. */
export function touchpointsOfNote(item: Item): readonly TouchpointRow[] {
  if (isDeleted(item)) return [];
  const [, stamp, event_id] = lastWordOf(item);
  return aboutOf(item).map((record_id) => ({
    record_id,
    occurred_at: writtenAt(item),
    id: item.id,
    source: item.source,
    key: item.key,
    channel: standing<Channel>(item.fields, 'channel') ?? 'other',
    direction: 'internal',
    form: 'note',
    subject: null,
    text: standing<string>(item.fields, 'text') ?? null,
    actor: standing<string>(item.fields, 'author') ?? null,
    automatic: false,
    withdrawn: false,
    case_id: null,
    by_case: false,
    opportunity_id: null,
    note_id: item.id,
    score: null,
    stamp,
    event_id,
  }));
}

/** The records that a note is about. */
export const aboutOf = (item: Item): readonly string[] => [
  ...new Set(standing<readonly string[]>(item.fields, 'about') ?? []),
];
const isDeleted = (item: Item): boolean => standing<boolean>(item.fields, '$deleted') === true;
/** When a note was written: ISO 8601 in UTC. */
export const writtenAt = (item: Item): string =>
  standing<string>(item.fields, 'writtenAt') ?? timeOf(`1${item.fields['$first']![1]}`);

function project(item: Item): object {
  const deleted = isDeleted(item);
  return {
    text: deleted ? null : (standing<string>(item.fields, 'text') ?? null),
    author: standing<string>(item.fields, 'author') ?? null,
    written_at: writtenAt(item),
    visibility: standing<string>(item.fields, 'visibility') ?? null,
    channel: standing<string>(item.fields, 'channel') ?? null,
    deleted,
  };
}

const ABOUT = { note_id: 'uuid', record_id: 'uuid', written_at: 'timestamptz' } as const;
const clearAbout = overRows('note-about-clear', { id: 'uuid' }, 'delete from note_about using r where note_id = r.id');
const insertAbout = overRows('note-about-insert', ABOUT, insertSql('note_about', ABOUT, 'on conflict do nothing'));
