import { LOCKS, understandDue } from '#graph';
import type { Logger } from '#platform';
import type { UnderstandingTerms } from '#understanding';
import type { Pool } from 'pg';
import { alone } from './alone.js';
import { Rounds } from './rounds.js';
import { Pace } from './pace.js';
import { Portions } from './portions.js';

export interface UnderstandingKeeperOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly terms: UnderstandingTerms;
  /** How long it rests where nothing is due, in ms; 500 by default. */
  readonly everyMs?: number;
  /** Of the ingest in this process; without one, it gives way to nothing. */
  readonly pace?: Pace;
}

/** Understands what batches marked as changed, in portions beside ingest, each in a transaction of its own. */
export class UnderstandingKeeper {
  private readonly rounds: Rounds;

  private readonly pace: Pace;
  private readonly portions = new Portions();

  constructor(private readonly options: UnderstandingKeeperOptions) {
    this.rounds = new Rounds(() => this.tick(), {
      logger: options.logger,
      restMs: options.everyMs ?? 500,
      failed: 'what touchpoints mean is looked at later',
    });
    this.pace = options.pace ?? new Pace();
  }

  start(): void {
    this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** Understands until nothing is due. Returns whether anything was. */
  tick(): Promise<boolean> {
    const { pool, terms } = this.options;
    return alone(pool, LOCKS.understanding, () =>
      this.pace.work(
        () =>
          understandDue(pool, {
            ...terms,
            marks: this.portions.marks,
            onRead: (contacts) => this.portions.came(contacts),
          }),
        () => this.rounds.stopping,
      ),
    );
  }
}
