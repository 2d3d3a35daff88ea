import { isLater, itemIdOf, recordIdOf, stampOf } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from './batch.js';
import { insertSql, overRows } from './statement.js';

const FEEDBACK = {
  record_id: 'uuid', given_at: 'timestamptz', id: 'uuid', form: 'text', score: 'real', scale_min: 'real', scale_max: 'real',
  text: 'text', about: 'text', stamp: 'text', event_id: 'uuid',
} as const; // prettier-ignore
const upsertFeedback = overRows(
  'feedback-upsert',
  FEEDBACK,
  insertSql(
    'feedback as f',
    FEEDBACK,
    `on conflict (record_id, given_at, id) do update set form = excluded.form, score = excluded.score, scale_min = excluded.scale_min,
       scale_max = excluded.scale_max, text = excluded.text, about = excluded.about, stamp = excluded.stamp, event_id = excluded.event_id
     where (excluded.stamp, excluded.event_id) > (f.stamp, f.event_id)`,
    { orderBy: 'record_id, given_at, id' },
  ),
);

const CONSENT = {
  record_id: 'uuid', purpose: 'text', stamp: 'text', event_id: 'uuid', status: 'text', evidence: 'text', at: 'timestamptz',
} as const; // prettier-ignore
const insertConsents = overRows('consents-insert', CONSENT, insertSql('consent', CONSENT, 'on conflict do nothing'));

/** What a party itself said to us in so many words: judgements on a scale, and consents. */
export async function applyStatements(client: ClientBase, heard: readonly Heard[]): Promise<void> {
  const feedback = ofKind(heard, 'feedback.given').map(({ observation: given, eventId, source }) => ({
    record_id: recordIdOf(given.party),
    given_at: given.at,
    id: itemIdOf('feedback', source, given.key),
    form: given.form,
    score: given.score,
    scale_min: given.scale?.min ?? null,
    scale_max: given.scale?.max ?? null,
    text: given.text ?? null,
    about: given.about ?? null,
    stamp: stampOf(given.at, given.sequence),
    event_id: eventId,
  }));
  const last = new Map<string, (typeof feedback)[number]>();
  for (const row of feedback) {
    const key = `${row.record_id} ${row.given_at} ${row.id}`;
    const other = last.get(key);
    if (!other || isLater([row.stamp, row.event_id], [other.stamp, other.event_id])) last.set(key, row);
  }
  await upsertFeedback(client, [...last.values()]);
  await insertConsents(
    client,
    ofKind(heard, 'consent.recorded').map(({ observation, eventId }) => ({
      record_id: recordIdOf(observation.party),
      purpose: observation.purpose,
      stamp: stampOf(observation.at, observation.sequence),
      event_id: eventId,
      status: observation.status,
      evidence: observation.evidence ?? null,
      at: observation.at,
    })),
  );
}
