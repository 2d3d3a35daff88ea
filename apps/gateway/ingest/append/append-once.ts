import { Injectable, Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { EventAppender } from '../../graphql/event-appender.js';
import { within } from '../../health/within.js';
import { IngestError } from '../ingest-errors.js';
import { RecentEvents } from './recent-events.js';

/** What goes into the log. */
export interface Appendable {
  /** `eventIdOf(source, id)`. */
  readonly eventId: string;
  readonly topic: string;
  readonly key: string;
  /** The whole event in CloudEvents JSON format. */
  readonly value: Buffer;
}

const APPEND_PATIENCE_MS = 45_000;
const LOOKUP_PATIENCE_MS = 3_000;

const HEADERS = { 'content-type': 'application/cloudevents+json; charset=utf-8' };

/** Appends events that are not in the log yet. All that comes in over HTTP goes through here. */
@Injectable()
export class AppendOnce {
  private readonly logger = new Logger('Ingest');
  private readonly recent = new RecentEvents();

  constructor(
    private readonly appender: EventAppender,
    private readonly pool: Pool,
  ) {}

  /** Which were taken before, as far as that can be told now. */
  async known(events: readonly Appendable[]): Promise<ReadonlySet<string>> {
    const applied = await this.applied(events);
    return new Set(
      events.map(({ eventId }) => eventId).filter((eventId) => applied.has(eventId) || this.recent.has(eventId)),
    );
  }

  /**
   * Resolves when the events are durable. No two of `events` are the same one.
   * @param options.lookUp whether to ask the database for those that came long ago; without it whoever applies them tells
   * @returns those that are new and were appended
   * @throws IngestError where the log takes nothing; sending again does no harm
   */
  async once<E extends Appendable>(events: readonly E[], options = { lookUp: true }): Promise<Set<E>> {
    const taken = new Set<E>();
    let open = events.filter(({ eventId }) => !this.recent.has(eventId));
    while (open.length > 0) {
      const elsewhere = open.flatMap((one) => {
        const pending = this.recent.pending(one.eventId);
        return pending ? [{ one, pending }] : [];
      });
      const others = new Set(elsewhere.map(({ one }) => one));
      const own = open.filter((event) => !others.has(event));
      for (const one of await this.appendOwn(own, options.lookUp)) taken.add(one);
      open = [];
      for (const { one, pending } of elsewhere) if (!(await pending)) open.push(one);
    }
    return taken;
  }

  private async appendOwn<E extends Appendable>(own: readonly E[], lookUp: boolean): Promise<readonly E[]> {
    if (own.length === 0) return [];
    const tell = this.recent.claim(own.map(({ eventId }) => eventId));
    let durable = false;
    try {
      const known = lookUp ? await this.applied(own) : new Set();
      const fresh = own.filter(({ eventId }) => !known.has(eventId));
      if (fresh.length > 0)
        await within(
          APPEND_PATIENCE_MS,
          this.appender.append(fresh.map(({ topic, key, value }) => ({ topic, key, headers: HEADERS, value }))),
        );
      durable = true;
      return fresh;
    } catch (error) {
      throw this.troubleOf(error);
    } finally {
      tell(durable);
    }
  }

  /** Which are in the graph already. Where that cannot be told now, whoever applies them will see. */
  private async applied(events: readonly Appendable[]): Promise<ReadonlySet<string>> {
    if (events.length === 0) return new Set();
    try {
      const lookup = this.pool.query<{ event_id: string }>({
        name: 'ingest-known',
        text: 'select event_id from hub.event_index where event_id = any($1::uuid[])',
        values: [events.map(({ eventId }) => eventId)],
      });
      return new Set((await within(LOOKUP_PATIENCE_MS, lookup)).rows.map((row) => row.event_id));
    } catch {
      this.logger.warn('the event index does not answer; duplicates are told apart when they are applied');
      return new Set();
    }
  }

  private troubleOf(error: unknown): IngestError {
    const { code } = error as { readonly code?: unknown };
    this.logger.error(`the event log took nothing: ${typeof code === 'string' ? code : 'no answer'}`);
    return code === 'LOG_BUSY'
      ? new IngestError(
          503,
          'LOG_BUSY',
          'The event log takes no more for now. Send this again later; doubled events do no harm.',
          5,
        )
      : new IngestError(
          503,
          'LOG_UNAVAILABLE',
          'The event log cannot be reached now. Send this again later; doubled events do no harm.',
          5,
        );
  }
}
