import { UNSENT } from '#contracts';
import type { ClientBase } from 'pg';
import type { PreparedEvent, UnusableEvent } from './batch.js';
import { clean } from './clean.js';
import { insertSql, overRows } from './statement.js';

const SOURCE = {
  source: 'text', family: 'text', events: 'bigint', duplicates: 'bigint', parked: 'bigint',
  first_received_at: 'timestamptz', last_received_at: 'timestamptz', last_event_time: 'timestamptz',
  mapping: 'text',
} as const; // prettier-ignore

const upsertSources = overRows(
  'source-state',
  SOURCE,
  insertSql(
    'hub.source_state as s',
    SOURCE,
    `on conflict (source) do update set events = s.events + excluded.events, duplicates = s.duplicates + excluded.duplicates,
      parked = s.parked + excluded.parked, last_received_at = greatest(s.last_received_at, excluded.last_received_at),
      last_event_time = greatest(s.last_event_time, excluded.last_event_time), mapping = coalesce(excluded.mapping, s.mapping)`,
    { orderBy: 'source' },
  ),
);

const HOUR = { source: 'text', hour: 'timestamptz', events: 'bigint', parked: 'bigint' } as const;

const upsertHours = overRows(
  'source-hour',
  HOUR,
  insertSql(
    'hub.source_hour as s',
    HOUR,
    'on conflict (source, hour) do update set events = s.events + excluded.events, parked = s.parked + excluded.parked',
    { orderBy: 'source, hour' },
  ),
);

interface Tally {
  family: string;
  events: number;
  duplicates: number;
  parked: number;
  latest: string | null;
  mapping: string | null;
}

/** Counts what came from every source. Last in the transaction: its rows are the hottest there are. */
export async function countSources(
  client: ClientBase,
  events: readonly PreparedEvent[],
  fresh: ReadonlySet<string>,
  unusable: readonly UnusableEvent[],
  at: string,
): Promise<void> {
  const tallies = new Map<string, Tally>();
  const tally = (source: string, family: string) => {
    const known = tallies.get(source) ?? { family, events: 0, duplicates: 0, parked: 0, latest: null, mapping: null };
    tallies.set(source, known);
    return known;
  };
  const counted = new Set<string>();
  for (const { event, eventId, mapping } of events) {
    const one = tally(event.source, event.family);
    if (fresh.has(eventId) && !counted.has(eventId)) one.events++;
    else one.duplicates++;
    counted.add(eventId);
    one.mapping = mapping ?? one.mapping;
    if (one.latest === null || event.time > one.latest) one.latest = event.time;
  }
  for (const { source, origin } of unusable)
    tally(clean(source) ?? '(unreadable)', origin.topic.replace(/^meri\./, '')).parked++;
  await upsertSources(
    client,
    [...tallies].map(([source, one]) => ({
      source,
      family: one.family,
      events: one.events,
      duplicates: one.duplicates,
      parked: one.parked,
      first_received_at: at,
      last_received_at: at,
      last_event_time: one.latest,
      mapping: one.mapping,
    })),
  );
  await upsertHours(
    client,
    [...tallies]
      .filter(([, { events: fresh, parked }]) => fresh + parked > 0)
      .map(([source, one]) => ({ source, hour: `${at.slice(0, 13)}:00:00Z`, events: one.events, parked: one.parked })),
  );
  await keepNotUnderstood(client, events, unusable, at);
}

/** So many names are kept of a source; a sender that makes new ones without end does not fill the table. */
const MAX_NAMES = 500;
/** What came after those is counted and sampled under one name. */
const OTHERS = '(others)';
const MAX_NAME = 200;

const NOT_UNDERSTOOD = {
  source: 'text', kind: 'text', name: 'text', mapping: 'text', events: 'bigint', first_at: 'timestamptz', last_at: 'timestamptz', sample: 'uuid',
} as const; // prettier-ignore

const upsertNotUnderstood = overRows(
  'not-understood',
  NOT_UNDERSTOOD,
  `, known as (select source, count(*) as names from hub.not_understood where source in (select source from r) group by source)
   insert into hub.not_understood as s (source, kind, name, mapping, events, first_at, last_at, sample)
   select source, kind, name, mapping, sum(events), min(first_at), max(last_at), (array_agg(sample))[1]
   from (
     select r.source, r.kind, r.mapping, r.events, r.first_at, r.last_at, r.sample,
       case when coalesce(known.names, 0) < ${MAX_NAMES}
         or exists (select 1 from hub.not_understood k where (k.source, k.kind, k.name, k.mapping) = (r.source, r.kind, r.name, r.mapping))
       then r.name else '${OTHERS}' end as name
     from r left join known using (source)
   ) as named
   group by source, kind, name, mapping
   order by source, kind, name, mapping
   on conflict (source, kind, name, mapping) do update set events = s.events + excluded.events,
     last_at = greatest(s.last_at, excluded.last_at), sample = excluded.sample`,
);

/** Types and fields that nobody understood, each with an event to look at: what is new in a source never fails quietly. */
async function keepNotUnderstood(
  client: ClientBase,
  events: readonly PreparedEvent[],
  unusable: readonly UnusableEvent[],
  at: string,
): Promise<void> {
  const rows = new Map<string, Record<keyof typeof NOT_UNDERSTOOD, string | number>>();
  const names = new Map<string, Set<string>>();
  const note = (source: string, kind: string, given: string, mapping: string, sample: string) => {
    const known = names.get(source) ?? new Set();
    names.set(source, known);
    const name = known.size < MAX_NAMES || known.has(given) ? given : OTHERS;
    known.add(name);
    const key = [source, kind, name, mapping].join('\u001f');
    const row = rows.get(key) ?? { source, kind, name, mapping, events: 0, first_at: at, last_at: at, sample };
    rows.set(key, { ...row, events: Number(row.events) + 1 });
  };
  for (const { event, eventId, mapping = '', unread = [] } of events)
    for (const one of unread) {
      // A rule's `unknown` names the member by which the source tells its types: `webhookEvent = jira:sprint_closed`.
      const unsent = one.startsWith(UNSENT);
      const kind = unsent ? 'content' : one.includes(' = ') ? 'type' : 'field';
      const name = unsent ? one.slice(UNSENT.length) : one.replace(/^type = /, '');
      note(event.source, kind, clean(name.slice(0, MAX_NAME)), mapping, eventId);
    }
  for (const { source, type, eventId, problems } of unusable)
    if (source !== undefined && type !== undefined && eventId !== undefined && UNKNOWN.has(problems[0]?.code ?? ''))
      note(clean(source), 'type', clean(type.slice(0, MAX_NAME)), '', eventId);
  await upsertNotUnderstood(client, [...rows.values()]);
}

const UNKNOWN: ReadonlySet<string> = new Set(['type.unknown', 'mapping.no-rule']);
