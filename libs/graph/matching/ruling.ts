import type { PartyKind } from '#contracts';
import { DEFAULT_MODELS, type MatchModel } from '#identity';
import type { ClientBase, Pool } from 'pg';

/** What judges pairs of records at the moment. */
export interface Ruling {
  readonly models: Readonly<Record<PartyKind, MatchModel>>;
}

const remembered = new Map<string, MatchModel>();

/** The models in force; before any was learned, the ones that come with Meri. A batch keeps the ruling it began with. */
export async function readRuling(client: ClientBase | Pool): Promise<Ruling> {
  const { rows } = await client.query<{ version: string; kind: PartyKind }>({
    name: 'ruling',
    text: "select version, kind from hub.identity_model where state = 'active'",
  });
  const models = { ...DEFAULT_MODELS };
  for (const { version, kind } of rows) models[kind] = remembered.get(version) ?? (await readModel(client, version));
  return { models };
}

async function readModel(client: ClientBase | Pool, version: string): Promise<MatchModel> {
  const { rows } = await client.query<{ model: MatchModel }>(
    'select model from hub.identity_model where version = $1',
    [version],
  );
  const { model } = rows[0]!;
  remembered.set(version, model);
  return model;
}
