import type { Logger } from '#platform';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RoundsOptions {
  readonly logger: Logger;
  /** How long it rests between two rounds, in ms. */
  readonly restMs: number;
  /** What is told where a round fails; it is tried again in the next. */
  readonly failed: string;
}

/** The work of a keeper, round after round until it is stopped. */
export class Rounds {
  private stopped = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly round: () => Promise<unknown>,
    private readonly options: RoundsOptions,
  ) {}

  /** True once nothing new should be begun. */
  get stopping(): boolean {
    return this.stopped;
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the round in hand. What is done by hand afterwards is done to its end. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
    this.running = undefined;
    this.stopped = false;
  }

  private async run(): Promise<void> {
    const { logger, restMs, failed } = this.options;
    while (!this.stopped) {
      try {
        await this.round();
      } catch (error) {
        logger.warn({ cause: (error as { code?: string }).code }, failed);
      }
      for (let waited = 0; !this.stopped && waited < restMs; waited += 50) await sleep(50);
    }
  }
}
