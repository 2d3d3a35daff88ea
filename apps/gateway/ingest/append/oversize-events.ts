import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { parkUnread } from '#graph';
import type { Appendable } from './append-once.js';
import { MAX_BYTES } from '../event/read-event.js';

/** Parks events that are too large for the log: vendors and clients who are answered 413 throw the whole request away. */
@Injectable()
export class OversizeEvents {
  constructor(private readonly pool: Pool) {}

  /** @returns those that the log can carry */
  async park<E extends Appendable & { readonly type: string }>(
    events: readonly E[],
    source: string,
  ): Promise<readonly E[]> {
    const large = events.filter(({ value }) => value.length > MAX_BYTES);
    if (large.length === 0) return events;
    await parkUnread(
      this.pool,
      large.map(({ eventId, type, topic, key, value }) => {
        const reason = `has ${value.length} bytes`;
        const problem = { code: 'event.tooLarge', path: '', reason, expected: `at most ${MAX_BYTES} bytes` };
        return { eventId, source, type, topic, key, payload: value, problems: [problem] };
      }),
      new Date().toISOString(),
    );
    return events.filter(({ value }) => value.length <= MAX_BYTES);
  }
}
