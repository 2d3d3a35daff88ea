import { recordIdOf, stampOf, uuidOf } from '#contracts';
import type { IdentityDecision } from '#identity';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { insertSql, overRows, selectBy } from '../statement.js';

const DECISION = {
  id: 'uuid', verdict: 'text', a_record_id: 'uuid', b_record_id: 'uuid', rule: 'text', decided_by: 'text', reason: 'text',
  stamp: 'text', event_id: 'uuid', retracts: 'uuid',
} as const; // prettier-ignore

const insertDecisions = overRows(
  'decisions-insert',
  DECISION,
  insertSql('decision', DECISION, 'on conflict do nothing'),
);

/**
 * Appends what sources and stewards decided. A retraction is a decision too: of all that stewards said of a
 * pair the last by its time stands. Returns the records whose neighbourhoods must be looked at again.
 */
export async function applyDecisions(client: ClientBase, heard: readonly Heard[]): Promise<ReadonlySet<string>> {
  const rows = [
    ...ofKind(heard, 'record.merged').flatMap(({ observation, eventId, source }) =>
      observation.losers.map((loser) => ({
        id: uuidOf('decision', eventId, recordIdOf(loser)),
        verdict: 'same',
        a_record_id: recordIdOf(observation.survivor),
        b_record_id: recordIdOf(loser),
        rule: 'source-merge',
        decided_by: source,
        reason: null,
        stamp: stampOf(observation.at, observation.sequence),
        event_id: eventId,
        retracts: null,
      })),
    ),
    ...ofKind(heard, 'identity.decided').map(({ observation, eventId }) => ({
      id: uuidOf('decision', eventId),
      verdict: observation.verdict,
      a_record_id: recordIdOf(observation.a),
      b_record_id: recordIdOf(observation.b),
      rule: 'steward',
      decided_by: observation.by,
      reason: observation.reason ?? null,
      stamp: stampOf(observation.at, observation.sequence),
      event_id: eventId,
      retracts: (observation.verdict === 'retracted' && observation.retracts) || null,
    })),
  ];
  await insertDecisions(client, rows);
  return new Set(rows.flatMap((row) => [row.a_record_id, row.b_record_id]));
}

/**
 * Decisions that were not taken back by name, retractions by name not among them: `from` for a query on the last word.
 * @param among a condition on `d`
 * @param within a condition on any decision by its alias: one outside is unsaid, and takes nothing back
 */
export const heldDecisions = (
  among: string,
  within: (decision: string) => string = () => 'true',
): string => `decision d where (${among}) and d.retracts is null and ${within('d')}
  and not exists (select 1 from decision r where r.retracts = d.id and ${within('r')}
    and (r.a_record_id, r.b_record_id) in ((d.a_record_id, d.b_record_id), (d.b_record_id, d.a_record_id)))`;

/**
 * The decisions in force between any of these records: per pair and rule the last word that was not taken back by name,
 * unless that word took all earlier ones back or could not tell.
 */
export async function decisionsAmong(
  client: ClientBase,
  records: readonly string[],
): Promise<readonly IdentityDecision[]> {
  const rows = await selectBy<IdentityDecision & { verdict: string }>(
    client,
    'decisions-among',
    `select distinct on (least(a_record_id, b_record_id), greatest(a_record_id, b_record_id), rule)
       id, verdict, a_record_id as a, b_record_id as b, rule
     from ${heldDecisions('a_record_id = any($1) or b_record_id = any($1)')}
     order by least(a_record_id, b_record_id), greatest(a_record_id, b_record_id), rule, stamp desc, event_id desc`,
    records,
    'uuid',
  );
  return rows.filter((row) => row.verdict === 'same' || row.verdict === 'not-same');
}
