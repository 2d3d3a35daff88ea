import type { Pool } from 'pg';
import { column, type Shape } from './object.js';
import { pageOf, type PageJson } from './page.js';
import { scopeOf } from './read-customers.js';
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
  readonly state: string;
  readonly heldBack: readonly { readonly code: string; readonly count: number }[];
}

/** Every source the hub heard, and how it fares. @param only the one source that the reader may see */
export async function readSources(pool: Pool, only?: string): Promise<readonly SourceRow[]> {
  const { rows } = await pool.query<SourceRow>({
    name: 'sources',
    text: `select s.source, s.family, s.events, s.duplicates, s.parked, s.first_received_at as "firstHeardAt", s.last_received_at as "lastHeardAt",
        s.last_event_time as "lastEventTime", ${SOURCE_STATE} as state,
        coalesce((select json_agg(json_build_object('code', code, 'count', n) order by n desc, code) from (
          select code, count(*)::int as n from hub.parked_event p where p.state = 'parked' and p.source = s.source group by code) h), '[]') as "heldBack"
      from hub.source_state s where $1::text is null or s.source = $1 order by s.source limit 1000`,
    values: [only ?? null],
  });
  return rows;
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
