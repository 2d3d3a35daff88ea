import { itemIdOf, recordIdOf, stampOf } from '#contracts';
import type { ClientBase } from 'pg';
import { ofKind, type Heard } from './batch.js';
import { ownerOf } from './cases.js';
import { erasedAmong } from './records.js';
import type { FoldedItem } from './items.js';
import { touchpointsOfNote } from './notes.js';
import { insertSql, overRows, selectBy } from './statement.js';

export interface TouchpointRow {
  readonly record_id: string;
  readonly occurred_at: string;
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly channel: string;
  readonly direction: string;
  readonly form: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly actor: string | null;
  readonly automatic: boolean;
  readonly withdrawn: boolean;
  readonly case_id: string | null;
  /** True where the case decides whose touchpoint it is. */
  readonly by_case: boolean;
  readonly opportunity_id: string | null;
  readonly note_id: string | null;
  readonly score: number | null;
  readonly stamp: string;
  readonly event_id: string;
}

const TOUCHPOINT = {
  record_id: 'uuid', occurred_at: 'timestamptz', id: 'uuid', source: 'text', key: 'text', channel: 'text', direction: 'text', form: 'text',
  subject: 'text', text: 'text', actor: 'text', automatic: 'boolean', withdrawn: 'boolean', case_id: 'uuid', by_case: 'boolean',
  opportunity_id: 'uuid', note_id: 'uuid', score: 'real', stamp: 'text', event_id: 'uuid',
} as const; // prettier-ignore
const KEY = ['record_id', 'occurred_at', 'id'];
const assignments = Object.keys(TOUCHPOINT)
  .filter((column) => !KEY.includes(column))
  .map((column) => `${column} = r.${column}`)
  .join(', ');

/** Says which of the rows were there already: usually none, so that little comes back. */
const insert = overRows<TouchpointRow>(
  'touchpoints-insert',
  TOUCHPOINT,
  `, fresh as (${insertSql('touchpoint', TOUCHPOINT, 'on conflict do nothing returning record_id, occurred_at, id', { orderBy: KEY.join(', ') })})
   select r.record_id, r.occurred_at, r.id from r
   where not exists (select 1 from fresh f where (f.record_id, f.occurred_at, f.id) = (r.record_id, r.occurred_at, r.id))`,
);
const correct = overRows<TouchpointRow>(
  'touchpoints-correct',
  TOUCHPOINT,
  `update touchpoint t set ${assignments} from r where (t.record_id, t.occurred_at, t.id) = (r.record_id, r.occurred_at, r.id)
     and (r.note_id is not null or (r.stamp collate "C", r.event_id) > (t.stamp, t.event_id))`,
);
const remove = overRows<{ record_id: string; occurred_at: string; id: string }>(
  'touchpoints-delete',
  { record_id: 'uuid', occurred_at: 'timestamptz', id: 'uuid' },
  'delete from touchpoint t using r where (t.record_id, t.occurred_at, t.id) = (r.record_id, r.occurred_at, r.id) returning t.record_id',
);
const move = overRows<{ case_id: string; owner: string; was: string }>(
  'touchpoints-move',
  { case_id: 'uuid', owner: 'uuid', was: 'uuid' },
  'update touchpoint t set record_id = r.owner from r where t.record_id = r.was and t.case_id = r.case_id and t.by_case returning t.record_id, r.was',
);

const FORGET_WORDS = `
  update touchpoint set subject = null, text = null, actor = null
  where record_id = any($1) and coalesce(subject, text, actor) is not null`;
const FORGET_FEEDBACK = `
  update feedback set text = null, about = null where record_id = any($1) and coalesce(text, about) is not null`;

/** Whoever was erased keeps the fact of a contact at most, never its words: not of what came before, not of what comes after. */
export async function forgetWords(client: ClientBase, records: readonly string[]): Promise<void> {
  const erased = await erasedAmong(client, records);
  await selectBy(client, 'forget-words', FORGET_WORDS, erased);
  await selectBy(client, 'forget-feedback', FORGET_FEEDBACK, erased);
}

/** How many touchpoints a record gained, and between which times; `recount` where rows also left it. */
export interface TouchpointChanges {
  readonly gained: ReadonlyMap<string, { readonly count: number; readonly first: string; readonly last: string }>;
  readonly recount: ReadonlySet<string>;
}

