import type { PartyKind } from '#contracts';
import {
  beginPass,
  continuePass,
  followJudging,
  isPassRunning,
  isSurveyDue,
  keepDoubts,
  keepModel,
  LOCKS,
  keepSurvey,
  putInForce,
  readModels,
  readRuling,
  readSample,
  tryRuling,
  type TriedRuling,
} from '#graph';
import { JUDGING, modelUnder } from '#identity';
import type { Logger } from '#platform';
import type { Pool } from 'pg';
import { alone } from '../alone.js';
import { Rounds } from '../rounds.js';
import { learnAside } from './learn-aside.js';
import { LEAST_RECORDS, learningDue, SETTLED_AT } from './learning-due.js';
import { Populations, type Counted } from './populations.js';
import { Pace } from '../pace.js';

export type LearningMode = 'automatic' | 'propose' | 'off';

export interface KeeperOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** `propose`: learned models wait for a person. */
  readonly learning: LearningMode;
  readonly everyMs?: number;
  /** Of the ingest in this process; without one, it gives way to nothing. */
  readonly pace?: Pace;
}

const KINDS: readonly PartyKind[] = ['person', 'organization'];
/** Learning takes at most one part in so many of the time. */
const REST = 20;
const TRIED_ON = 1_000;
/** Learning, judging and doubting take turns: while a stream never rests, none of them would come to an end. */
const TURN_MS = 10_000;
/** A model that would put more records together, or touch a larger share of customers, waits for a person. */
const BIGGEST = 100;
const MOST_TOUCHED = 0.2;
/** One that came of mere growth and would change no larger share of customers is not worth judging all records again while more of them come. */
const LEAST_TOUCHED = 0.005;

/**
 * Learns models of identity from the records there are, tries them on history, puts them in force, and judges all
 * records again after such a change, and works out whom customers resemble; all in the background, while ingest goes on.
 */
export class IdentityKeeper {
  private readonly rounds: Rounds;
  private readonly populations: Populations;
  private readonly notBefore = new Map<PartyKind, number>();
  /** How many records there were when growth last taught next to nothing. */
  private readonly putOff = new Map<PartyKind, number>();
  private surveyNotBefore = 0;
  private readonly pace: Pace;

  constructor(private readonly options: KeeperOptions) {
    this.rounds = new Rounds(() => this.tick(), {
      logger: options.logger,
      restMs: options.everyMs ?? 2_000,
      failed: 'identity is looked after later',
    });
    this.pace = options.pace ?? new Pace();
    this.populations = new Populations(options.pool);
  }

  start(): void {
    this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /**
   * Does what is due. Returns whether anything was.
   * @param now true: learn from the records of this moment whatever the time since, as `meri identity learn` does
   */
  tick(now = false): Promise<boolean> {
    return alone(this.options.pool, LOCKS.identity, () => this.keep(now));
  }

  private async keep(now: boolean): Promise<boolean> {
    if (await followJudging(this.options.pool))
      this.options.logger.info(
        { judging: JUDGING },
        'identity is judged otherwise than before: all records are judged again',
      );
    let busy = false;
    for (let passes = true; passes && !this.rounds.stopping; passes &&= !now) {
      const counts = now || this.populations.mayCount();
      // What is learned at a rest judges all again: a pass that runs then would be for nothing, and is not waited for.
      busy = (counts && (await this.learnOfEach(now))) || busy;
      passes = await this.judge(now ? Infinity : TURN_MS);
      busy = (await this.doubt(now ? Infinity : TURN_MS)) || passes || busy;
      if (counts) await this.survey(now);
    }
    return busy;
  }

  /** Returns whether anything was learned. */
  private async learnOfEach(now: boolean): Promise<boolean> {
    const read = () => readRuling(this.options.pool);
    let ruling = await read();
    // Features that another version of Meri made teach this one nothing.
    if (now && ruling.kept !== 'own' && (await this.judge(Infinity))) ruling = await read();
    const learns = ruling.kept === 'own' && (now || (ruling.rules.learning ?? this.options.learning) !== 'off');
    let any = false;
    for (const kind of KINDS) {
      if (this.rounds.stopping) break;
      const counted = await this.populations.count(kind);
      if (learns && (await this.learn(kind, counted, now))) any = true;
    }
    return any;
  }

  /** Sees how the models in force fare on the records there are now. */
  private async survey(now: boolean): Promise<void> {
    const { pool } = this.options;
    if (!now && Date.now() < this.surveyNotBefore) return;
    const since = Date.now();
    for (const kind of KINDS) {
      const population = this.populations.last(kind);
      if (this.rounds.stopping || population < LEAST_RECORDS) continue;
      if (now || (await isSurveyDue(pool, kind, population))) await keepSurvey(pool, kind, population);
    }
    this.surveyNotBefore = Date.now() + REST * (Date.now() - since);
  }

  private doubt(mostMs: number): Promise<boolean> {
    const until = Date.now() + mostMs;
    return this.pace.work(
      () => keepDoubts(this.options.pool),
      () => this.rounds.stopping || Date.now() > until,
      'later',
    );
  }

  /** Carries the pass on. */
  private judge(mostMs: number): Promise<boolean> {
    const until = Date.now() + mostMs;
    return this.pace.work(
      () => continuePass(this.options.pool),
      () => this.rounds.stopping || Date.now() > until,
      'later',
    );
  }

  private async learn(kind: PartyKind, { population, quiet }: Counted, now: boolean): Promise<boolean> {
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
    const asBefore = active !== undefined && reason === 'growth' && touched(tried) < LEAST_TOUCHED;
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

const touched = ({ merged, parted, customersBefore }: TriedRuling): number =>
  (merged + parted) / Math.max(1, customersBefore);

const isHarmless = (tried: TriedRuling, grown: boolean): boolean =>
  tried.biggest <= BIGGEST && (grown || touched(tried) <= MOST_TOUCHED);
