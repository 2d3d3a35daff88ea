import { stampOf } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { insertSql, overRows, selectBy } from '../statement.js';

const TEXT_READING = {
  event_id: 'uuid', touchpoint_id: 'uuid', text: 'text', model: 'text', version: 'text', found: 'jsonb', read_at: 'timestamptz', stamp: 'text',
} as const; // prettier-ignore
const insertReadings = overRows(
  'text-readings-insert',
  TEXT_READING,
  insertSql('text_reading', TEXT_READING, 'on conflict do nothing'),
);

/** Appends what models found in texts. Returns the records whose touchpoints these are, as far as they are understood already. */
export async function applyTextReadings(client: ClientBase, heard: readonly Heard[]): Promise<readonly string[]> {
  const rows = ofKind(heard, 'text.read').map(({ observation, eventId }) => ({
    event_id: eventId,
    touchpoint_id: observation.touchpoint,
    text: observation.text,
    model: observation.model,
    version: observation.version,
    found: observation.found,
    read_at: observation.at,
    stamp: stampOf(observation.at, observation.sequence),
  }));
  await insertReadings(client, rows);
  const read = await selectBy<{ record_id: string }>(
    client,
    'text-readings-records',
    'select distinct record_id from meaning where touchpoint_id = any($1)',
    rows.map(({ touchpoint_id }) => touchpoint_id),
  );
  return read.map(({ record_id }) => record_id);
}
