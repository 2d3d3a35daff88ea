import { uuidOf } from '#contracts';
import type { ClientBase, Pool } from 'pg';
import type { PreparedEvent, UnusableEvent } from './batch.js';
import { inTransaction } from '../store/open-graph.js';
import { clean } from './clean.js';
import { columnsOf, rowsFrom } from './rows/columns.js';
import { overRows, type CarryingStatement } from './statement.js';

export const ARCHIVED = {
  event_id: 'uuid', family: 'text', source: 'text', type: 'text', time: 'timestamptz', topic: 'text', partition: 'int', log_offset: 'bigint',
  headers: 'jsonb', p: 'int', n: 'int',
} as const; // prettier-ignore
const ARCHIVE_FRESH = `
  with r as (${rowsFrom(ARCHIVED, 3)}),
  fresh as (
    insert into hub.event_index (event_id, seq, received_at)
    select event_id, nextval('hub.archive_seq'), $2 from r order by event_id
    on conflict do nothing returning event_id, seq),
  kept as (insert into hub.archive (seq, received_at, event_id, family, source, type, time, topic, partition, log_offset, headers, payload)
  select seq, $2, event_id, family, source, type, time, topic, partition, log_offset, headers, substring($1::bytea from p for n)
  from r join fresh using (event_id))
  select event_id from r where not exists (select 1 from fresh where fresh.event_id = r.event_id)`;

/**
 * Archives the events that were never seen before and returns their ids. The payloads travel as one binary parameter
 * and are cut apart in the database, which is cheaper than any text form of bytes.
 */
export async function archiveFresh(
  client: ClientBase,
  events: readonly PreparedEvent[],
  receivedAt: string,
): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const sorted = [...events].sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
  let from = 1;
  const rows = sorted.map(({ event, eventId, origin }) => {
    const start = from;
    from += origin.payload.length;
    return {
      event_id: eventId,
      family: event.family,
      source: event.source,
      type: event.type,
      time: event.time,
      topic: origin.topic,
      partition: origin.partition,
      log_offset: String(origin.offset),
      headers: binaryMode(origin.headers),
      p: start,
      n: origin.payload.length,
    };
  });
  const statement: CarryingStatement = {
    name: 'archive-fresh',
    text: ARCHIVE_FRESH,
    values: [Buffer.concat(sorted.map(({ origin }) => origin.payload)), receivedAt, ...columnsOf(ARCHIVED, rows)],
    carried: rows,
  };
  const seenBefore = await client.query<{ event_id: string }>(statement);
  const known = new Set(seenBefore.rows.map((row) => row.event_id));
  return new Set(sorted.flatMap(({ eventId }) => (known.has(eventId) ? [] : [eventId])));
}

/** In binary mode, and where the event came from a topic that is not ours, the headers are part of the event. */
const binaryMode = (headers: Readonly<Record<string, string>>) =>
  headers['ce_specversion'] === undefined && headers['meri-source'] === undefined ? null : cleanHeaders(headers);

const cleanHeaders = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [clean(name), clean(value)]));

const PARKED = {
  id: 'uuid', topic: 'text', partition: 'int', log_offset: 'bigint', key: 'text', headers: 'jsonb', payload: 'text',
  source: 'text', type: 'text', event_id: 'uuid', code: 'text', problems: 'jsonb', parked_at: 'timestamptz',
} as const; // prettier-ignore

const parkRows = overRows(
  'park',
  PARKED,
  `insert into hub.parked_event (id, topic, partition, log_offset, key, headers, payload, source, type, event_id, code, problems, parked_at, changed_at)
   select id, topic, partition, log_offset, key, headers, decode(payload, 'base64'), source, type, event_id, code, problems, parked_at, parked_at
   from r on conflict (id) do update set attempts = hub.parked_event.attempts + 1, problems = excluded.problems, code = excluded.code,
     changed_at = excluded.changed_at, state = 'parked' where hub.parked_event.state <> 'discarded'`,
);

/** Parks what cannot be applied, bytes and reason, in the batch's own transaction. */
export async function park(client: ClientBase, unusable: readonly UnusableEvent[], at: string): Promise<void> {
  await parkRows(
    client,
    unusable.map(({ origin, problems, source, type, eventId }) => ({
      id: uuidOf('parked', origin.topic, String(origin.partition), String(origin.offset)),
      topic: origin.topic,
      partition: origin.partition,
      log_offset: String(origin.offset),
      key: clean(origin.key),
      headers: cleanHeaders(origin.headers),
      payload: origin.payload.toString('base64'),
      source: clean(source),
      type: clean(type),
      event_id: eventId,
      code: problems[0]?.code ?? 'unknown',
      problems: problems.map((problem) => ({ ...problem, path: clean(problem.path), reason: clean(problem.reason) })),
      parked_at: at,
    })),
  );
}

/** An event that never reached the log, such as one that is too large for it. */
export interface UnreadEvent extends Omit<UnusableEvent, 'origin'> {
  readonly eventId: string;
  /** Where it would have gone. */
  readonly topic: string;
  readonly key: string | null;
  readonly payload: Buffer;
}

/** Parks events that cannot go through the log: the same event twice is parked once. */
export function parkUnread(pool: Pool, events: readonly UnreadEvent[], at: string): Promise<void> {
  const unusable = events.map(({ topic, key, payload, ...event }) => {
    // No partition has this number; the offset stands for the event's identity.
    const offset = BigInt(`0x${event.eventId.replaceAll('-', '').slice(0, 15)}`);
    return { ...event, origin: { topic, partition: -1, offset, key, headers: {}, payload } };
  });
  return inTransaction(pool, (client) => park(client, unusable, at));
}
