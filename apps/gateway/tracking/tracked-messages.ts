import { Injectable } from '@nestjs/common';
import type { Family } from '#contracts';
import { Metrics } from '../health/metrics.js';
import { AppendOnce } from '../ingest/append-once.js';
import { OversizeEvents } from '../ingest/oversize-events.js';
import type { Tracked } from './read-messages.js';

/** Keeps the messages of tracking clients. */
@Injectable()
export class TrackedMessages {
  constructor(
    private readonly append: AppendOnce,
    private readonly oversize: OversizeEvents,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Resolves when all are durable.
   * @throws IngestError
   */
  async keep(messages: readonly Tracked[], source: string, family: Family): Promise<void> {
    const fit = await this.oversize.park(messages, source);
    // Who applies them tells doubled ones apart for ever; asking first would cost every batch a round trip.
    const taken = await this.append.once(fit, { lookUp: false });
    this.metrics.countEvents(family, 'accepted', taken.size);
    this.metrics.countEvents(family, 'duplicate', fit.length - taken.size);
    this.metrics.countEvents(family, 'refused', messages.length - fit.length);
  }
}
