import type { Channel } from '#contracts';
import type { ClaimKind, Feeling, Quote } from '#understanding';
import type { Pool } from 'pg';
import { scopeOf } from '../customers/read-customers.js';
import { objectOf } from '../object.js';
import type { Selection } from '../selection.js';
import type { TimeRange } from '../shapes/filters.js';
import { TOUCHPOINT } from '../shapes/touchpoint.js';
import { Statement } from '../statement.js';

export interface VoiceFilter {
  readonly kinds?: readonly ClaimKind[] | null;
  readonly stages?: readonly string[] | null;
  readonly channels?: readonly Channel[] | null;
  readonly saidAt?: TimeRange | null;
}

/** A quote, and where it stands. */
export interface VoiceQuote extends Quote {
  readonly touchpoint: string;
  readonly record: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly saidAt: string;
  /** Of the whole touchpoint; `UNKNOWN` until it is understood, and of machines. */
  readonly feeling: Feeling;
}

/** So many of the latest are put together into themes. */
export const MOST_VOICES = 2_000;

const WITHIN = '($1::timestamptz is null or at >= $1) and ($2::timestamptz is null or at < $2)';

/** The latest claims, with their words. */
export function readClaimQuotes(pool: Pool, { kinds, saidAt }: VoiceFilter): Promise<readonly VoiceQuote[]> {
  return readQuotes(
    pool,
    `select k.id, k.party_id, k.kind, k.touchpoint_id, k.record_id, k.said_at as at, k.quote_from, k.quote_to
     from (select *, said_at as at from claim) k where ${WITHIN} and ($3::text[] is null or kind = any($3)) order by said_at desc, id limit ${MOST_VOICES}`,
    [saidAt?.from ?? null, saidAt?.to ?? null, kinds ?? null],
  );
}

/** The latest requests, with their words: why they come. */
export function readRequestQuotes(
  pool: Pool,
  { stages, channels, saidAt }: VoiceFilter,
): Promise<readonly VoiceQuote[]> {
  return readQuotes(
    pool,
    `select w.id, w.party_id, 'request' as kind, w.touchpoint_id, w.record_id, w.since as at, 0 as quote_from, null::int as quote_to
     from (select *, since as at from wait) w where ${WITHIN} and not discarded and ($3::text[] is null or stage = any($3)) and ($4::text[] is null or channel = any($4))
     order by since desc, id limit ${MOST_VOICES}`,
    [saidAt?.from ?? null, saidAt?.to ?? null, stages ?? null, channels ?? null],
  );
}

interface QuoteRow {
  readonly id: string;
  readonly party_id: string;
  readonly kind: Quote['kind'];
  readonly touchpoint_id: string;
  readonly record_id: string;
  readonly at: Date;
  readonly quote_from: number;
  readonly quote_to: number | null;
  readonly text: string;
  readonly feeling: Feeling;
}

async function readQuotes(pool: Pool, quotes: string, values: readonly unknown[]): Promise<readonly VoiceQuote[]> {
  const { rows } = await pool.query<QuoteRow>({
    text: `select q.*, t.text, coalesce(m.feeling, 'UNKNOWN') as feeling from (${quotes}) q
      join touchpoint t on (t.record_id, t.occurred_at, t.id) = (q.record_id, q.at, q.touchpoint_id)
      left join meaning m on (m.touchpoint_id, m.record_id) = (q.touchpoint_id, q.record_id) and not m.automatic where t.text is not null`,
    values: [...values],
  });
  return rows.map(({ id, party_id, kind, touchpoint_id, record_id, at, quote_from, quote_to, text, feeling }) => ({
    id,
    party: party_id,
    kind,
    words: text.slice(quote_from, quote_to ?? undefined),
    touchpoint: touchpoint_id,
    record: record_id,
    text,
    from: quote_from,
    to: quote_to ?? text.length,
    saidAt: at.toISOString(),
    feeling,
  }));
}

/** The touchpoints in which quotes stand, with what is asked of them, by their ids, in one statement. */
export async function readTouchpointsOf(
  pool: Pool,
  quotes: readonly VoiceQuote[],
  fields: readonly Selection[],
): Promise<ReadonlyMap<string, object>> {
  if (quotes.length === 0) return new Map();
  const statement = new Statement();
  const keys = [
    statement.bind(
      quotes.map(({ record }) => record),
      'uuid[]',
    ),
    statement.bind(
      quotes.map(({ saidAt }) => saidAt),
      'timestamptz[]',
    ),
    statement.bind(
      quotes.map(({ touchpoint }) => touchpoint),
      'uuid[]',
    ),
  ];
  const which = `select distinct on (t.id) t.* from unnest(${keys.join(', ')}) as k (record_id, occurred_at, id)
    join touchpoint t on (t.record_id, t.occurred_at, t.id) = (k.record_id, k.occurred_at, k.id)`;
  const object = objectOf(TOUCHPOINT, 't0', fields, scopeOf(statement));
  const found = await statement.rows<{ id: string; json: object }>(
    pool,
    `select t0.id, ${object} as json from (${which}) t0`,
  );
  return new Map(found.map(({ id, json }) => [id, json]));
}
