import { forgetDue, LOCKS, nextToRead, readPrivateWords, settleDue, type TextToRead } from '#graph';
import type { Logger } from '#platform';
import { nameOfReader, outOfSight, ShownText, type ModelReader } from '#understanding';
import type { Pool } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { alone } from '../alone.js';
import { Rounds } from '../rounds.js';
import { askEndpoint, type Endpoint } from './ask-endpoint.js';
import { textReadEvent, type ReadingRecord } from './text-read-event.js';

export interface ReaderKeeperOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly reader: ModelReader;
  readonly endpoint: Endpoint;
  readonly perMinute: number;
  /** Appends to the event log; resolves when it is durable. */
  readonly append: (records: readonly ReadingRecord[]) => Promise<void>;
  /** How long it rests where nothing is to be read, in ms; 2,000. */
  readonly everyMs?: number;
  /** The first rest after a failure, in ms, doubled with each that follows; 2,000. */
  readonly backOffMs?: number;
}

/** A text is asked for so often before the rules' reading is left standing for good. */
const MOST_ATTEMPTS = 3;
const LONGEST_REST_MS = 5 * 60_000;

/**
 * Has a model behind an endpoint read texts, the latest first, one after another and no faster than it is let. No database
 * transaction is open meanwhile: what it found goes into the log as an event, and is applied like any other. Until then,
 * and wherever it fails, the rules' reading stands.
 */
export class ReaderKeeper {
  private readonly rounds: Rounds;
  private readonly name: string;
  private nextAt = 0;
  private failures = 0;

  constructor(private readonly options: ReaderKeeperOptions) {
    this.name = nameOfReader(options.reader);
    this.rounds = new Rounds(() => this.tick(), {
      logger: options.logger,
      restMs: options.everyMs ?? 2_000,
      failed: 'texts are shown to the reader later',
    });
  }

  start(): void {
    this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** Reads until nothing waits or it is stopped. Returns whether anything was asked. */
  tick(): Promise<boolean> {
    const { pool, reader } = this.options;
    return alone(pool, LOCKS.reader, async () => {
      let any = false;
      for (;;) {
        while (!this.rounds.stopping && this.nextAt > Date.now()) await sleep(Math.min(100, this.nextAt - Date.now()));
        if (this.rounds.stopping) return any;
        const text = await nextToRead(pool, this.name, reader);
        if (!text) return any;
        await this.read(text);
        any = true;
      }
    });
  }

  private async read(text: TextToRead): Promise<void> {
    const { pool, reader, append } = this.options;
    const found = text.known ?? (await this.ask(text));
    if (!found) return;
    await append([textReadEvent(text, reader, found, new Date().toISOString())]);
    await forgetDue(pool, text);
  }

  private async ask(text: TextToRead) {
    const { pool, endpoint, perMinute, logger, backOffMs = 2_000 } = this.options;
    const shown = new ShownText(text.words, outOfSight(text.words, await readPrivateWords(pool, text)));
    this.nextAt = Date.now() + 60_000 / perMinute;
    const asked = await askEndpoint(endpoint, shown, text.speaks);
    if (asked.ok) {
      this.failures = 0;
      return asked.found;
    }
    const { fault, problem } = asked;
    if (fault === 'busy') {
      const rest = Math.min(LONGEST_REST_MS, backOffMs * 2 ** this.failures++);
      this.nextAt = Date.now() + Math.min(LONGEST_REST_MS, Math.max(rest, asked.waitMs ?? 0));
      logger.warn({ reader: this.name, problem }, 'the reader cannot be asked now; the rules’ readings stand');
      return undefined;
    }
    this.failures = 0;
    const again = fault === 'answer' && text.attempts + 1 < MOST_ATTEMPTS;
    await settleDue(pool, text, {
      state: again ? 'waiting' : 'given-up',
      problem,
      againInMs: again ? backOffMs * 2 ** text.attempts : 0,
    });
    return undefined;
  }
}
