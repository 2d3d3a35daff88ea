import type { Pool } from 'pg';
import type { Partitioner } from '../partition-of.js';
import type { NewRecord } from '../port.js';
import { ensureSegments, type Topics } from './topics.js';

/**
 * The heads are locked in one order for all, so appenders wait for each other and never in a circle; they stay locked
 * until commit, so a reader that goes by offset misses nothing. Keys and values travel as one run of bytes each.
 */
const APPEND = `
with input as (
  select t.topic, t.part, t.ord, t.headers, t.key_size, t.value_size,
    case when t.key_size >= 0 then substring($3::bytea from t.key_at + 1 for t.key_size) end as key,
    case when t.value_size >= 0 then substring($4::bytea from t.value_at + 1 for t.value_size) end as value
  from unnest($1::text[], $2::integer[], $5::integer[], $6::integer[], $7::integer[], $8::integer[], $9::text[])
    with ordinality as t (topic, part, key_at, key_size, value_at, value_size, headers, ord)
), counts as materialized (
  select topic, part, count(*) as n from input group by topic, part
), locked as materialized (
  select h.topic, h.part, h.next_offset, c.n, greatest(h.last_at, date_trunc('milliseconds', clock_timestamp())) as at
  from log.head h join counts c on c.topic = h.topic and c.part = h.part
  order by h.topic, h.part for update of h
), moved as (
  update log.head h set next_offset = l.next_offset + l.n, last_at = l.at
  from locked l where h.topic = l.topic and h.part = l.part
)
insert into log.record (topic, part, off, at, size, key, headers, value)
select i.topic, i.part, l.next_offset + row_number() over (partition by i.topic, i.part order by i.ord) - 1, l.at,
  greatest(i.key_size, 0) + greatest(i.value_size, 0), i.key, i.headers, i.value
from input i join locked l on l.topic = i.topic and l.part = i.part`;

const ATTEMPTS = 6;

/** Makes a batch durable in one statement. After a lost connection it may have been committed, and is then there twice. */
export async function appendRecords(
  pool: Pool,
  topics: Topics,
  partitioner: Partitioner,
  records: readonly NewRecord[],
): Promise<void> {
  const parts: number[] = [];
  for (const { topic, key } of records) parts.push(partitioner.choose(key, await topics.partitionsOf(topic)));
  const keys = run(records.map(({ key }) => (key === null ? null : Buffer.from(key))));
  const values = run(records.map(({ value }) => value));
  const headers = records.map(({ headers }) =>
    headers && Object.keys(headers).length > 0 ? JSON.stringify(headers) : null,
  );
  const parameters = [
    records.map(({ topic }) => topic),
    parts,
    keys.bytes,
    values.bytes,
    keys.starts,
    keys.sizes,
    values.starts,
    values.sizes,
    headers,
  ];
  for (let attempt = 1; ; attempt++) {
    try {
      await pool.query({ name: 'meri.log.append', text: APPEND, values: parameters });
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt === ATTEMPTS) throw error;
      if (code === '23514') await ensureSegments(pool);
      else if (isTransient(code, error)) await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
      else throw error;
    }
  }
}

/** Lost connections have no SQLSTATE; 08 connection, 40 deadlock, 53 resources, 57 shut down. */
function isTransient(code: string | undefined, error: unknown): boolean {
  if (code && /^[0-9A-Z]{5}$/.test(code)) return /^(08|40|53|57)/.test(code);
  return code !== undefined || /connection/i.test(String(error));
}

/** Many byte strings as one, with where each begins and how long it is (-1 for null). */
function run(pieces: readonly (Buffer | null)[]) {
  const starts: number[] = [];
  const sizes: number[] = [];
  const there: Buffer[] = [];
  let at = 0;
  for (const piece of pieces) {
    starts.push(at);
    sizes.push(piece ? piece.length : -1);
    if (!piece) continue;
    there.push(piece);
    at += piece.length;
  }
  return { bytes: Buffer.concat(there, at), starts, sizes };
}
