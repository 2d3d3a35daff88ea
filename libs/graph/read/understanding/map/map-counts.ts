import type { Count, Measure } from '#understanding';
import type { Pool } from 'pg';
import { membersNow, MOST_MEMBERS, partiesOf } from '../../groups/group-rows.js';

/** The sums of one period, and how many changes have come that are not understood yet. */
export interface MapCounts {
  readonly counts: readonly Count[];
  /** Counted up to 10,000. */
  readonly behind: number;
}

const MOST_COUNTED = 10_000;
const BEHIND = `(select count(*)::int from (select 1 from understanding_due limit ${MOST_COUNTED}) d) as behind`;

const LINES = ['measure', 'stage', 'channel', 'detail', 'n'] as const;
type Lines = Readonly<Record<(typeof LINES)[number], string | null>>;

/**
 * The sums of one period, by one read of an index; nothing is counted for it. Each column comes as one text, a line for
 * every sum, all in the order in which the rows are read: a row of its own for every number costs the driver more than all
 * that is made of them, and PostgreSQL more than half. The ways of roles stand there too, and are read by themselves.
 */
export async function readMapCounts(pool: Pool, period: string): Promise<MapCounts> {
  const { rows } = await pool.query<Lines & { readonly behind: number }>({
    name: 'map-counts',
    text: `select ${LINES.map((column) => `string_agg(${column}::text, E'\n') as ${column}`).join(', ')}, ${BEHIND}
      from map_sum where period = $1 and measure <> 'way'`,
    values: [period],
  });
  return { counts: countsOf(rows[0]!, period), behind: rows[0]!.behind };
}

function countsOf(lines: Lines, period: string): readonly Count[] {
  if (lines.n === null) return [];
  const [measures, stages, channels, details, numbers] = LINES.map((column) => lines[column]!.split('\n'));
  return numbers!.map((n, at) => ({
    period,
    measure: measures![at] as Measure,
    stage: stages![at]!,
    channel: channels![at]!,
    detail: details![at]!,
    n: Number(n),
  }));
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

/** How many changes have come that are not understood yet. */
export async function countDue(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ behind: number }>({ name: 'understanding-behind', text: `select ${BEHIND}` });
  return rows[0]!.behind;
}
