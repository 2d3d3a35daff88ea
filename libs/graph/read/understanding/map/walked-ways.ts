import { stagesThrough, type Count, type Journey, type WalkedWay, type WayStep } from '#understanding';
import type { Pool } from 'pg';
import { partiesOf } from '../../groups/group-rows.js';
import type { TimeRange } from '../../shapes/filters.js';
import { standingOf } from '../walk.js';
import { readGroupMapCounts } from './map-counts.js';

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
    text: `select ${steps} as steps, ${standingOf('journey', '$3')} as standing, count(*)::int as customers
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
