import type { Pool, PoolClient } from 'pg';
import { applyBatch, applyToGraph } from '../apply/apply-batch.js';
import { heardIn, type Applied, type Batch, type Heard, type PreparedEvent } from '../apply/batch.js';
import { inTransaction, isDataError, isPassing } from './open-graph.js';
import { Partitions } from './partitions.js';

/** Held shared by every batch and alone by the swap of a rebuild. */
export const SWAP_LOCK = 7_305_116;

/** Applies batches to the graph, each in one transaction. */
export class GraphWriter {
  private readonly partitions: Partitions;

  constructor(private readonly pool: Pool) {
    this.partitions = new Partitions(pool);
  }

  /**
   * Applies a batch whole. A passing trouble (a deadlock, a lost connection) is thrown for the log to deliver again.
   * Where PostgreSQL refuses a row, the batch is halved until the event at fault stands alone; that one is parked.
   */
  async apply(batch: Batch): Promise<Applied> {
    await this.partitions.ensure(occurrences(heardIn(batch.events)), batch.receivedAt);
    try {
      return await this.write(batch);
    } catch (error) {
      if (isPassing(error) || !isDataError(error)) throw error;
      const culprits = await this.culprits(batch.events, batch.receivedAt);
      if (culprits.size === 0) throw error;
      const unusable = batch.events
        .filter((event) => culprits.has(event))
        .map(({ event, eventId, origin }) => ({
          origin,
          eventId,
          source: event.source,
          type: event.type,
          problems: [
            {
              code: 'data.refused',
              path: '/data',
              reason: culprits.get(batch.events.find((one) => one.eventId === eventId)!) ?? 'refused by the database',
            },
          ],
        }));
      return this.write({
        ...batch,
        events: batch.events.filter((event) => !culprits.has(event)),
        unusable: [...batch.unusable, ...unusable],
      });
    }
  }

  /** Applies what was heard to the graph alone: the archive already has it. */
  async rebuild(heard: readonly Heard[], receivedAt: string): Promise<void> {
    await this.partitions.ensure(occurrences(heard), receivedAt);
    await inTransaction(this.pool, (client) => applyToGraph(client, heard));
  }

  private write(batch: Batch): Promise<Applied> {
    return inTransaction(this.pool, async (client) => {
      await client.query('select pg_advisory_xact_lock_shared($1)', [SWAP_LOCK]);
      return applyBatch(client, batch);
    });
  }

  /** Which events PostgreSQL refuses, each tried in a transaction that is always rolled back. */
  private async culprits(
    events: readonly PreparedEvent[],
    receivedAt: string,
  ): Promise<ReadonlyMap<PreparedEvent, string>> {
    const refusal = await this.refusalOf(events, receivedAt);
    const only = events[0];
    if (refusal === undefined || !only) return new Map();
    if (events.length === 1) return new Map([[only, refusal]]);
    const middle = events.length >> 1;
    return new Map([
      ...(await this.culprits(events.slice(0, middle), receivedAt)),
      ...(await this.culprits(events.slice(middle), receivedAt)),
    ]);
  }

  private async refusalOf(events: readonly PreparedEvent[], receivedAt: string): Promise<string | undefined> {
    const client: PoolClient = await this.pool.connect();
    try {
      await client.query('begin');
      await applyBatch(client, { events, unusable: [], receivedAt });
      return undefined;
    } catch (error) {
      if (!isDataError(error)) throw error;
      return `the database refused it (${(error as { code: string }).code})`;
    } finally {
      await client.query('rollback').catch(() => undefined);
      client.release();
    }
  }
}

function* occurrences(heard: readonly Heard[]): Generator<string> {
  for (const { observation } of heard) {
    if (observation.kind === 'interaction.observed') yield observation.occurredAt;
    else if (observation.kind === 'feedback.given') yield observation.at;
    else if (observation.kind === 'note.changed') {
      yield observation.at;
      if (typeof observation.fields.writtenAt === 'string') yield observation.fields.writtenAt;
    }
  }
}
