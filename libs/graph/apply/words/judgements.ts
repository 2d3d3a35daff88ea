import { recordIdOf, stampOf, uuidOf } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { insertSql, overRows } from '../statement.js';

const JUDGEMENT = {
  id: 'uuid', about: 'text', target: 'uuid', record_id: 'uuid', account_record_id: 'uuid', verdict: 'text', stance: 'text',
  judged_by: 'text', judged_at: 'timestamptz', stamp: 'text', event_id: 'uuid',
} as const; // prettier-ignore
const insertJudgements = overRows(
  'judgements-insert',
  JUDGEMENT,
  insertSql('judgement', JUDGEMENT, 'on conflict do nothing'),
);

/** Appends what people say of what was understood. Returns the records that it is about. */
export async function applyJudgements(client: ClientBase, heard: readonly Heard[]): Promise<readonly string[]> {
  const rows = ofKind(heard, 'understanding.judged').map(({ observation, eventId, ordinal }) => ({
    id: uuidOf('judgement', eventId, String(ordinal)),
    about: observation.about,
    target: observation.target ?? null,
    record_id: recordIdOf(observation.party),
    account_record_id: observation.account ? recordIdOf(observation.account) : null,
    verdict: observation.verdict,
    stance: observation.stance ?? null,
    judged_by: observation.by,
    judged_at: observation.at,
    stamp: stampOf(observation.at, observation.sequence),
    event_id: eventId,
  }));
  await insertJudgements(client, rows);
  return rows.flatMap(({ record_id, account_record_id }) =>
    account_record_id === null ? [record_id] : [record_id, account_record_id],
  );
}
