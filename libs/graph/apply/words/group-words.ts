import { stampOf, uuidOf } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { insertSql, overRows } from '../statement.js';

const GROUP_WORD = {
  id: 'uuid', group_id: 'uuid', said: 'jsonb', said_by: 'text', said_at: 'timestamptz', stamp: 'text', event_id: 'uuid',
} as const; // prettier-ignore
const insertWords = overRows(
  'group-words-insert',
  GROUP_WORD,
  insertSql('group_word', GROUP_WORD, 'on conflict do nothing'),
);

/** Appends what people say groups are: the last word on each part stands. */
export async function applyGroupWords(client: ClientBase, heard: readonly Heard[]): Promise<void> {
  await insertWords(
    client,
    ofKind(heard, 'group.defined').map(({ observation: { key, said, by, at, sequence }, eventId, ordinal }) => ({
      id: uuidOf('group-word', eventId, String(ordinal)),
      group_id: key,
      said,
      said_by: by,
      said_at: at,
      stamp: stampOf(at, sequence),
      event_id: eventId,
    })),
  );
}
