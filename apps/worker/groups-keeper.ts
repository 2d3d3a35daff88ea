import { LOCKS, putGroupModelInForce, readBehaviours, readGroupModel, readGroupsStamp, settleGroups } from '#graph';
import type { Logger } from '#platform';
import { LEAST_GROUPED, lookForGroups } from '#understanding';
import type { Pool } from 'pg';
import { alone } from './alone.js';
import { Rounds } from './rounds.js';

export interface GroupsKeeperOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** How long it rests, in ms; a second by default. */
  readonly everyMs?: number;
}

/** Working groups out again takes at most one part in so many of the time. */
const REST = 20;
/** A grouping stays until so many more, or fewer, behave than it was found among. */
const GROWN = 1.1;
/** From twice as many on, the first groups are found though the stream never rests. */
const ENOUGH = 150;

/**
 * Finds groups by behaviour when many more customers behave than did, and keeps the members of written groups as the
 * graph is; beside ingest, and for two reads of an index where nothing came.
 */
export class GroupsKeeper {
  private readonly rounds: Rounds;
  private seen: string | undefined;
  private settledAt: string | undefined;
  private notBefore = 0;

  constructor(private readonly options: GroupsKeeperOptions) {
    this.rounds = new Rounds(() => this.tick(), {
      logger: options.logger,
      restMs: options.everyMs ?? 1_000,
      failed: 'groups are looked after later',
    });
  }

  start(): void {
    this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /**
   * Does what is due. Returns whether anything was.
   * @param now true: whatever the time since, and whether or not the stream rests
   */
  tick(now = false): Promise<boolean> {
    return alone(this.options.pool, LOCKS.groups, () => this.keep(now));
  }

  private async keep(now: boolean): Promise<boolean> {
    const { pool } = this.options;
    const changed = await settleGroups(pool, 'changed');
    const stamp = await readGroupsStamp(pool);
    const rests = this.seen === stamp;
    this.seen = stamp;
    if (!now && (this.settledAt === stamp || Date.now() < this.notBefore)) return changed > 0;
    const since = Date.now();
    const found = await this.find(now || rests);
    await settleGroups(pool);
    // What is found is taken up by whoever understands, which makes another stamp.
    if (now || rests) this.settledAt = stamp;
    this.notBefore = Date.now() + REST * (Date.now() - since);
    return changed > 0 || found;
  }

  /** Looks for groups where none are, or where those who behave are many more or fewer than when it was looked last. */
  private async find(rests: boolean): Promise<boolean> {
    const { pool, logger } = this.options;
    const { population, parties } = await readBehaviours(pool);
    const inForce = await readGroupModel(pool);
    if (population < LEAST_GROUPED) return false;
    const doubled = population >= 2 * (inForce?.parties ?? ENOUGH);
    const grown = !inForce || population >= GROWN * inForce.parties || population * GROWN <= inForce.parties;
    if (!doubled && !(grown && rests)) return false;
    const model = await lookForGroups(parties, inForce?.model);
    if (!model) return false;
    await putGroupModelInForce(pool, model, population);
    logger.info({ model: model.version, groups: model.groups.length, parties: population }, 'groups were found');
    return true;
  }
}