/** Writes the batch's touchpoints; where a case or a note changed, also takes back what no longer holds. */
export async function applyTouchpoints(
  client: ClientBase,
  heard: readonly Heard[],
  cases: readonly FoldedItem[],
  notes: readonly FoldedItem[],
): Promise<TouchpointChanges> {
  const recount = new Set<string>();
  const moves = cases.flatMap(({ before, after }) => {
    const [was, owner] = before ? [ownerOf(before), ownerOf(after)] : ['', ''];
    return was === owner ? [] : [{ case_id: after.id, owner, was }];
  });
  for (const row of await move(client, moves)) recount.add(row['record_id'] as string).add(row['was'] as string);

  const rows = [
    ...fromInteractions(heard, cases),
    ...fromFeedback(heard),
    ...notes.flatMap(({ after }) => touchpointsOfNote(after)),
  ];
  const kept = new Set(rows.map(keyOf));
  const gone = notes.flatMap(({ before }) => touchpointsOfNote(before)).filter((row) => !kept.has(keyOf(row)));
  for (const row of await remove(client, gone)) recount.add(row['record_id'] as string);

  const gained = new Map<string, { count: number; first: string; last: string }>();
  const latest = latestOnly(rows);
  const old = new Set(
    (await insert(client, latest)).map(
      (row) => `${row['record_id'] as string} ${(row['occurred_at'] as Date).toISOString()} ${row['id'] as string}`,
    ),
  );
  for (const row of latest) {
    if (old.has(keyOf(row))) continue;
    const sum = gained.get(row.record_id);
    if (!sum) gained.set(row.record_id, { count: 1, first: row.occurred_at, last: row.occurred_at });
    else {
      sum.count++;
      if (row.occurred_at < sum.first) sum.first = row.occurred_at;
      if (row.occurred_at > sum.last) sum.last = row.occurred_at;
    }
  }
  if (old.size > 0)
    await correct(
      client,
      latest.filter((row) => old.has(keyOf(row))),
    );
  return { gained, recount };
}

function fromInteractions(heard: readonly Heard[], cases: readonly FoldedItem[]): readonly TouchpointRow[] {
  const owners = new Map(cases.map(({ after }) => [after.id, ownerOf(after)]));
  return ofKind(heard, 'interaction.observed').flatMap(({ observation: seen, eventId, source }) => {
    const caseId = seen.caseKey === undefined ? null : itemIdOf('case', source, seen.caseKey);
    const byCase = seen.parties.length === 0 && caseId !== null;
    const records = byCase ? [owners.get(caseId)!] : [...new Set(seen.parties.map(recordIdOf))];
    return records.map((record_id) => ({
      record_id,
      occurred_at: seen.occurredAt,
      // Whose it is was told by the event or is told by the case: two ways to know that never meet in one row.
      id: itemIdOf('touchpoint', source, byCase ? `${seen.key}\u001fby case ${seen.caseKey}` : seen.key),
      source,
      key: seen.key,
      channel: seen.channel,
      direction: seen.direction,
      form: seen.form,
      subject: seen.withdrawn ? null : (seen.subject ?? null),
      text: seen.withdrawn ? null : (seen.text ?? null),
      actor: seen.by ?? null,
      automatic: seen.automatic === true,
      withdrawn: seen.withdrawn === true,
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

/** A customer's own judgement is a touchpoint as well, with its score brought to 0 … 1. */
function fromFeedback(heard: readonly Heard[]): readonly TouchpointRow[] {
  return ofKind(heard, 'feedback.given').map(({ observation: given, eventId, source }) => ({
    record_id: recordIdOf(given.party),
    occurred_at: given.at,
    id: itemIdOf('feedback', source, given.key),
    source,
    key: given.key,
    channel: 'form',
    direction: 'inbound',
    form: 'survey',
    subject: given.about ?? null,
    text: given.text ?? null,
    actor: null,
    automatic: false,
    withdrawn: false,
    case_id: null,
    by_case: false,
    opportunity_id: null,
    note_id: null,
    score:
      given.score === null || given.scale === null
        ? null
        : (given.score - given.scale.min) / (given.scale.max - given.scale.min || 1),
    stamp: stampOf(given.at, given.sequence),
    event_id: eventId,
  }));
}

const keyOf = (row: TouchpointRow): string => `${row.record_id} ${row.occurred_at} ${row.id}`;

/** One statement may touch a row once only: of several words on one touchpoint the last stands. */
function latestOnly(rows: readonly TouchpointRow[]): readonly TouchpointRow[] {
  const latest = new Map<string, TouchpointRow>();
  for (const row of rows) {
    const other = latest.get(keyOf(row));
    if (!other || `${row.stamp} ${row.event_id}` > `${other.stamp} ${other.event_id}`) latest.set(keyOf(row), row);
  }
  return [...latest.values()];
}
