import { itemIdOf, recordIdOf, stampOf, type InteractionObserved } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from '../batch.js';
import { ownerOf } from '../items/cases.js';
import { isKept } from '../items/interactions.js';
import { everOf, type FoldedItem } from '../items/item-words.js';
import { overRows, selectBy } from '../statement.js';
import type { TouchpointRow } from './touchpoint-row.js';

/**
 * The messages of a batch as touchpoints. A message is written once: its time and its parties do not change under its
 * key, so two words on it meet in one row by the row's own key. Where a source tells of one at two times all the same, there are two rows,
 * and understanding takes the later (`contactsOf`). One that anybody erased took part in has no words.
 */
export function touchpointsOfMessages(
  heard: readonly Heard[],
  cases: readonly FoldedItem[],
  erased: ReadonlySet<string>,
): readonly TouchpointRow[] {
  const owners = new Map(cases.map(({ after }) => [after.id, ownerOf(after)]));
  return messagesIn(heard).flatMap(({ observation: seen, eventId, source }) => {
    if (seen.withdrawn) return [];
    const caseId = seen.caseKey === undefined ? null : itemIdOf('case', source, seen.caseKey);
    const byCase = seen.parties.length === 0 && caseId !== null;
    const records = byCase ? [owners.get(caseId)!] : [...new Set(seen.parties.map(recordIdOf))];
    const forgotten = records.some((id) => erased.has(id));
    return records.map((record_id) => ({
      record_id,
      occurred_at: seen.occurredAt,
      id: byCase ? idByCase(source, seen) : itemIdOf('touchpoint', source, seen.key),
      source,
      key: seen.key,
      channel: seen.channel,
      direction: seen.direction,
      form: seen.form,
      subject: forgotten ? null : (seen.subject ?? null),
      text: forgotten ? null : (seen.text ?? null),
      actor: forgotten ? null : (seen.by ?? null),
      automatic: seen.automatic === true,
      withdrawn: false,
      case_id: caseId,
      by_case: byCase,
      opportunity_id: seen.opportunityKey === undefined ? null : itemIdOf('opportunity', source, seen.opportunityKey),
      note_id: null,
      score: null,
      stamp: stampOf(seen.at, seen.sequence),
      event_id: eventId,
    }));
  });
}

const messagesIn = (heard: readonly Heard[]): readonly Heard<InteractionObserved>[] =>
  ofKind(heard, 'interaction.observed').filter(({ source, observation }) => !isKept(source, observation));

/** Whose it is was told by the event or is told by the case: two ways to know that never meet in one row. */
const idByCase = (source: string, { key, caseKey }: InteractionObserved): string =>
  itemIdOf('touchpoint', source, `${key}\u001fby case ${caseKey}`);

const noteWithdrawals = overRows<{ id: string }>(
  'withdrawals-note',
  { id: 'uuid' },
  'insert into withdrawal (touchpoint_id) select id from r order by id on conflict do nothing',
);
const blank = overRows<{ id: string; record_id: string }>(
  'touchpoints-withdraw',
  { id: 'uuid', record_id: 'uuid' },
  `update touchpoint t set withdrawn = true, subject = null, text = null from r
   where (t.record_id, t.id) = (r.record_id, r.id) and not t.withdrawn`,
);

/**
 * Takes back the words of messages that their source withdrew (a redaction, a deleted comment), for good; that there
 * was a contact stays. A withdrawal tells neither the time nor surely the parties of its message, which is looked for
 * with everybody its case was ever of. It is remembered, because it may arrive before its message.
 */
export async function withdrawMessages(
  client: ClientBase,
  heard: readonly Heard[],
  cases: readonly FoldedItem[],
): Promise<void> {
  const caseOf = new Map(cases.map(({ after }) => [after.id, after]));
  const places = messagesIn(heard).flatMap(({ observation: seen, source }) => {
    if (!seen.withdrawn) return [];
    const ids = [itemIdOf('touchpoint', source, seen.key)];
    const records = seen.parties.map(recordIdOf);
    if (seen.caseKey !== undefined) {
      ids.push(idByCase(source, seen));
      const item = caseOf.get(itemIdOf('case', source, seen.caseKey))!;
      records.push(ownerOf(item), ...everOf(item));
    }
    return ids.flatMap((id) => [...new Set(records)].map((record_id) => ({ id, record_id })));
  });
  await noteWithdrawals(
    client,
    [...new Set(places.map(({ id }) => id))].map((id) => ({ id })),
  );
  await blank(client, places);
}

/** The rows as they may be written: without the words of messages that were withdrawn before. */
export async function withoutWithdrawn(
  client: ClientBase,
  rows: readonly TouchpointRow[],
): Promise<readonly TouchpointRow[]> {
  const withdrawn = new Set(
    (
      await selectBy<{ touchpoint_id: string }>(
        client,
        'withdrawn-among',
        'select touchpoint_id from withdrawal where touchpoint_id = any($1)',
        rows.map(({ id }) => id),
      )
    ).map((row) => row.touchpoint_id),
  );
  return withdrawn.size === 0
    ? rows
    : rows.map((row) => (withdrawn.has(row.id) ? { ...row, withdrawn: true, subject: null, text: null } : row));
}
