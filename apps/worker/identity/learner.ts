import type { PartyKind } from '#contracts';
import {
  beginPass,
  isPassRunning,
  keepModel,
  keepSurvey,
  putInForce,
  readModels,
  readRuling,
  readSample,
  tryRuling,
} from '#graph';
import { modelUnder } from '#identity';
import type { Logger } from '#platform';
import type { Pool } from 'pg';
import { isHarmless, touchedBy } from './harmless.js';
import { learnAside } from './learn-aside.js';
import { learningDue, SETTLED_AT } from './learning-due.js';
import type { Counted } from './populations.js';

export type LearningMode = 'automatic' | 'propose' | 'off';

export interface LearnerOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** `propose`: learned models wait for a person. */
  readonly learning: LearningMode;
}

/** Learning takes at most one part in so many of the time. */
const REST = 20;
const TRIED_ON = 1_000;
/** One that came of mere growth and would change no larger share of customers is not worth judging all records again while more of them come. */
const LEAST_TOUCHED = 0.005;

/** Learns a model where one is due, tries it on history, and puts it in force, with a pass that judges all records of its kind again. */
export class Learner {
  private readonly notBefore = new Map<PartyKind, number>();
  /** How many records there were when growth last taught next to nothing. */
  private readonly putOff = new Map<PartyKind, number>();

  constructor(private readonly options: LearnerOptions) {}

  /** Returns whether anything was learned, be it that nothing is worth a change. */
  async learn(kind: PartyKind, { population, quiet }: Counted, now: boolean): Promise<boolean> {
    const { pool, logger } = this.options;
    const models = (await readModels(pool)).filter((model) => model.kind === kind);
    const rested = quiet && Date.now() >= (this.notBefore.get(kind) ?? 0);
    const reason = await learningDue(pool, models, {
      kind,
      population,
      putOff: this.putOff.get(kind) ?? 0,
      rested,
      passing: await isPassRunning(pool),
      now,
    });
    if (!reason) return false;
    const since = Date.now();
    const sample = await readSample(pool, kind);
    const model = await learnAside(sample);
    const active = models.find(({ state }) => state === 'active');
    const ruling = await readRuling(pool);
    const judging = modelUnder(ruling.rules, model);
    const tried = await tryRuling(
      pool,
      { ...ruling, models: { ...ruling.models, [kind]: judging } },
      { sample: TRIED_ON },
    );
    this.notBefore.set(kind, Date.now() + REST * (Date.now() - since));
    const looseNow = JSON.stringify(ruling.models[kind].loose ?? []);
    const asBefore =
      active !== undefined &&
      reason === 'growth' &&
      touchedBy(tried) < LEAST_TOUCHED &&
      // Otherwise whom a record meets would grow on with the records.
      JSON.stringify(model.loose ?? []) === looseNow;
    // Once so few records rest, a model is learned of all of them anyway, whatever was learned on the way.
    if (asBefore && population <= SETTLED_AT && active.version !== model.version) {
      this.putOff.set(kind, population);
      logger.info({ kind, records: population }, 'records grew, and taught next to nothing');
      return true;
    }
    await keepModel(pool, model, { records: sample.population, trial: tried, reason });
    await keepSurvey(pool, kind, sample.population, judging);
    if (active?.version === model.version) return true;
    const grown = !active || population >= 2 * active.records;
    const accepted =
      (ruling.rules.learning ?? this.options.learning) === 'automatic' && !asBefore && isHarmless(tried, grown);
    logger.info(
      {
        kind,
        model: model.version,
        reason,
        records: sample.population,
        merged: tried.merged,
        parted: tried.parted,
        accepted,
      },
      accepted
        ? 'a model was learned and is in force'
        : asBefore
          ? 'a model was learned that would change next to nothing: the one in force stays'
          : 'a model was learned and waits for a person',
    );
    if (!accepted) return true;
    await putInForce(pool, kind, model.version, 'learning');
    await beginPass(pool, `model ${model.version} of ${kind}s`, kind);
    return true;
  }
}
