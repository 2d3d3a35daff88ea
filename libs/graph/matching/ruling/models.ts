import type { PartyKind } from '#contracts';
import { fittedModel, JUDGING, type MatchModel } from '#identity';
import type { Pool, PoolClient } from 'pg';
import { LOCKS } from '../../store/locks.js';
import type { TriedRuling } from './try-ruling.js';

/** A model is learned from so many records: those with the smallest ids, which are as good as drawn by lot. */
export const LEARNED_FROM = 10_000;
/** From more where there are very many: of 10,000 drawn from a million hardly fifty pairs are one party, and so few taught a model that knew none. */
const MOST_LEARNED_FROM = 60_000;
/** A sample of the root of so many times the population holds half as many pairs of one party, where each record has one copy. */
const PAIRS_DRAWN = 800;

/** How large a sample of so many records is. */
export const sampleSizeOf = (population: number): number =>
  Math.min(MOST_LEARNED_FROM, Math.max(LEARNED_FROM, Math.ceil(Math.sqrt(PAIRS_DRAWN * population))));

/**
 * Why a model was learned: the records had doubled, they rested, they had become others than those that the model in force was
 * learned from, another version of Meri had learned the last one, or somebody asked for it.
 */
export const LEARNING_REASONS = ['growth', 'rest', 'drift', 'upgrade', 'asked'] as const;
export type LearningReason = (typeof LEARNING_REASONS)[number];

export interface StoredModel {
  readonly version: string;
  readonly kind: PartyKind;
  readonly state: 'candidate' | 'active' | 'retired';
  readonly records: number;
  readonly trial: TriedRuling | null;
  /** What it believes of its own judgements. */
  readonly estimated: MatchModel['estimated'];
  /** When it was last learned. */
  readonly learned_at: Date;
  /** Why it was learned first; null in models from before that was told. */
  readonly learned_for: LearningReason | null;
  /** By which version of Meri it was last learned; null in models from before that was told. */
  readonly judging: string | null;
  /** When drift last had it learned. */
  readonly drift_at: Date | null;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
}

export interface Sample {
  readonly kind: PartyKind;
  /** How many records of the kind there are. */
  readonly population: number;
  readonly records: readonly { readonly id: string; readonly features: string }[];
}

/** The records to learn from: the same whatever order they came in. */
export async function readSample(pool: Pool, kind: PartyKind): Promise<Sample> {
  const of = `["${kind === 'person' ? 'p' : 'o'}"`;
  const counted = await pool.query<{ n: string }>(
    'select count(*) as n from match_features where starts_with(features, $1)',
    [of],
  );
  const population = Number(counted.rows[0]!.n);
  const { rows: records } = await pool.query<{ id: string; features: string }>(
    'select record_id as id, features from match_features where starts_with(features, $1) order by record_id limit $2',
    [of, sampleSizeOf(population)],
  );
  return { kind, population, records };
}

/**
 * Keeps what was learned; it decides nothing until it is put in force. A model that was learned before keeps why it was
 * learned first.
 */
export async function keepModel(
  pool: Pool,
  model: MatchModel,
  {
    records,
    trial,
    reason,
  }: { readonly records: number; readonly trial: TriedRuling; readonly reason: LearningReason },
): Promise<void> {
  await pool.query(
    `insert into hub.identity_model as m (version, kind, model, state, records, trial, learned_for, drift_at, judging)
     values ($1, $2, $3, 'candidate', $4, $5, $6, case when $6 = 'drift' then now() end, $7)
     on conflict (version) do update set records = excluded.records, trial = excluded.trial, learned_at = now(), judging = excluded.judging,
       learned_for = coalesce(m.learned_for, excluded.learned_for), drift_at = coalesce(excluded.drift_at, m.drift_at)`,
    [model.version, model.kind, model, records, trial, reason, JUDGING],
  );
}

export async function readModels(pool: Pool): Promise<readonly StoredModel[]> {
  const { rows } = await pool.query<StoredModel>(
    `select version, kind, state, records, trial, model->'estimated' as estimated, learned_at, learned_for, judging, drift_at, decided_at, decided_by from hub.identity_model order by learned_at desc`,
  );
  return rows;
}

export async function readModelOf(pool: Pool, version: string): Promise<MatchModel | undefined> {
  const { rows } = await pool.query<{ model: MatchModel }>('select model from hub.identity_model where version = $1', [
    version,
  ]);
  return rows[0] && fittedModel(rows[0].model);
}

/**
 * Puts a model in force, or, without a version, the one that comes with Meri. Batches in hand are waited for, so that
 * every later one is judged by it; the records from before want a pass.
 */
export const putInForce = (pool: Pool, kind: PartyKind, version: string | null, by: string): Promise<void> =>
  standAlone(pool, async (client) => {
    await client.query(
      "update hub.identity_model set state = 'retired', decided_at = now(), decided_by = $2 where kind = $1 and state = 'active' and version is distinct from $3",
      [kind, by, version],
    );
    await client.query(
      "update hub.identity_model set state = 'active', decided_at = now(), decided_by = $2 where version = $1 and kind = $3",
      [version, by, kind],
    );
  });

/** Changes what judges, in one transaction, while no batch is in hand. */
export async function standAlone(pool: Pool, change: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin; set local lock_timeout = '60s'");
    await client.query('select pg_advisory_xact_lock($1)', [LOCKS.swap]);
    await change(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
