import type { FoundInText } from '#contracts';
import { speakerOf, textDigestOf, type Contact, type ModelReader, type Speaker } from '#understanding';
import type { ClientBase, Pool } from 'pg';
import { insertSql, overRows } from '../../apply/statement.js';
import type { UnreadText } from './model-readings.js';

const DUE = { touchpoint_id: 'uuid', text: 'text', reader: 'text', record_id: 'uuid', occurred_at: 'timestamptz' } as const; // prettier-ignore
const note = overRows<UnreadText>(
  'reading-due-insert',
  DUE,
  insertSql(
    'hub.reading_due as d',
    DUE,
    `on conflict (touchpoint_id, text, reader) do update set record_id = excluded.record_id, occurred_at = excluded.occurred_at
     where (d.record_id, d.occurred_at) is distinct from (excluded.record_id, excluded.occurred_at)`,
    { orderBy: 'touchpoint_id, text, reader' },
  ),
);

/** Notes which texts a model should read. One that it could not read before stays so. */
export async function markUnread(client: ClientBase, unread: readonly UnreadText[]): Promise<void> {
  const once = new Map(unread.map((one) => [`${one.touchpoint_id} ${one.text}`, one]));
  await note(client, [...once.values()]);
}

/** A text that waits for a model, as it is now. */
export interface TextToRead extends UnreadText {
  readonly words: string;
  readonly speaks: Speaker;
  /** How many answers could not be taken. */
  readonly attempts: number;
  /** How often the endpoint failed at it. */
  readonly putOff: number;
  /** Who acted on our side, by name. */
  readonly actor: string | null;
  /** What the model already said of the same words elsewhere. */
  readonly known: FoundInText | null;
}

interface DueRow extends UnreadText {
  readonly attempts: number;
  readonly putOff: number;
  readonly words: string | null;
  readonly direction: Contact['direction'];
  readonly channel: Contact['channel'];
  readonly form: string;
  readonly thread: string | null;
  readonly actor: string | null;
  readonly visibility: string | null;
  readonly known: FoundInText | null;
}

const NEXT = `
  select d.touchpoint_id, d.text, d.reader, d.record_id, d.occurred_at::text as occurred_at, d.attempts, d.put_off as "putOff", t.text as words, t.direction, t.channel, t.form, t.case_id as thread,
    t.actor, n.visibility, (select r.found from text_reading r where r.text = d.text and r.model = $2 and r.version = $3 order by r.stamp desc, r.event_id desc limit 1) as known
  from hub.reading_due d
  left join touchpoint t on (t.record_id, t.occurred_at, t.id) = (d.record_id, d.occurred_at, d.touchpoint_id)
  left join note n on n.id = t.note_id
  where d.reader = $1 and d.state = 'waiting' and d.next_at <= now() order by d.occurred_at desc limit 1`;

/**
 * The latest text that a model should read now. One that is no longer so (edited, erased) is forgotten; one that its
 * author wrote for the team alone is not shown to it.
 */
export async function nextToRead(
  pool: Pool,
  reader: string,
  { model, version }: Pick<ModelReader, 'model' | 'version'>,
): Promise<TextToRead | undefined> {
  for (;;) {
    const { rows } = await pool.query<DueRow>({ name: 'reading-next', text: NEXT, values: [reader, model, version] });
    const row = rows[0];
    if (!row) return undefined;
    const { words, direction, channel, form, thread, visibility, ...due } = row;
    const speaks = words === null ? undefined : speakerOf({ direction, channel, form, thread });
    if (words === null || speaks === undefined || textDigestOf(speaks, words) !== due.text) await forgetDue(pool, due);
    else if (visibility === 'team') await settleDue(pool, due, { state: 'private', problem: 'written for the team' });
    else return { ...due, words, speaks };
  }
}

type DueKey = Pick<UnreadText, 'touchpoint_id' | 'text' | 'reader'>;

/** It has been read, or is no more. */
export async function forgetDue(pool: Pool, { touchpoint_id, text, reader }: DueKey): Promise<void> {
  await pool.query('delete from hub.reading_due where (touchpoint_id, text, reader) = ($1, $2, $3)', [
    touchpoint_id,
    text,
    reader,
  ]);
}

/** The endpoint failed at it: others go first for a while, and it is never given up. */
export async function putOffDue(
  pool: Pool,
  { touchpoint_id, text, reader }: DueKey,
  { problem, againInMs }: { readonly problem: string; readonly againInMs: number },
): Promise<void> {
  await pool.query(
    `update hub.reading_due set problem = $4, put_off = put_off + 1, next_at = now() + $5 * interval '1 millisecond'
     where (touchpoint_id, text, reader) = ($1, $2, $3)`,
    [touchpoint_id, text, reader, problem.slice(0, 300), againInMs],
  );
}

/** It could not be read: once more after a while, or not again. */
export async function settleDue(
  pool: Pool,
  { touchpoint_id, text, reader }: DueKey,
  outcome: {
    readonly state: 'waiting' | 'given-up' | 'private';
    readonly problem: string;
    readonly againInMs?: number;
  },
): Promise<void> {
  await pool.query(
    `update hub.reading_due set state = $4, problem = $5, attempts = attempts + 1, next_at = now() + $6 * interval '1 millisecond'
     where (touchpoint_id, text, reader) = ($1, $2, $3)`,
    [touchpoint_id, text, reader, outcome.state, outcome.problem.slice(0, 300), outcome.againInMs ?? 0],
  );
}

export interface ReadingState {
  readonly reader: string;
  readonly waiting: number;
  readonly givenUp: number;
  readonly private: number;
  readonly read: number;
  /** What the last failures were, the most frequent first. */
  readonly problems: readonly { readonly problem: string; readonly texts: number }[];
}

/** How far each model is that was ever asked. */
export async function readReadingStates(pool: Pool): Promise<readonly ReadingState[]> {
  const { rows } = await pool.query<ReadingState>(
    `with done as (select model || '@' || version as reader, count(*)::int as read from text_reading group by 1),
       due as (select reader, (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'given-up'))::int as given_up,
         (count(*) filter (where state = 'private'))::int as private from hub.reading_due group by 1)
     select reader, coalesce(waiting, 0) as waiting, coalesce(given_up, 0) as "givenUp", coalesce(private, 0) as private, coalesce(read, 0) as read,
       (select coalesce(json_agg(p order by texts desc, problem), '[]') from (select problem, count(*)::int as texts from hub.reading_due d
         where d.reader = reader and problem is not null group by 1 order by 2 desc limit 5) p) as problems
     from done full join due using (reader) order by reader`,
  );
  return rows;
}
