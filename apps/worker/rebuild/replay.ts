import { GraphWriter, heardIn } from '#graph';
import type { Catalogue } from '#sources';
import type { Pool } from 'pg';
import { schemasNamed } from '../decoding/read-foreign.js';
import { Schemas } from '../decoding/schemas.js';
import { understand, type Understood } from '../understand.js';

export interface ReplayOptions {
  readonly catalogue: Catalogue;
  /** How many events at a time; 1,000. */
  readonly batch?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Applies archived events anew, in the order in which they came, to the graph that the pool is of. */
export class Replay {
  /** The sequence in the archive up to which it goes. */
  until = 0n;
  done = 0;
  /** Events that the code of today no longer understands. */
  skipped = 0;
  private from = 0n;
  private readonly writer: GraphWriter;
  private readonly schemas: Schemas;

  constructor(
    private readonly pool: Pool,
    private readonly options: ReplayOptions,
  ) {
    this.writer = new GraphWriter(pool);
    this.schemas = new Schemas(pool);
  }

  async lastSequence(): Promise<bigint> {
    const { rows } = await this.pool.query<{ last: string }>('select coalesce(max(seq), 0) as last from hub.archive');
    return BigInt(rows[0]!.last);
  }

  /** Goes on from where it was to `until`. */
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
      const understood: Understood[] = [];
      for (const [index, { received_at }] of rows.entries()) {
        // One after the other, as ingest does it: a thousand mails parsed at once cost more memory than the wait costs time.
        const one = understand(origins[index]!, { catalogue, receivedAt: received_at.toISOString(), schemaOf });
        understood.push(one instanceof Promise ? await one : one);
      }
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
