import type { Pool } from 'pg';
import { column, type Shape } from './object.js';
import { pageOf, type PageJson } from './page.js';
import { scopeOf } from './customers/read-customers.js';
import type { Selection } from './selection.js';
import { SOURCE_STATE } from './shapes/coverage.js';
import { among } from './shapes/filters.js';
import { Statement } from './statement.js';

export interface SourceRow {
  readonly source: string;
  readonly family: string;
  readonly events: string;
  readonly duplicates: string;
  readonly parked: string;
  readonly firstHeardAt: Date;
  readonly lastHeardAt: Date;
  readonly lastEventTime: Date | null;
  readonly mapping: string | null;
  readonly state: string;
  /** Events in the last 24 hours. */
  readonly lastDay: number;
  /** Events in each of the last 24 hours, the oldest first; the last is the one that runs. */
  readonly hours: readonly number[];
  /** When the first of them began. */
  readonly hoursSince: Date;
  /** Events in an hour in which it speaks: the median of two weeks; null where it is new. */
  readonly usualPerHour: number | null;
  /** Hours since it was last heard. */
  readonly quietHours: number;
  /** The longest it was quiet in two weeks, in hours. */
  readonly longestQuietHours: number | null;
  readonly heldBack: readonly { readonly code: string; readonly count: number }[];
  readonly notUnderstood: readonly NotUnderstoodRow[];
}

/** Something a source says that nobody understands. */
export interface NotUnderstoodRow {
  readonly kind: 'type' | 'field' | 'content';
  readonly name: string;
  readonly mapping: string;
  readonly events: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** An event that has it. */
  readonly sample: string | null;
}

/** Every source the hub heard, and how it fares. @param only the one source that the reader may see */
export async function readSources(pool: Pool, only?: string): Promise<readonly SourceRow[]> {
  const { rows } = await pool.query<SourceRow>({
    name: 'sources',
    text: `select s.source, s.family, s.events, s.duplicates, s.parked, s.first_received_at as "firstHeardAt", s.last_received_at as "lastHeardAt",
        s.last_event_time as "lastEventTime", s.mapping, ${SOURCE_STATE} as state, h."lastDay", h."usualPerHour", h."longestQuietHours",
        date_trunc('hour', now(), 'UTC') - interval '23 hours' as "hoursSince",
        (select array_agg(coalesce(q.events, 0)::int order by t.hour)
          from generate_series(date_trunc('hour', now(), 'UTC') - interval '23 hours', date_trunc('hour', now(), 'UTC'), interval '1 hour') t (hour)
          left join hub.source_hour q on q.source = s.source and q.hour = t.hour) as hours,
        extract(epoch from now() - s.last_received_at)::float8 / 3600 as "quietHours",
        coalesce((select json_agg(json_build_object('code', code, 'count', n) order by n desc, code) from (
          select code, count(*)::int as n from hub.parked_event p where p.state = 'parked' and p.source = s.source group by code) h), '[]') as "heldBack",
        coalesce((select json_agg(json_build_object('kind', kind, 'name', name, 'mapping', mapping, 'events', events, 'firstAt', first_at,
            'lastAt', last_at, 'sample', sample) order by events desc, name) from (
          select * from hub.not_understood n where n.source = s.source order by events desc limit 50) n), '[]') as "notUnderstood"
      from hub.source_state s cross join lateral (
        select coalesce(sum(events) filter (where hour > now() - interval '24 hours'), 0)::int as "lastDay",
          percentile_cont(0.5) within group (order by events) filter (where events > 0) as "usualPerHour",
          max(extract(epoch from hour - before)::float8 / 3600) - 1 as "longestQuietHours"
        from (select hour, events, lag(hour) over (order by hour) as before from hub.source_hour q
          where q.source = s.source and q.hour > s.last_received_at - interval '14 days') q
      ) h
      where $1::text is null or s.source = $1 order by s.source limit 1000`,
    values: [only ?? null],
  });
  return rows;
}

/** A source is heard out for so many events before its silence means anything. */
const ENOUGH_TO_MISS = 10;

