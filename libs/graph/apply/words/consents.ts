import { recordIdOf, stampOf } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { insertSql, overRows } from '../statement.js';

const CONSENT = {
  record_id: 'uuid', purpose: 'text', stamp: 'text', event_id: 'uuid', status: 'text', evidence: 'text', at: 'timestamptz',
} as const; // prettier-ignore
const insertConsents = overRows('consents-insert', CONSENT, insertSql('consent', CONSENT, 'on conflict do nothing'));

/** Keeps every word on a consent: the last on each purpose stands. */
export async function applyConsents(client: ClientBase, heard: readonly Heard[]): Promise<void> {
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
