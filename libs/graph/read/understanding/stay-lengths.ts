import type { Pool } from 'pg';
import { partiesOf } from '../groups/group-rows.js';
import type { TimeRange } from '../shapes/filters.js';

/** How long journeys were in a stage before their next step: five places of the lengths, in seconds. */
export interface StayLengths {
  readonly stage: string;
  /** Over so many stays. */
  readonly count: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

/** Which journeys are looked at: those that began in the range and pass, or do not pass, these stages. */
export interface StaysAsked {
  readonly startedAt: TimeRange;
  readonly through: readonly string[];
  readonly without: readonly string[];
  readonly group?: string | undefined;
}

/** How long it takes from step to step: over stays that another one followed, the stage left most often first. */
export async function readStayLengths(
  pool: Pool,
  { startedAt, through, without, group }: StaysAsked,
): Promise<readonly StayLengths[]> {
  const { rows } = await pool.query<{ stage: string; count: number; at: readonly number[] }>({
    name: group === undefined ? 'stay-lengths' : 'stay-lengths-of-group',
    text: `select stage, count(*)::int as count,
             percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by seconds) as at
           from (select s.value ->> 'stage' as stage,
               extract(epoch from (s.value ->> 'to')::timestamptz - (s.value ->> 'from')::timestamptz)::float8 as seconds
             from journey j, jsonb_array_elements(j.stays) with ordinality as s (value, nth)
             where ($1::timestamptz is null or j.started_at >= $1) and ($2::timestamptz is null or j.started_at < $2)
               and j.walk @> $3::text[] and not j.walk && $4::text[]
               and s.nth < jsonb_array_length(j.stays) and s.value ->> 'to' is not null
               ${group === undefined ? '' : `and j.party_id in (${partiesOf('$5::uuid')})`}) x
           group by stage order by count desc, stage`,
    values: [startedAt.from ?? null, startedAt.to ?? null, through, without, ...(group === undefined ? [] : [group])],
  });
  return rows.map(({ stage, count, at: [p10, p25, median, p75, p90] }) => ({
    stage,
    count,
    p10: p10!,
    p25: p25!,
    median: median!,
    p75: p75!,
    p90: p90!,
  }));
}
