import type { GroupModel } from '#understanding';
import type { ClientBase, Pool } from 'pg';
import { inTransaction } from '../store/open-graph.js';

/** A grouping is found among so many parties at most: those with the smallest ids, which are as good as drawn by lot. */
const FOUND_AMONG = 4_000;

export interface BehaviourSample {
  /** How many parties behave at all. */
  readonly population: number;
  readonly parties: readonly { readonly id: string; readonly features: readonly number[] }[];
}

/** The parties to find groups among: the same whatever order they came in. */
export async function readBehaviours(pool: Pool, size = FOUND_AMONG): Promise<BehaviourSample> {
  const counted = await pool.query<{ n: string }>('select count(*) as n from behaviour where latest');
  const sampled = await pool.query<{ id: string; features: readonly number[] }>(
    'select party_id as id, features from behaviour where latest order by party_id limit $1',
    [size],
  );
  return { population: Number(counted.rows[0]!.n), parties: sampled.rows };
}

export interface GroupModelInForce {
  readonly model: GroupModel;
  /** How many parties it was found among. */
  readonly parties: number;
}

export async function readGroupModel(client: ClientBase | Pool): Promise<GroupModelInForce | undefined> {
  const { rows } = await client.query<GroupModelInForce>(
    "select model, parties from hub.group_model where state = 'active'",
  );
  return rows[0];
}

/** Puts a grouping in the place of the one in force. Whoever understands next groups everybody by it. */
export const putGroupModelInForce = (pool: Pool, model: GroupModel, parties: number): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(
      "update hub.group_model set state = 'retired', retired_at = now() where state = 'active' and version <> $1",
      [model.version],
    );
    await client.query(
      `insert into hub.group_model (version, model, state, parties) values ($1, $2, 'active', $3)
       on conflict (version) do update set state = 'active', parties = excluded.parties, retired_at = null`,
      [model.version, model, parties],
    );
  });
