import type { PartyKind } from '#contracts';
import {
  DEFAULT_MODELS,
  DEFAULT_RULES,
  fittedModel,
  JUDGING,
  modelsUnder,
  type IdentityRules,
  type MatchModel,
} from '#identity';
import type { ClientBase, Pool } from 'pg';

/** What judges pairs of records at the moment. */
export interface Ruling {
  readonly models: Readonly<Record<PartyKind, MatchModel>>;
  readonly rules: IdentityRules;
  /**
   * Whose what is kept of the records for matching is: this version's of Meri; `mixed` until it has read all of them anew; `other`
   * where another version judges now, and this one is about to go.
   */
  readonly kept: 'own' | 'mixed' | 'other';
}

const remembered = new Map<string, MatchModel>();
const rememberedRules = new Map<string, IdentityRules>();

/** The models and rules in force; before any were, those that come with Meri. A batch keeps the ruling it began with. @param instead other rules than those in force */
export async function readRuling(client: ClientBase | Pool, instead?: IdentityRules): Promise<Ruling> {
  const { rows } = await client.query<{ version: string; kind: PartyKind | 'rules' | 'judging' | 'reading' }>({
    name: 'ruling',
    text: `select version, kind from hub.identity_model where state = 'active'
      union all select version, 'rules' from hub.identity_rules where state = 'active'
      union all select version, case when unread_from is null then 'judging' else 'reading' end from judging_version`,
  });
  const models = { ...DEFAULT_MODELS };
  let rules = DEFAULT_RULES;
  let kept: Ruling['kept'] = 'mixed';
  for (const { version, kind } of rows)
    if (kind === 'judging' || kind === 'reading')
      kept = version !== JUDGING ? 'other' : kind === 'judging' ? 'own' : 'mixed';
    else if (kind === 'rules') rules = rememberedRules.get(version) ?? (await readRulesOf(client, version));
    else models[kind] = remembered.get(version) ?? (await readModel(client, version));
  // Their thresholds are moved as the rules say.
  return { models: modelsUnder(instead ?? rules, models), rules: instead ?? rules, kept };
}

async function readRulesOf(client: ClientBase | Pool, version: string): Promise<IdentityRules> {
  const { rows } = await client.query<{ rules: IdentityRules }>(
    'select rules from hub.identity_rules where version = $1',
    [version],
  );
  const rules = { ...DEFAULT_RULES, ...rows[0]!.rules };
  rememberedRules.set(version, rules);
  return rules;
}

async function readModel(client: ClientBase | Pool, version: string): Promise<MatchModel> {
  const { rows } = await client.query<{ model: MatchModel }>(
    'select model from hub.identity_model where version = $1',
    [version],
  );
  const model = fittedModel(rows[0]!.model);
  remembered.set(version, model);
  return model;
}
