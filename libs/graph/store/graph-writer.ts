import type { Pool } from 'pg';
import { applyBatch, applyToGraph } from '../apply/apply-batch.js';
import { isErasure } from '../apply/records/erasure.js';
import {
  heardIn,
  type Applied,
  type Batch,
  type Heard,
  type PreparedEvent,
  type UnusableEvent,
} from '../apply/batch.js';
import { LOCKS } from './locks.js';
import { inTransaction, isDataError, isFlaw, isPassing, isTooLarge, isTooMuch } from './open-graph.js';
import { Partitions } from './partitions.js';

/** Applies batches to the graph, each in one transaction, or in several where PostgreSQL refuses it as a whole. */
export class GraphWriter {
  private readonly partitions: Partitions;

  constructor(private readonly pool: Pool) {
    this.partitions = new Partitions(pool);
  }

  /**
   * Applies a batch. A passing trouble (a deadlock, a lost connection) is thrown for the log to deliver again. What
   * PostgreSQL refuses, or what we fail at, is applied in two halves, each a transaction that moves the position by its
   * share, and so on down to single events: one that is refused alone is parked. So a batch that is refused only in
   * combination stands. A single event for which time or memory does not suffice is delivered again: that may pass.
   */
  async apply(batch: Batch): Promise<Applied> {
    await this.partitions.ensure(occurrences(heardIn(batch.events)), batch.receivedAt);
    try {
      return await this.write(batch);
    } catch (error) {
      if (isPassing(error) || !(isDataError(error) || isTooMuch(error) || isFlaw(error))) throw error;
      const halves = halvesOf(batch);
      if (halves) {
        const first = await this.apply(halves[0]);
        return sum(first, await this.apply(halves[1]));
      }
      const [event] = batch.events;
      if (!event || !(isDataError(error) || isTooLarge(error) || isFlaw(error))) throw error;
      return this.write({ ...batch, events: [], unusable: [refused(event, error)] });
    }
  }

  /** Applies what was heard to the graph alone: the archive already has it. */
  async rebuild(heard: readonly Heard[], receivedAt: string): Promise<void> {
    await this.partitions.ensure(occurrences(heard), receivedAt);
    await inTransaction(this.pool, (client) => applyToGraph(client, heard));
  }

  private write(batch: Batch): Promise<Applied> {
    return inTransaction(this.pool, async (client) => {
      const erases = heardIn(batch.events).some(({ observation }) => isErasure(observation));
      await client.query(
        `select pg_advisory_xact_lock_shared($1), pg_advisory_xact_lock${erases ? '' : '_shared'}($2)`,
        [LOCKS.swap, LOCKS.erasure],
      );
      return applyBatch(client, batch);
    });
  }
}

/** The batch cut in two at an offset, or undefined where there is nothing to cut. */
function halvesOf(batch: Batch): readonly [Batch, Batch] | undefined {
  const offsets = [...batch.events, ...batch.unusable].map(({ origin }) => origin.offset);
  offsets.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const cut = offsets[offsets.length >> 1];
  if (cut === undefined || cut === offsets[0]) return undefined;
  const half = (inside: (offset: bigint) => boolean, span: Batch['span']): Batch => ({
    ...batch,
    events: batch.events.filter(({ origin }) => inside(origin.offset)),
    unusable: batch.unusable.filter(({ origin }) => inside(origin.offset)),
    ...(span ? { span } : {}),
  });
  const { span } = batch;
  return [
    half((offset) => offset < cut, span && { from: span.from, to: cut }),
    half((offset) => offset >= cut, span && { from: cut, to: span.to }),
  ];
}

const refused = ({ event, eventId, origin }: PreparedEvent, error: unknown): UnusableEvent => ({
  origin,
  eventId,
  source: event.source,
  type: event.type,
  problems: [
    {
      code: 'data.refused',
      path: '/data',
      reason: isFlaw(error)
        ? `the hub failed at it (${(error as Error).name}); send it again after an update`
        : `the database refused it (${(error as { readonly code: string }).code})`,
    },
  ],
});

const sum = (a: Applied, b: Applied): Applied => ({
  applied: a.applied + b.applied,
  duplicates: a.duplicates + b.duplicates,
  parked: a.parked + b.parked,
  customers: [...new Set([...a.customers, ...b.customers])].sort(),
});

function* occurrences(heard: readonly Heard[]): Generator<string> {
  for (const { observation } of heard) {
    if (observation.kind === 'interaction.observed') yield observation.occurredAt;
    else if (observation.kind === 'feedback.given') yield observation.givenAt ?? observation.at;
    else if (observation.kind === 'note.changed') {
      yield observation.at;
      if (typeof observation.fields.writtenAt === 'string') yield observation.fields.writtenAt;
    }
  }
}
