import { understandDue } from '#graph';
import type { Logger } from '#platform';
import type { UnderstandingTerms } from '#understanding';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { alone } from './alone.js';
import { Pace } from './pace.js';

export interface UnderstandingKeeperOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly terms: UnderstandingTerms;
  /** How long it rests where nothing is due, in ms; 500 by default. */
  readonly everyMs?: number;
  /** Of the ingest in this process; without one, it gives way to nothing. */
  readonly pace?: Pace;
}

/** One process at a time understands; the others find this lock taken. */
const KEEPER_LOCK = 7_305_122;

/** Understands what batches marked as changed, in portions beside ingest, each in a transaction of its own. */
export class UnderstandingKeeper {
  private stopping = false;
  private running: Promise<void> | undefined;

  private readonly pace: Pace;

  constructor(private readonly options: UnderstandingKeeperOptions) {
    this.pace = options.pace ?? new Pace();
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.tick();
      } catch (error) {
        this.options.logger.warn(
          { cause: (error as { code?: string }).code },
          'what touchpoints mean is looked at later',
        );
      }
      for (let waited = 0; !this.stopping && waited < (this.options.everyMs ?? 500); waited += 50) await sleep(50);
    }
  }

  /** Understands until nothing is due. Returns whether anything was. */
  tick(): Promise<boolean> {
    const { pool, terms } = this.options;
    return alone(pool, KEEPER_LOCK, () =>
      this.pace.work(
        () => understandDue(pool, terms),
        () => this.stopping,
      ),
    );
  }
}
