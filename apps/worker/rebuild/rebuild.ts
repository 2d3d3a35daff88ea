import { LOCKS, makeGraphSchema, openGraphPool, settleAllDoubts, settleGroups, understandDue } from '#graph';
import type { Catalogue } from '#sources';
import type { UnderstandingTerms } from '#understanding';
import { Client, type Pool } from 'pg';
import { Replay } from './replay.js';
import { compareSchemas, NEXT_SCHEMA, swapSchemas, type TableComparison } from './compare-and-swap.js';

export interface RebuildOptions {
  readonly databaseUrl: string;
  readonly catalogue: Catalogue;
  /** By what contacts are understood. */
  readonly terms: UnderstandingTerms;
  /** Compare only; keep the live graph. */
  readonly dryRun?: boolean;
  readonly batch?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Rebuilt {
  readonly events: number;
  /** Archived events that the code of today no longer understands. */
  readonly skipped: number;
  readonly tables: readonly TableComparison[];
  readonly same: boolean;
  readonly swapped: boolean;
}

/** One rebuild at a time. */
export class RebuildRunningError extends Error {
  readonly code = 'REBUILD_RUNNING';

  constructor() {
    super(
      'Another rebuild of this database is running. Wait until it has ended, or stop its process, and start again.',
    );
    this.name = 'RebuildRunningError';
  }
}

/**
 * Computes the graph again from the archive, beside the live one, while ingest goes on. At the end batches wait for a
 * moment: the last events are caught up, what touchpoints mean is derived, both graphs are compared, and the new one takes
 * the old one's place.
 * @throws RebuildRunningError where another rebuild is at it: both would write into one schema
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  // The lock of a session: it goes with the process, however that ends.
  const guard = new Client({ connectionString: options.databaseUrl });
  await guard.connect();
  try {
    const { rows } = await guard.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCKS.rebuild]);
    if (!rows[0]!.mine) throw new RebuildRunningError();
    return await rebuildAlone(guard, options);
  } finally {
    await guard.end();
  }
}

async function rebuildAlone(guard: Client, options: RebuildOptions): Promise<Rebuilt> {
  const { databaseUrl } = options;
  await makeGraphSchema(databaseUrl, NEXT_SCHEMA);
  const pool = openGraphPool(databaseUrl, { schema: NEXT_SCHEMA, max: 4, statementSeconds: 3600 });
  const live = openGraphPool(databaseUrl, { max: 1, statementSeconds: 3600 });
  try {
    const replay = new Replay(pool, options);
    await exclusively(guard, async () => {
      replay.until = await replay.lastSequence();
    });
    await replay.run();
    await settleAllDoubts(pool);
    await understandAll(pool, options.terms);
    return await exclusively(guard, async () => {
      replay.until = await replay.lastSequence();
      await replay.run();
      for (const one of [pool, live]) {
        await settleAllDoubts(one);
        await understandAll(one, options.terms);
        await settleGroups(one, 'all', one === live);
      }
      const tables = await compareSchemas(guard);
      if (!options.dryRun) await swapSchemas(guard);
      return {
        events: replay.done,
        skipped: replay.skipped,
        tables,
        same: tables.every((table) => table.same),
        swapped: !options.dryRun,
      };
    });
  } finally {
    await pool.end();
    await live.end();
    await guard.query(`drop schema if exists ${NEXT_SCHEMA} cascade`).catch(() => undefined);
  }
}

/** Nobody else understands meanwhile: nobody knows the new graph, and in the live one whoever does waits for the lock of the swap. */
async function understandAll(pool: Pool, terms: UnderstandingTerms): Promise<void> {
  while (await understandDue(pool, { ...terms, live: false }));
}

async function exclusively<T>(guard: Client, work: () => Promise<T>): Promise<T> {
  await guard.query('select pg_advisory_lock($1)', [LOCKS.swap]);
  try {
    return await work();
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [LOCKS.swap]).catch(() => undefined);
  }
}
