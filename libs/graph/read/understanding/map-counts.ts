import type { Channel } from '#contracts';
import {
  stagesThrough,
  type ClaimKind,
  type Count,
  type Journey,
  type Quote,
  type WalkedWay,
  type WayStep,
} from '#understanding';
import type { Pool } from 'pg';
import { membersNow, MOST_MEMBERS, partiesOf } from '../groups/group-rows.js';
import type { TimeRange } from '../shapes/filters.js';

/** The sums of one period, by one read of an index; nothing is counted for it. The ways of roles stand there too, and are read by themselves. */
export async function readMapCounts(pool: Pool, period: string): Promise<readonly Count[]> {
  const { rows } = await pool.query<Omit<Count, 'n'> & { readonly n: string }>({
    name: 'map-counts',
    text: "select period, measure, stage, channel, detail, n from map_sum where period = $1 and measure <> 'way'",
    values: [period],
  });
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** The sums of one period over the members of a group, added up from what each party adds; of a big group over a sample. */
export async function readGroupMapCounts(pool: Pool, period: string, group: string): Promise<readonly Count[]> {
  const { rows } = await pool.query<Omit<Count, 'n'> & { readonly n: string }>({
    name: 'map-counts-of-group',
    text: `select split_part(key, '|', 1) as period, split_part(key, '|', 2) as measure, split_part(key, '|', 3) as stage,
        split_part(key, '|', 4) as channel, split_part(key, '|', 5) as detail, n
      from (select substring(line from '^(.*)=[0-9-]+$') as key, sum(substring(line from '=([0-9-]+)$')::bigint) as n
        from map_tally t cross join lateral string_to_table(t.tally, E'\n') line
        where t.party_id in (${partiesOf('$2::uuid')}) and starts_with(line, $1 || '|') group by 1) s`,
    values: [period, group],
  });
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** Of how many members a map of a group tells, and how many there are. */
export interface MapMembers {
  readonly members: number;
  readonly over: number;
}

export async function countMapMembers(pool: Pool, group: string): Promise<MapMembers> {
  const { rows } = await pool.query<{ members: number }>({
    name: 'map-members',
    text: `select count(*)::int as members from (${membersNow('$1::uuid')}) m`,
    values: [group],
  });
  const { members } = rows[0]!;
  return { members, over: Math.min(members, MOST_MEMBERS) };
}

const MOST_COUNTED = 10_000;

/** How many changes have come that are not understood yet; counted up to 10,000. */
export async function countDue(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>({
    name: 'understanding-behind',
    text: `select count(*)::int as n from (select 1 from understanding_due limit ${MOST_COUNTED}) d`,
  });
  return rows[0]!.n;
}

/** Which ways journeys went, those that began in a range of time, of everybody or of a group; counted in the database, one row for each way. */
export async function readWays(
  pool: Pool,
  startedAt: TimeRange,
  now: string,
  group?: string,
  channels: readonly string[] | null = null,
): Promise<readonly WalkedWay[]> {
  // By channel the way is made of the stays in which one of them was used; else the walk is kept as it is.
  const steps =
    channels === null
      ? 'to_jsonb(walk)'
      : `(select jsonb_agg(jsonb_build_object('stage', s.v ->> 'stage', 'channels', s.v -> 'channels') order by s.at) from jsonb_array_elements(stays) with ordinality s(v, at))`;
  const { rows } = await pool.query<{
    steps: readonly string[] | readonly WayStep[];
    standing: Journey['standing'];
    customers: number;
  }>({
    name: `map-ways${group === undefined ? '' : '-of-group'}${channels === null ? '' : '-by-channel'}`,
    text: `select ${steps} as steps, case when ended then 'ended' when leaves_at < $3 then 'left' else 'open' end as standing, count(*)::int as customers
           from journey where ($1::timestamptz is null or started_at >= $1) and ($2::timestamptz is null or started_at < $2)${group === undefined ? '' : ` and party_id in (${partiesOf('$4::uuid')})`} group by 1, 2`,
    values: [startedAt.from ?? null, startedAt.to ?? null, now, ...(group === undefined ? [] : [group])],
  });
  return rows.flatMap(({ steps: taken, standing, customers }) => {
    const stages =
      channels === null ? (taken as readonly string[]) : stagesThrough(taken as readonly WayStep[], channels);
    return stages.length === 0 ? [] : [{ stages, standing, customers }];
  });
}

/** The ways of those who hold a role, as counts (waysTally): of everybody or of a group. @param period of periodOfRole */
export async function readRoleWays(pool: Pool, period: string, group?: string): Promise<readonly Count[]> {
  if (group !== undefined)
    return (await readGroupMapCounts(pool, period, group)).filter(({ measure }) => measure === 'way');
  const { rows } = await pool.query<Omit<Count, 'n'> & { readonly n: string }>({
    name: 'map-role-ways',
    text: `select period, measure, stage, channel, detail, n from map_sum where period = $1 and measure = 'way'`,
    values: [period],
  });
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

export interface VoiceFilter {
  readonly kinds?: readonly ClaimKind[] | null;
  readonly stages?: readonly string[] | null;
  readonly channels?: readonly Channel[] | null;
  readonly saidAt?: TimeRange | null;
}

/** A quote, and where it stands. */
export interface VoiceQuote extends Quote {
  readonly touchpoint: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly saidAt: string;
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
  readonly at: Date;
  readonly quote_from: number;
  readonly quote_to: number | null;
  readonly text: string;
}

async function readQuotes(pool: Pool, quotes: string, values: readonly unknown[]): Promise<readonly VoiceQuote[]> {
  const { rows } = await pool.query<QuoteRow>({
    text: `select q.*, t.text from (${quotes}) q join touchpoint t on (t.record_id, t.occurred_at, t.id) = (q.record_id, q.at, q.touchpoint_id) where t.text is not null`,
    values: [...values],
  });
  return rows.map(({ id, party_id, kind, touchpoint_id, at, quote_from, quote_to, text }) => ({
    id,
    party: party_id,
    kind,
    words: text.slice(quote_from, quote_to ?? undefined),
    touchpoint: touchpoint_id,
    text,
    from: quote_from,
    to: quote_to ?? text.length,
    saidAt: at.toISOString(),
  }));
}
