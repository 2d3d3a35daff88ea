import type { PartyKind } from '#contracts';
import { driftIn, LEARNED_FROM, readSurveys, type LearningReason, type StoredModel } from '#graph';
import { hasShifted, JUDGING } from '#identity';
import type { Pool } from 'pg';

/** Fewer records teach nothing. */
export const LEAST_RECORDS = 200;
/** Beyond so many records a model is learned again when they have grown, or drift, and no more at every rest. */
export const SETTLED_AT = 100_000;
/** By how many times records must have grown; a model that was learned from a full sample is less likely to become another one. */
const GROWTH = { of: 2, ofFullSample: 4 } as const;
/** A pass that runs is given up for a rest only where records have grown by so much; else it would never end while few come again and again. */
const ANEW = 1.2;
/** Drift starts learning once in so many ms at most: a model that waits for a person leaves the drift as it is. */
const DRIFT_AGAIN_MS = 24 * 3_600_000;

export interface Moment {
  readonly kind: PartyKind;
  /** How many records of the kind there are. */
  readonly population: number;
  /** How many there were when growth last taught next to nothing; 0 where it never did. */
  readonly putOff: number;
  /** As many as a while ago, and nothing was learned since. */
  readonly rested: boolean;
  /** All records are just being judged again. */
  readonly passing: boolean;
  /** Somebody asks. */
  readonly now: boolean;
}

/** Why a model should be learned at this moment, if at all. @param models those of the kind, the last learned first */
export async function learningDue(
  pool: Pool,
  models: readonly StoredModel[],
  { kind, population, putOff, rested, passing, now }: Moment,
): Promise<LearningReason | undefined> {
  if (population < LEAST_RECORDS) return undefined;
  if (now) return 'asked';
  const last = models[0]?.records ?? 0;
  if (models[0] && models[0].judging !== JUDGING) return 'upgrade';
  if (hasGrown(population, Math.max(last, putOff))) return 'growth';
  const waits = passing && population < ANEW * last;
  if (population !== last && rested && !waits && population <= SETTLED_AT) return 'rest';
  return (await hasDrifted(pool, kind, models)) ? 'drift' : undefined;
}

const hasGrown = (population: number, since: number): boolean =>
  population >= (since < LEARNED_FROM ? GROWTH.of : GROWTH.ofFullSample) * since;

async function hasDrifted(pool: Pool, kind: PartyKind, models: readonly StoredModel[]): Promise<boolean> {
  const active = models.find(({ state }) => state === 'active');
  const since = Date.now() - DRIFT_AGAIN_MS;
  const again = models.some(({ drift_at }) => drift_at !== null && drift_at.getTime() > since);
  if (!active || again) return false;
  const drift = driftIn(await readSurveys(pool, kind, active.version));
  return drift !== null && hasShifted(drift);
}
