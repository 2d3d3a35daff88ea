import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Family } from '#contracts';
import { parkUnread } from '#graph';
import { Metrics } from '../health/metrics.js';
import { AppendOnce } from '../ingest/append-once.js';
import { MAX_BYTES } from '../ingest/read-event.js';
import type { Tracked } from './read-messages.js';

/** Keeps the messages of tracking clients: in the log, or parked where the log cannot carry them. */
@Injectable()
export class TrackedMessages {
  constructor(
    private readonly append: AppendOnce,
    private readonly pool: Pool,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Resolves when all are durable. A message that is too large is parked: a client that is answered 413 throws the whole
   * batch away.
   * @throws IngestError
   */
  async keep(
    messages: readonly Tracked[],
    { source, family, receivedAt }: { readonly source: string; readonly family: Family; readonly receivedAt: string },
  ): Promise<void> {
    const large = messages.filter(({ value }) => value.length > MAX_BYTES);
    const fit = large.length === 0 ? messages : messages.filter(({ value }) => value.length <= MAX_BYTES);
    if (large.length > 0)
      await parkUnread(
        this.pool,
        large.map(({ eventId, type, topic, key, value }) => ({
          eventId,
          source,
          type,
          topic,
          key,
          payload: value,
          problems: [
            {
              code: 'event.tooLarge',
              path: '',
              reason: `has ${value.length} bytes`,
              expected: `at most ${MAX_BYTES} bytes`,
            },
          ],
        })),
        receivedAt,
      );
    // Who applies them tells doubled ones apart for ever; asking first would cost every batch a round trip.
    const taken = await this.append.once(fit, { lookUp: false });
    this.metrics.countEvents(family, 'accepted', taken.size);
    this.metrics.countEvents(family, 'duplicate', fit.length - taken.size);
    this.metrics.countEvents(family, 'refused', large.length);
  }
}
