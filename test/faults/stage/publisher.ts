import type { EventLog } from '#event-log';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NumberedEvent } from './numbered-events.js';

/** One event for each key. */
const CHUNK = 60;
/** Once so many chunks are left, each takes its share of them, so that a flow outlasts a slow machine. */
const TAIL = 25;

/** Sends events at a steady pace and sends again what was not acknowledged, as a publisher must. */
export class Publisher {
  readonly acked = new Set<string>();
  private readonly waiting: NumberedEvent[] = [];
  private pauseMs = 0;
  private sending: Promise<void> | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly ackedFile: string,
  ) {}

  /** Begins to send them, `perSecond` of them, and slower towards the end: it does not run dry before `finish`. */
  flow(events: readonly NumberedEvent[], perSecond: number): void {
    this.waiting.push(...events);
    this.pauseMs = (CHUNK * 1_000) / perSecond;
    this.sending ??= this.send();
  }

  /** Sends what is left at once; resolves when all is acknowledged. */
  async finish(): Promise<void> {
    this.pauseMs = 0;
    await this.sending;
  }

  async publish(events: readonly NumberedEvent[]): Promise<void> {
    this.flow(events, Infinity);
    await this.finish();
  }

  private async send(): Promise<void> {
    while (this.waiting.length > 0) {
      const share = this.pauseMs === 0 ? CHUNK : Math.max(2, Math.floor(this.waiting.length / TAIL));
      const chunk = this.waiting.slice(0, Math.min(CHUNK, share));
      try {
        await this.log.append(chunk.map(({ record }) => record));
      } catch {
        await sleep(200);
        continue;
      }
      this.waiting.splice(0, chunk.length);
      appendFileSync(this.ackedFile, chunk.map(({ eventId }) => `${eventId}\n`).join(''));
      for (const { eventId } of chunk) this.acked.add(eventId);
      await sleep(this.pauseMs);
    }
    this.sending = undefined;
  }
}
