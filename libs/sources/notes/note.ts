import type { HubEvent, NoteChanged, Observation, PlainData } from '#contracts';
import { clockOf, emptied, mentioned, organizationOf, personOf, said, type Mutable } from '../parties/references.js';
import { timeOf } from '../plain/time.js';
import { channelOf } from '../words/word-tables.js';

type Note = PlainData<'note.written'>;

export const noteWritten = (event: HubEvent, data: Note): readonly Observation[] =>
  noteChanged(event, data, event.time);

/** An edit without `at` leaves standing when the note was written. */
export const noteEdited = (event: HubEvent, data: Note): readonly Observation[] => noteChanged(event, data, undefined);

export const noteDeleted = (event: HubEvent, data: PlainData<'note.deleted'>): readonly Observation[] => [
  { kind: 'note.changed', ...clockOf(event), key: data.key, fields: {}, deleted: true },
];

function noteChanged(event: HubEvent, data: Note, otherwise: string | undefined): readonly Observation[] {
  const fields: Mutable<NoteChanged['fields']> = {};
  const observations: Observation[] = [{ kind: 'note.changed', ...clockOf(event), key: data.key, fields }];
  if (data.text !== undefined) fields.text = data.text;
  if (data.author !== undefined) fields.author = emptied(data.author);
  const writtenAt = timeOf(data.at) ?? otherwise;
  if (writtenAt !== undefined) fields.writtenAt = writtenAt;
  if (data.visibility !== undefined) fields.visibility = data.visibility;
  if (data.channel !== undefined) fields.channel = said(data.channel) ? channelOf(data.channel) : null;
  if (data.about === null) fields.about = null;
  else if (data.about !== undefined) {
    const about = [
      data.about.contact ? personOf(event, data.about.contact) : undefined,
      data.about.organization ? organizationOf(event, data.about.organization) : undefined,
    ].filter((mention) => mention !== undefined);
    fields.about = about.map(({ party }) => party);
    for (const mention of about) observations.push(mentioned(event, mention));
  }
  return observations;
}
