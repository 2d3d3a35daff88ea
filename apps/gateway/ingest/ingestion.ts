import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Pool } from 'pg';
import type { Observation, Problem } from '#contracts';
import type { Viewer } from '../access/viewer.js';
import { EventAppender } from '../graphql/event-appender.js';
import { Metrics } from '../health/metrics.js';
import { within } from '../health/within.js';
import { Catalogues } from './catalogues.js';
import { MAX_EVENTS, type Piece } from './cut-events.js';
import { IngestError } from './ingest-errors.js';
import { readEvent, type Candidate, type Refused } from './read-event.js';
import { RecentEvents } from './recent-events.js';

/** What became of one event, in the order of the request. */
export interface EventResult {
  readonly index: number;
  readonly id: string | null;
  readonly status: 'accepted' | 'duplicate' | 'refused';
  readonly problems?: readonly Problem[];
  /** In a dry run. */
  readonly mapping?: string;
  readonly observations?: readonly Observation[];
  readonly reason?: string;
}

export interface IngestReport {
  readonly accepted: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly results: readonly EventResult[];
}

/** Observations take many times the room of their event. */
const MAX_DRY_RUN = 1_000;
/** So many refusals are explained at length; a request of nothing else should not fill the memory with its answer. */
const MAX_EXPLAINED = 1_000;
/** After so many ms of reading others get their turn. */
const TURN_MS = 10;
const APPEND_PATIENCE_MS = 45_000;
const LOOKUP_PATIENCE_MS = 3_000;

const HEADERS = { 'content-type': 'application/cloudevents+json; charset=utf-8' };

/** Takes the events of a request: each is read by itself, all that are good and new are appended together. */
@Injectable()
export class Ingestion {
  private readonly logger = new Logger('Ingest');
  private readonly recent = new RecentEvents();

  constructor(
    private readonly appender: EventAppender,
    private readonly catalogues: Catalogues,
    private readonly pool: Pool,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Returns when what was accepted is durable.
   * @throws IngestError where the request cannot be taken as a whole; sending it again does no harm
   */
  async take(
    pieces: Iterable<Piece | Refused>,
    viewer: Viewer,
    { dryRun }: { readonly dryRun: boolean },
  ): Promise<IngestReport> {
    const read = await this.readAll(pieces, viewer, dryRun ? MAX_DRY_RUN : MAX_EVENTS);
    const first = new Map<string, Candidate>();
    for (const one of read) if (one.ok && !first.has(one.eventId)) first.set(one.eventId, one);
    const taken = dryRun ? await this.wouldTake([...first.values()]) : await this.append([...first.values()]);
    return this.report(read, taken, dryRun);
  }

  private async readAll(
    pieces: Iterable<Piece | Refused>,
    viewer: Viewer,
    limit: number,
  ): Promise<(Candidate | Refused)[]> {
    const circumstances = { catalogue: this.catalogues.current, viewer, receivedAt: new Date().toISOString() };
    const read: (Candidate | Refused)[] = [];
    let turn = performance.now();
    for (const piece of pieces) {
      if (read.length === limit)
        throw new IngestError(
          413,
          'TOO_MANY_EVENTS',
          `There are more than ${limit} events in one request. Send them in several; none was taken.`,
        );
      read.push('bytes' in piece ? await readEvent(piece, circumstances) : piece);
      if (performance.now() - turn < TURN_MS) continue;
      await nextTurn();
      turn = performance.now();
    }
    return read;
  }

  private async wouldTake(candidates: readonly Candidate[]): Promise<Set<Candidate>> {
    const known = await this.applied(candidates);
    return new Set(candidates.filter(({ eventId }) => !known.has(eventId) && !this.recent.has(eventId)));
  }

  /** @returns those that are new and were appended */
  private async append(candidates: readonly Candidate[]): Promise<Set<Candidate>> {
    const taken = new Set<Candidate>();
    let open = candidates.filter(({ eventId }) => !this.recent.has(eventId));
    while (open.length > 0) {
      const elsewhere = open.flatMap((one) => {
        const pending = this.recent.pending(one.eventId);
        return pending ? [{ one, pending }] : [];
      });
      const others = new Set(elsewhere.map(({ one }) => one));
      for (const one of await this.appendOwn(open.filter((candidate) => !others.has(candidate)))) taken.add(one);
      open = [];
      for (const { one, pending } of elsewhere) if (!(await pending)) open.push(one);
    }
    return taken;
  }

  private async appendOwn(own: readonly Candidate[]): Promise<readonly Candidate[]> {
    if (own.length === 0) return [];
    const tell = this.recent.claim(own.map(({ eventId }) => eventId));
    let durable = false;
    try {
      const known = await this.applied(own);
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
  private async applied(candidates: readonly Candidate[]): Promise<ReadonlySet<string>> {
    if (candidates.length === 0) return new Set();
    try {
      const lookup = this.pool.query<{ event_id: string }>({
        name: 'ingest-known',
        text: 'select event_id from hub.event_index where event_id = any($1::uuid[])',
        values: [candidates.map(({ eventId }) => eventId)],
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

  private report(read: readonly (Candidate | Refused)[], taken: ReadonlySet<Candidate>, dryRun: boolean): IngestReport {
    const counts = { accepted: 0, duplicate: 0, refused: 0 };
    const results = read.map((one, index): EventResult => {
      const status = !one.ok ? 'refused' : taken.has(one) ? 'accepted' : 'duplicate';
      counts[status]++;
      if (!dryRun) this.metrics.countEvents(one.family ?? 'unknown', status);
      if (!one.ok)
        return {
          index,
          id: one.id,
          status,
          problems: counts.refused > MAX_EXPLAINED ? one.problems.slice(0, 1).map(brief) : one.problems,
        };
      const shown = {
        mapping: one.mapping,
        observations: one.observations,
        ...(one.reason === undefined ? {} : { reason: one.reason }),
      };
      return { index, id: one.id, status, ...(dryRun ? shown : {}) };
    });
    return { accepted: counts.accepted, duplicates: counts.duplicate, refused: counts.refused, results };
  }
}

const brief = ({ code, path, reason }: Problem): Problem => ({
  code,
  path: path.slice(0, 200),
  reason: reason.slice(0, 200),
});
