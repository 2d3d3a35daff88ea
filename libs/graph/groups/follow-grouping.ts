import { groupIdOf, type Behaviour, type GroupModel } from '#understanding';
import type { ClientBase } from 'pg';
import { announceThings } from '../apply/outbox.js';
import { overRows, type Columns } from '../apply/statement.js';
import { readGroupModel } from './group-models.js';

export const BEHAVIOUR = {
  party_id: 'uuid', quarter: 'text', features: 'int[]', latest: 'boolean', group_id: 'uuid',
} as const satisfies Columns; // prettier-ignore
export type BehaviourRow = { readonly [K in keyof typeof BEHAVIOUR]: unknown };

/** What is kept of how a party behaves: each row is of the group whose centre is nearest. */
export const behaviourRows = (
  party: string,
  behaviours: readonly Behaviour[],
  model: GroupModel | undefined,
): readonly BehaviourRow[] =>
  behaviours.map(({ quarter, features }, index) => ({
    party_id: party,
    quarter,
    features,
    latest: index === behaviours.length - 1,
    group_id: (model && groupIdOf(features, model)) ?? null,
  }));

const PAGE = 10_000;
const GROUPED = { party_id: 'uuid', quarter: 'text', group_id: 'uuid' } as const;
const regroup = overRows(
  'behaviours-regroup',
  GROUPED,
  `update behaviour b set group_id = r.group_id from r
   where (b.party_id, b.quarter) = (r.party_id, r.quarter) and b.group_id is distinct from r.group_id`,
);

/**
 * The grouping in force; where everybody was grouped by another one, they are grouped anew. Only who understands may
 * call it, one at a time: hence no row is written by a grouping that is no more.
 */
export async function followGrouping(
  client: ClientBase,
): Promise<{ readonly model: GroupModel | undefined; readonly changed: boolean }> {
  const model = (await readGroupModel(client))?.model;
  const version = model?.version ?? 'none';
  const { rows } = await client.query<{ version: string }>('select version from grouped_by');
  if (rows.length === 1 && rows[0]!.version === version) return { model, changed: false };
  await client.query('delete from grouped_by');
  await client.query('insert into grouped_by (version) values ($1)', [version]);
  for (let after = ['00000000-0000-0000-0000-000000000000', '']; ;) {
    const page = await client.query<{ party_id: string; quarter: string; features: readonly number[] }>({
      name: 'behaviours-page',
      text: `select party_id, quarter, features from behaviour where (party_id, quarter) > ($1, $2) order by party_id, quarter limit ${PAGE}`,
      values: after,
    });
    const last = page.rows.at(-1);
    if (!last) break;
    after = [last.party_id, last.quarter];
    await regroup(
      client,
      page.rows.map(({ party_id, quarter, features }) => ({
        party_id,
        quarter,
        group_id: (model && groupIdOf(features, model)) ?? null,
      })),
    );
  }
  await announceThings(client, 'group', model?.groups.map(({ id }) => id) ?? []);
  return { model, changed: rows.length === 1 };
}
