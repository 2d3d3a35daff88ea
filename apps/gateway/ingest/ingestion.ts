import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Observation, Problem } from '#contracts';
import type { Viewer } from '../access/viewer.js';
import { Metrics } from '../health/metrics.js';
import { AppendOnce } from './append/append-once.js';
import { Catalogues } from './catalogues.js';
import { MAX_EVENTS, type Piece } from './body/cut-events.js';
import { IngestError } from './ingest-errors.js';
import { readEvent, type Candidate, type Refused } from './event/read-event.js';

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

/** Takes the events of a request: each is read by itself, all that are good and new are appended together. */
@Injectable()
export class Ingestion {
  constructor(
    private readonly append: AppendOnce,
    private readonly catalogues: Catalogues,
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
    const taken = dryRun ? await this.wouldTake([...first.values()]) : await this.append.once([...first.values()]);
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
    const known = await this.append.known(candidates);
    return new Set(candidates.filter(({ eventId }) => !known.has(eventId)));
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
