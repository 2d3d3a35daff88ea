import type { Feeling } from '#understanding';
import type { Pool } from 'pg';
import { groupRows, partiesOf } from '../../groups/group-rows.js';

/** A touchpoint of the service map. */
export interface CellAsked {
  readonly stage: string;
  readonly channel: string;
}

export interface FeltIn {
  /** As it was asked for. */
  readonly period: string;
  readonly feeling: Feeling;
  readonly n: number;
}

/** How one touchpoint felt in some periods, from the sums that are kept. @param periods as the map keeps them, of a role with its name */
export async function readCellFeelings(
  pool: Pool,
  { stage, channel }: CellAsked,
  periods: readonly string[],
  group?: string,
): Promise<readonly FeltIn[]> {
  const counts =
    group === undefined
      ? 'select period, detail, n from map_sum where period = any($1)'
      : `select split_part(line, '|', 1) as period, split_part(split_part(line, '|', 5), '=', 1) as detail, substring(line from '=([0-9-]+)$')::bigint as n,
           split_part(line, '|', 2) as measure, split_part(line, '|', 3) as stage, split_part(line, '|', 4) as channel
         from map_tally t cross join lateral string_to_table(t.tally, E'\\n') line
         where t.party_id in (${partiesOf('$4::uuid')}) and split_part(line, '|', 1) = any($1)`;
  const where = "measure = 'feeling' and stage = $2 and channel = $3";
  const { rows } = await pool.query<FeltIn>({
    name: group === undefined ? 'cell-feelings' : 'cell-feelings-of-group',
    text:
      group === undefined
        ? `select period, detail as feeling, n::int as n from (${counts} and ${where}) s`
        : `select period, detail as feeling, sum(n)::int as n from (${counts}) s where ${where} group by 1, 2`,
    values: [periods, stage, channel, ...(group === undefined ? [] : [group])],
  });
  return rows;
}

/** How many of a group's members were met at a touchpoint, beside everybody; parties, an account counts once with its people. */
export interface CellGroupRow {
  readonly id: string;
  readonly own: number;
  readonly parties: number;
  readonly all: number;
  readonly everybody: number;
}

/** Of so many groups it is counted who is met there: the first in the order of `groups`. */
export const MOST_GROUPS = 100;

export async function readCellGroups(pool: Pool, { stage, channel }: CellAsked): Promise<readonly CellGroupRow[]> {
  const sum = (measure: string, where: string) =>
    `(select coalesce(sum(n), 0)::int from map_sum where period = 'all' and measure = '${measure}' and ${where})`;
  const { rows } = await pool.query<CellGroupRow>({
    name: 'cell-groups',
    text: `select g.id, m.own, m.parties, ${sum('customers', 'stage = $1 and channel = $2')} as all, ${sum('parties', "stage = ''")} as everybody
      from (${groupRows('not coalesce(w.retired, false)')} order by g.place limit ${MOST_GROUPS}) g cross join lateral (
        select count(*)::int as parties,
          (count(*) filter (where position(E'\\nall|customers|' || $1 || '|' || $2 || '|=' in E'\\n' || t.tally) > 0))::int as own
        from map_tally t where t.party_id in (${partiesOf('g.id')})) m`,
    values: [stage, channel],
  });
  return rows;
}
