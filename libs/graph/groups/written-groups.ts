import type { ClientBase, Pool } from 'pg';
import type { CustomerFilter } from '../read/customers/customer-filter.js';

/** A group that somebody wrote, as the last words on it say. */
export interface WrittenGroup {
  readonly id: string;
  /** Null where its members were never told by a filter: a found group that got a name. */
  readonly filter: CustomerFilter | null;
  readonly retired: boolean;
  /** The id of the last word on it. */
  readonly words: string;
}

/** The last word on one part of a group; `w` are all words on it. */
const last = (part: string, as: '->' | '->>'): string =>
  `(array_agg(w.said ${as} '${part}' order by w.stamp desc, w.event_id desc) filter (where w.said ? '${part}'))[1]`;

/** One row: what the words on a group come to. @param group an SQL expression of its id */
export const wordsOn = (group: string): string => `
  select ${last('name', '->>')} as name, ${last('description', '->>')} as description, nullif(${last('filter', '->')}, 'null') as filter,
    coalesce(${last('retired', '->>')}::boolean, false) as retired, (array_agg(w.id order by w.stamp desc, w.event_id desc))[1] as words,
    (array_agg(w.said_by order by w.stamp desc, w.event_id desc))[1] as said_by, max(w.said_at) as said_at, min(w.said_at) as first_said_at
  from group_word w where w.group_id = ${group}`;

/** Groups that have a filter, or had one. */
export async function readWrittenGroups(client: ClientBase | Pool): Promise<readonly WrittenGroup[]> {
  const { rows } = await client.query<WrittenGroup>({
    name: 'groups-written',
    text: `select g.group_id as id, w.filter, w.retired, w.words
      from (select distinct group_id from group_word where said ? 'filter') g cross join lateral (${wordsOn('g.group_id')}) w order by 1`,
  });
  return rows;
}
