import { CHANGES_TOPIC } from '#contracts';
import { retainEventLog } from '#event-log';
import { trimDeliveries, trimOutbox, waitingRelays } from '#graph';
import type { Logger, Settings } from '#platform';
import type { Pool } from 'pg';

const EVERY_MS = 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

interface RetentionOptions {
  readonly pool: Pool;
  /** Whether the event log is the one in PostgreSQL. */
  readonly embeddedLog: boolean;
  readonly settings: Pick<Settings, 'logDays' | 'outboxDays' | 'deliveryDays'>;
  readonly logger: Logger;
  /** An hour by default; every process with workers does it, and one an hour is enough for all. */
  readonly everyMs?: number;
}

/**
 * Trims, at once and then every hour, what need not be kept: old announcements, deliveries given up long ago, and old weeks of the embedded log that
 * every group has read; of what we tell others ourselves nobody is waited for. @returns how to end it
 */
export function keepTrimmed({ pool, embeddedLog, settings, logger, everyMs = EVERY_MS }: RetentionOptions): () => void {
  const trim = async () => {
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
    const announcements = await trimOutbox(pool, ago(settings.outboxDays));
    const relays = await waitingRelays(pool, ago(settings.outboxDays));
    const deliveries = await trimDeliveries(pool, ago(settings.deliveryDays));
    const { dropped, held } = embeddedLog
      ? await retainEventLog(pool, ago(settings.logDays), [CHANGES_TOPIC])
      : { dropped: [], held: [] };
    if (announcements > 0 || deliveries > 0 || dropped.length > 0)
      logger.info({ announcements, deliveries, weeks: dropped }, 'retention trimmed');
    for (const one of relays)
      logger.warn({ ...one }, 'changes are not told to others: is a gateway running, and does the event log answer?');
    for (const one of held) logger.warn({ ...one }, 'an old week of the event log is kept: a group has not read it');
  };
  const attempt = () =>
    void trim().catch((error: unknown) =>
      logger.warn({ code: (error as { readonly code?: string }).code }, 'retention failed; it is tried again'),
    );
  attempt();
  const timer = setInterval(attempt, everyMs).unref();
  return () => clearInterval(timer);
}