/**
 * What is odd about a source's silence, in words; undefined where it is as usual. It is odd when it is longer by half than
 * the longest of two weeks (nights and weekends among them), longer than an hour, and long enough to miss ten events; or
 * longer than its file allows.
 * @param allowedMs of the source's file
 */
export function silenceOf(
  { quietHours, usualPerHour, longestQuietHours }: Pick<SourceRow, 'quietHours' | 'usualPerHour' | 'longestQuietHours'>,
  allowedMs?: number,
): string | undefined {
  const quiet = quietHours < 48 ? `${Math.floor(quietHours)} h` : `${Math.floor(quietHours / 24)} days`;
  const usual = usualPerHour === null ? '' : `usually ${Math.round(usualPerHour)} an hour, `;
  if (allowedMs !== undefined && quietHours * 3_600_000 > allowedMs) return `${usual}none for ${quiet}`;
  if (usualPerHour === null || longestQuietHours === null || allowedMs !== undefined) return undefined;
  const odd = quietHours > Math.max(1, longestQuietHours * 1.5) && quietHours * usualPerHour >= ENOUGH_TO_MISS;
  return odd ? `${usual}none for ${quiet}` : undefined;
}

export const PARKED_STATES = ['parked', 'retried', 'discarded'] as const;

export interface ParkedFilter {
  readonly state?: readonly string[] | null;
  readonly source?: readonly string[] | null;
  readonly code?: readonly string[] | null;
}

const PARKED: Shape = {
  id: (p) => `'parked_' || ${p}.id`,
  topic: column('topic'),
  partition: column('partition'),
  offset: (p) => `${p}.log_offset::text`,
  key: column('key'),
  source: column('source'),
  type: column('type'),
  eventId: column('event_id'),
  code: column('code'),
  problems: column('problems'),
  state: column('state'),
  attempts: column('attempts'),
  parkedAt: column('parked_at'),
  changedAt: column('changed_at'),
  payload: (p) => `encode(${p}.payload, 'base64')`,
};

/** Events that could not be applied, the last parked first. */
export async function readParkedEvents(pool: Pool, filter: ParkedFilter, selection: Selection): Promise<PageJson> {
  const statement = new Statement();
  const scope = scopeOf(statement);
  const where = () =>
    [
      'true',
      ...among('p.state', filter.state, scope),
      ...among('p.source', filter.source, scope),
      ...among('p.code', filter.code, scope),
    ].join(' and ');
  const page = pageOf(selection, scope, {
    shape: PARKED,
    place: (p) => [`${p}.parked_at`, `${p}.id`],
    parts: ['time', 'uuid'],
    rows: (limit, after) =>
      `select p.* from hub.parked_event p where ${where()}${after ? ` and (p.parked_at, p.id) < (${after.join(', ')})` : ''}
       order by p.parked_at desc, p.id desc limit ${limit}`,
    total: () => `select count(*) from hub.parked_event p where ${where()}`,
  });
  return (await statement.json<PageJson>(pool, `select ${page}::text as json`)) ?? { first: 0, rows: [] };
}

export interface ParkedEvent {
  readonly id: string;
  /** Where it is to be sent again: what came from a topic that is not ours goes to its family's own. */
  readonly topic: string;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
  readonly state: string;
}

export async function readParkedEvent(pool: Pool, id: string): Promise<ParkedEvent | undefined> {
  const { rows } = await pool.query<ParkedEvent>(
    `select id, case when headers ? 'meri-source' then 'meri.' || split_part(headers->>'meri-source', '.', 1) else topic end as topic,
       key, headers, payload, state
     from hub.parked_event where id = $1`,
    [id],
  );
  return rows[0];
}

/** Moves a parked event on; returns whether it was still in the state it is moved from. */
export async function settleParkedEvent(pool: Pool, id: string, state: 'retried' | 'discarded'): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update hub.parked_event set state = $2, changed_at = now() where id = $1 and state = 'parked'`,
    [id, state],
  );
  return rowCount === 1;
}
