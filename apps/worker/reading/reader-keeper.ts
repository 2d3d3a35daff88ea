import type { FoundInText } from '#contracts';
import { forgetDue, LOCKS, nextToRead, putOffDue, readPrivateWords, settleDue, type TextToRead } from '#graph';
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

/** So many answers of which none can be taken, and the rules' reading is left standing for good. */
const MOST_ATTEMPTS = 3;
/** The longest rest of the keeper. */
const LONGEST_REST_MS = 5 * 60_000;
/** A text at which the endpoint failed so often rests an hour, and twice as long with each time more, up to a day. */
const OFTEN = 3;
const HOUR_MS = 3_600_000;

const restOf = (putOff: number, backOffMs: number): number =>
  putOff < OFTEN ? backOffMs * 2 ** (putOff - 1) : Math.min(24 * HOUR_MS, HOUR_MS * 2 ** (putOff - OFTEN));

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
  /** What was answered, and is not in the log yet. */
  private unsaid: { readonly text: TextToRead; readonly found: FoundInText } | undefined;
  private readonly stopping = new AbortController();

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
    this.stopping.abort();
    return this.rounds.stop();
  }

  /** Reads until nothing waits or it is stopped. Returns whether anything was asked. */
  tick(): Promise<boolean> {
    const { pool, reader } = this.options;
    return alone(pool, LOCKS.reader, async () => {
      let any = false;
      for (;;) {
        any = (await this.say()) || any;
        while (!this.rounds.stopping && this.nextAt > Date.now()) await sleep(Math.min(100, this.nextAt - Date.now()));
        if (this.rounds.stopping) return any;
        const text = await nextToRead(pool, this.name, reader);
        if (!text) return any;
        const found = text.known ?? (await this.ask(text));
        if (found) this.unsaid = { text, found };
        any = true;
      }
    });
  }

  /** Appends what was answered; where that fails it stays for the next round, since it was paid for. Returns whether anything was. */
  private async say(): Promise<boolean> {
    if (!this.unsaid) return false;
    const { pool, reader, append } = this.options;
    const { text, found } = this.unsaid;
    await append([textReadEvent(text, reader, found, new Date().toISOString())]);
    await forgetDue(pool, text);
    this.unsaid = undefined;
    return true;
  }

  private async ask(text: TextToRead): Promise<FoundInText | undefined> {
    const { pool, endpoint, perMinute, logger, backOffMs = 2_000 } = this.options;
    const shown = new ShownText(text.words, outOfSight(text.words, await readPrivateWords(pool, text)));
    this.nextAt = Date.now() + 60_000 / perMinute;
    const asked = await askEndpoint(endpoint, shown, text.speaks, this.stopping.signal);
    if (asked.ok) {
      this.failures = 0;
      return asked.found;
    }
    // What was given up for the sake of stopping says nothing of anybody.
    if (this.stopping.signal.aborted) return undefined;
    const { fault, problem } = asked;
    if (fault === 'busy' || fault === 'failed') {
      const rest = Math.min(LONGEST_REST_MS, Math.max(backOffMs * 2 ** this.failures++, asked.waitMs ?? 0));
      this.nextAt = Date.now() + rest;
      logger.warn({ reader: this.name, problem }, 'the reader cannot be asked now; the rules’ readings stand');
      // It may fail at this text alone: when it is asked again, others go first.
      if (fault === 'failed')
        await putOffDue(pool, text, { problem, againInMs: rest + restOf(text.putOff + 1, backOffMs) });
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
