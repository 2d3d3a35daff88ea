import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Family } from '#contracts';
import { keepHandshakeToken } from '#graph';
import type { SourceFile } from '#sources';
import { Metrics } from '../health/metrics.js';
import { AppendOnce } from '../ingest/append/append-once.js';
import { OversizeEvents } from '../ingest/append/oversize-events.js';
import type { HookEvent } from './hook-events.js';

/** Keeps what webhooks brought. */
@Injectable()
export class KeptHooks {
  constructor(
    private readonly append: AppendOnce,
    private readonly oversize: OversizeEvents,
    private readonly pool: Pool,
    private readonly metrics: Metrics,
  ) {}

  /** @returns how many events are durable now, those that came before among them */
  async keep({ source, family }: SourceFile, events: readonly HookEvent[]): Promise<number> {
    const fit = await this.oversize.park(events, source);
    const taken = await this.append.once(fit, { lookUp: false });
    this.metrics.countEvents(family, 'accepted', taken.size);
    this.metrics.countEvents(family, 'duplicate', fit.length - taken.size);
    this.metrics.countEvents(family, 'refused', events.length - fit.length);
    return events.length;
  }

  refused(family: Family): void {
    this.metrics.countEvents(family, 'refused');
  }

  /** `meri sources` shows it to whoever sets the source up. */
  showToken(source: string, token: string): Promise<void> {
    return keepHandshakeToken(this.pool, source, token);
  }
}
