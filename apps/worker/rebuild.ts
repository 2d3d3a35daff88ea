import {
  copyPartitions,
  GraphWriter,
  heardIn,
  LIVE_SCHEMA,
  LOCKS,
  makeGraphSchema,
  openGraphPool,
  settleAllDoubts,
  settleGroups,
  understandDue,
} from '#graph';
import type { Catalogue } from '#sources';
import type { UnderstandingTerms } from '#understanding';
import { Client, type Pool } from 'pg';
import { schemasNamed } from './decoding/read-foreign.js';
import { Schemas } from './decoding/schemas.js';
import { understand } from './understand.js';

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

export interface TableComparison {
  readonly table: string;
  readonly live: number;
  readonly rebuilt: number;
  readonly same: boolean;
}

export interface Rebuilt {
  readonly events: number;
  /** Archived events that the code of today no longer understands. */
  readonly skipped: number;
  readonly tables: readonly TableComparison[];
  readonly same: boolean;
  readonly swapped: boolean;
}

const NEXT_SCHEMA = 'graph_next';

/**
 * Computes the graph again from the archive, beside the live one, while ingest goes on. At the end batches wait for a
 * moment: the last events are caught up, what touchpoints mean is derived, both graphs are compared, and the new one takes
 * the old one's place.
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { databaseUrl } = options;
  await makeGraphSchema(databaseUrl, NEXT_SCHEMA);
  const pool = openGraphPool(databaseUrl, { schema: NEXT_SCHEMA, max: 4, statementSeconds: 3600 });
  const live = openGraphPool(databaseUrl, { max: 1, statementSeconds: 3600 });
  const guard = new Client({ connectionString: databaseUrl });
  await guard.connect();
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
        await settleGroups(one);
      }
      const tables = await compare(guard);
      if (!options.dryRun) await swap(guard);
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
    await guard.end();
  }
}

/** Nobody else understands meanwhile: nobody knows the new graph, and in the live one whoever does waits for the lock of the swap. */
async function understandAll(pool: Pool, terms: UnderstandingTerms): Promise<void> {
  while (await understandDue(pool, { ...terms, live: false }));
}

class Replay {
  until = 0n;
  done = 0;
  skipped = 0;
  private from = 0n;
  private readonly writer: GraphWriter;
  private readonly schemas: Schemas;

  constructor(
    private readonly pool: Pool,
    private readonly options: RebuildOptions,
  ) {
    this.writer = new GraphWriter(pool);
    this.schemas = new Schemas(pool);
  }

  async lastSequence(): Promise<bigint> {
    const { rows } = await this.pool.query<{ last: string }>('select coalesce(max(seq), 0) as last from hub.archive');
    return BigInt(rows[0]!.last);
  }

  async run(): Promise<void> {
    const total = await this.pool.query<{ n: string }>('select count(*) as n from hub.archive where seq <= $1', [
      String(this.until),
    ]);
    while (this.from < this.until) {
      const { rows } = await this.pool.query<ArchivedEvent>({
        name: 'rebuild-page',
        text: `select seq, received_at, topic, partition, log_offset, headers, payload from hub.archive where seq > $1 and seq <= $2 order by seq limit $3`,
        values: [String(this.from), String(this.until), this.options.batch ?? 1000],
      });
      const last = rows.at(-1);
      if (!last) break;
      const { catalogue } = this.options;
      const origins = rows.map(originOf);
      await this.schemas.prepare(origins.flatMap(schemasNamed));
      const schemaOf = (registry: string, id: number) => this.schemas.get(registry, id);
      const understood = await Promise.all(
        rows.map(async ({ received_at }, index) =>
          understand(origins[index]!, { catalogue, receivedAt: received_at.toISOString(), schemaOf }),
        ),
      );
      const events = understood.flatMap((one) => (one.ok ? [one.event] : []));
      await this.writer.rebuild(heardIn(events), last.received_at.toISOString());
      this.from = BigInt(last.seq);
      this.done += events.length;
      this.skipped += rows.length - events.length;
      this.options.onProgress?.(this.done + this.skipped, Number(total.rows[0]!.n));
    }
    this.from = this.until;
  }
}

interface ArchivedEvent {
  readonly seq: string;
  readonly received_at: Date;
  readonly topic: string;
  readonly partition: number;
  readonly log_offset: string;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly payload: Buffer;
}

const originOf = (row: ArchivedEvent) => ({
  topic: row.topic,
  partition: row.partition,
  offset: BigInt(row.log_offset),
  key: null,
  headers: row.headers ?? {},
  payload: row.payload,
});

async function exclusively<T>(guard: Client, work: () => Promise<T>): Promise<T> {
  await guard.query('select pg_advisory_lock($1)', [LOCKS.swap]);
  try {
    return await work();
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [LOCKS.swap]).catch(() => undefined);
  }
}

/** Row by row, whatever the order: counts and sums of 64-bit hashes. The search dictionary only ever grows and is left out. */
async function compare(guard: Client): Promise<readonly TableComparison[]> {
  const { rows } = await guard.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('migration', 'name_token') order by 1`,
    [NEXT_SCHEMA],
  );
  const digest = async (schema: string, table: string) => {
    const result = await guard.query<{ n: string; sum: string }>(
      `select count(*) as n, coalesce(sum(hashtextextended(to_jsonb(t)::text, 0)::numeric), 0) as sum from ${schema}.${table} t`,
    );
    return result.rows[0]!;
  };
  const tables: TableComparison[] = [];
  for (const { name } of rows) {
    const [live, rebuilt] = [await digest(LIVE_SCHEMA, name), await digest(NEXT_SCHEMA, name)];
    tables.push({
      table: name,
      live: Number(live.n),
      rebuilt: Number(rebuilt.n),
      same: live.n === rebuilt.n && live.sum === rebuilt.sum,
    });
  }
  return tables;
}

/** One transaction: who reads sees the old graph or the new one. Customers that differ are announced, and those whose waits do. */
async function swap(guard: Client): Promise<void> {
  await guard.query('begin');
  try {
    await copyPartitions(guard, LIVE_SCHEMA, NEXT_SCHEMA);
    await guard.query(
      `insert into hub.outbox (customer_id, change)
       select coalesce(o.id, n.id), case when n.id is null then 'merged' else 'changed' end
       from ${LIVE_SCHEMA}.customer o full join ${NEXT_SCHEMA}.customer n using (id)
       where to_jsonb(o) is distinct from to_jsonb(n)`,
    );
    await guard.query(
      `insert into hub.outbox (customer_id, change)
       select distinct coalesce(n.customer_id, o.customer_id), 'waits'
       from ${LIVE_SCHEMA}.wait o full join ${NEXT_SCHEMA}.wait n using (id) where to_jsonb(o) is distinct from to_jsonb(n)`,
    );
    await guard.query(`drop schema ${LIVE_SCHEMA} cascade; alter schema ${NEXT_SCHEMA} rename to ${LIVE_SCHEMA}`);
    await guard.query('commit');
  } catch (error) {
    await guard.query('rollback');
    throw error;
  }
}
