import type { Channel, Measure } from '#contracts';
import type { Sample, TimeSpan } from '#understanding';
import type { Pool } from 'pg';

/** Where is measured. */
export interface Touching {
  readonly stage: string;
  readonly channel: Channel;
}

/** `$1` customers or accounts, `$2` stage, `$3` channel, `$4` from, `$5` to. What an account's people do counts for both. */
const ofEach = (rows: (owner: string) => string): string =>
  `select p.id as party, x.* from unnest($1::uuid[]) as p (id)
   cross join lateral (${rows('customer_id')} union ${rows('party_id')}) x order by 1, 2, 3`;

const inJourneys = (rows: string): string =>
  `select p.id as party, x.* from unnest($1::uuid[]) as p (id)
   cross join lateral (select j.id, j.stays, j.moves from journey j
     where j.party_id = p.id or j.party_id in (select party_id from meaning where customer_id = p.id)) j
   cross join lateral (${rows}) x order by 1, 2, 3`;

const MOVES = `jsonb_to_recordset(j.moves) as v (kind text, "from" text, "to" text, at timestamptz)`;
const ON_TIME = 'v.at >= $4 and v.at < $5';
/** Every statement takes all five, so that they stay alike. */
const UNUSED = '$2::text is not null and $3::text is not null';

const SAMPLES: Readonly<Record<Measure, string>> = {
  'wait-length': ofEach(
    (owner) => `select w.id, w.since as at, 0 as value, w.ended_at, true as lasts from wait w
      where w.${owner} = p.id and w.stage = $2 and w.channel = $3 and not w.discarded and w.since >= $4 and w.since < $5`,
  ),
  feeling: ofEach(
    (owner) => `select m.touchpoint_id as id, t.occurred_at as at,
        case m.feeling when 'POSITIVE' then 1 when 'NEGATIVE' then -1 else 0 end as value, null::timestamptz as ended_at, false as lasts
      from meaning m join touchpoint t on t.record_id = m.record_id and t.id = m.touchpoint_id
      where m.${owner} = p.id and m.stage = $2 and t.channel = $3 and not m.automatic and m.feeling <> 'UNKNOWN'
        and t.occurred_at >= $4 and t.occurred_at < $5`,
  ),
  // Broken by silence too: whose time was over when the trial ended.
  'promises-kept': ofEach(
    (
      owner,
    ) => `select r.id, r.made_at as at, case when r.outcome = 'KEPT' then 1 else 0 end as value, null::timestamptz as ended_at, false as lasts
      from promise r where r.${owner} = p.id and r.maker = 'US' and r.stage = $2 and r.channel = $3 and r.made_at >= $4 and r.made_at < $5
        and (r.outcome in ('KEPT', 'BROKEN') or (r.outcome = 'OPEN' and r.due_at < $5))`,
  ),
  'touchpoints-to-move': inJourneys(
    `select j.id, v.at, s.touchpoints as value, null::timestamptz as ended_at, false as lasts
     from ${MOVES}, jsonb_to_recordset(j.stays) as s (stage text, "to" timestamptz, touchpoints int, channels jsonb)
     where v.kind = 'on' and v."from" = $2 and ${ON_TIME} and s.stage = v."from" and s."to" = v.at and s.channels ? $3`,
  ),
  'going-back': inJourneys(
    `select j.id, v.at, 1 as value, null::timestamptz as ended_at, false as lasts from ${MOVES}
     where v.kind = 'back' and v."to" = $2 and ${ON_TIME} and ${UNUSED}`,
  ),
  returns: inJourneys(
    `select j.id, v.at, 1 as value, null::timestamptz as ended_at, false as lasts from ${MOVES}
     where v.kind = 'returned' and ${ON_TIME} and ${UNUSED}`,
  ),
};

interface SampleRow {
  readonly party: string;
  readonly at: Date;
  readonly value: number;
  readonly ended_at: Date | null;
  readonly lasts: boolean;
}

/** What counts for a measure of some customers at one touchpoint, by what is derived now. */
export async function readSamples(
  pool: Pool,
  measure: Measure,
  parties: readonly string[],
  { stage, channel }: Touching,
  { from, to }: TimeSpan,
): Promise<readonly Sample[]> {
  if (parties.length === 0) return [];
  const { rows } = await pool.query<SampleRow>({
    name: `samples-${measure}`,
    text: SAMPLES[measure],
    values: [parties, stage, channel, from, to],
  });
  return rows.map(({ party, at, value, ended_at, lasts }) => ({
    party,
    at: at.toISOString(),
    value,
    ...(lasts ? { endedAt: ended_at?.toISOString() ?? null } : {}),
  }));
}
