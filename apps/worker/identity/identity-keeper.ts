import type { PartyKind } from '#contracts';
import { continuePass, followJudging, isSurveyDue, keepDoubts, keepSurvey, LOCKS, readRuling } from '#graph';
import { JUDGING } from '#identity';
import { alone } from '../alone.js';
import { Rounds } from '../rounds.js';
import { Pace } from '../pace.js';
import { Learner, type LearnerOptions } from './learner.js';
import { LEAST_RECORDS } from './learning-due.js';
import { Populations } from './populations.js';

export interface KeeperOptions extends LearnerOptions {
  readonly everyMs?: number;
  /** Of the ingest in this process; without one, it gives way to nothing. */
  readonly pace?: Pace;
}

const KINDS: readonly PartyKind[] = ['person', 'organization'];
/** Seeing how the models fare takes at most one part in so many of the time. */
const REST = 20;
/** Learning, judging and doubting take turns: while a stream never rests, none of them would come to an end. */
const TURN_MS = 10_000;

/**
 * Learns models of identity from the records there are, tries them on history, puts them in force, and judges all
 * records again after such a change, and works out whom customers resemble; all in the background, while ingest goes on.
 */
export class IdentityKeeper {
  private readonly rounds: Rounds;
  private readonly populations: Populations;
  private readonly learner: Learner;
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
    this.learner = new Learner(options);
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
      if (learns && (await this.learner.learn(kind, counted, now))) any = true;
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
}
