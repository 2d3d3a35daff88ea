import type { Pool, PoolClient } from 'pg';
import { UnknownTopicError, type Watermarks } from '../port.js';

/** The topics of the embedded log, and the tables of one week each that hold their records. */
export class Topics {
  private readonly partitions = new Map<string, number>();

  constructor(private readonly pool: Pool) {}

  async ensure(topics: readonly string[], partitions: number): Promise<void> {
    await this.pool.query(
      `insert into log.head (topic, part)
       select topic, part from unnest($1::text[]) as t (topic), generate_series(0, $2::integer - 1) as p (part)
       where not exists (select 1 from log.head h where h.topic = t.topic)
       order by 1, 2 on conflict do nothing`,
      [[...new Set(topics)], partitions],
    );
  }

  async names(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ topic: string }>('select distinct topic from log.head order by topic');
    return rows.map(({ topic }) => topic);
  }

  knows(topic: string): boolean {
    return this.partitions.has(topic);
  }

  /** @throws UnknownTopicError */
  async partitionsOf(topic: string): Promise<number> {
    const known = this.partitions.get(topic);
    if (known) return known;
    const { rows } = await this.pool.query<{ count: number }>(
      'select count(*)::integer as count from log.head where topic = $1',
      [topic],
    );
    const count = rows[0]?.count ?? 0;
    if (count === 0) throw new UnknownTopicError(topic);
    this.partitions.set(topic, count);
    return count;
  }

  async watermarks(topic: string): Promise<ReadonlyMap<number, Watermarks>> {
    const { rows } = await this.pool.query<{ part: number; low: string; high: string }>(
      `select h.part, h.next_offset as high, coalesce(
         (select min(r.off) from log.record r where r.topic = h.topic and r.part = h.part), h.next_offset) as low
       from log.head h where h.topic = $1 order by h.part`,
      [topic],
    );
    if (rows.length === 0) throw new UnknownTopicError(topic);
    return new Map(rows.map((row) => [row.part, { low: BigInt(row.low), high: BigInt(row.high) }]));
  }

  async offsetsForTime(topic: string, at: Date): Promise<ReadonlyMap<number, bigint>> {
    const { rows } = await this.pool.query<{ part: number; off: string }>(
      `select h.part, coalesce((select min(r.off) from log.record r where r.topic = h.topic and r.part = h.part and r.at >= $2),
         h.next_offset) as off
       from log.head h where h.topic = $1 order by h.part`,
      [topic, at],
    );
    if (rows.length === 0) throw new UnknownTopicError(topic);
    return new Map(rows.map((row) => [row.part, BigInt(row.off)]));
  }
}

/** Makes the tables for the week of `at` (now, by the database's clock) and for the next one. */
export async function ensureSegments(pool: Pool, at?: Date): Promise<void> {
  const weeks = await pool.query<{ name: string; first: string; next: string; there: boolean }>(
    `select 'record_' || to_char(week, 'YYYY_MM_DD') as name, to_char(week, 'YYYY-MM-DD') as first,
       to_char(week + interval '7 days', 'YYYY-MM-DD') as next,
       to_regclass('log.record_' || to_char(week, 'YYYY_MM_DD')) is not null as there
     from date_trunc('week', coalesce($1::timestamptz, clock_timestamp()) at time zone 'UTC') as this (week0),
       generate_series(week0, week0 + interval '7 days', '7 days') as w (week)`,
    [at ?? null],
  );
  for (const { name, first, next, there } of weeks.rows) {
    if (there) continue;
    await underLock(pool, async (client) => {
      const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
        `log.${name}`,
      ]);
      if (rows[0]?.there) return;
      // Attached afterwards: CREATE … PARTITION OF would wait for, and stop, every reader and writer of the log.
      await client.query(`create table log.${name} (like log.record including all)`);
      // Records are found by their place: statistics of what they hold would be made anew as they come, and never asked.
      await client.query(
        `alter table log.${name} alter column key set statistics 0, alter column headers set statistics 0, alter column value set statistics 0`,
      );
      await client.query(
        `alter table log.record attach partition log.${name} for values from ('${first} 00:00:00+00') to ('${next} 00:00:00+00')`,
      );
    });
  }
}

export interface Retained {
  /** The tables that were dropped, one a week. */
  readonly dropped: readonly string[];
  /** Weeks that are old enough, but hold what a group has not read, or what no group ever read. */
  readonly held: readonly Held[];
}

export interface Held {
  readonly week: string;
  readonly topic: string;
  readonly partition: number;
  /** Undefined where no group has a position in the topic. */
  readonly group: string | undefined;
}

/**
 * Drops the weeks that ended before `before` and that every group has read to their end.
 * @param unheld topics of which nobody keeps a week: whoever reads them too late has missed something, as with Kafka
 */
export async function retainEventLog(pool: Pool, before: Date, unheld: readonly string[] = []): Promise<Retained> {
  return underLock(pool, async (client) => {
    const { rows: weeks } = await client.query<{ name: string }>(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = 'log.record'::regclass
         and (to_timestamp(c.relname, '"record_"YYYY_MM_DD')::timestamp + interval '7 days') at time zone 'UTC' <= $1
         and (to_timestamp(c.relname, '"record_"YYYY_MM_DD')::timestamp + interval '7 days') at time zone 'UTC' <= now()
       order by 1`,
      [before],
    );
    await client.query("set local lock_timeout = '5s'");
    const retained = { dropped: [] as string[], held: [] as Held[] };
    for (const { name } of weeks) {
      const held = await unreadOf(client, name, unheld);
      if (held) retained.held.push(held);
      else {
        await client.query(`drop table log.${name}`);
        retained.dropped.push(name);
      }
    }
    return retained;
  });
}

/** One reason why a week cannot go yet. */
async function unreadOf(client: PoolClient, week: string, unheld: readonly string[]): Promise<Held | undefined> {
  const { rows } = await client.query<{ topic: string; part: number; grp: string | null }>(
    `select h.topic, h.part, p.grp from log.head h
     cross join lateral (select off from log.${week} r where r.topic = h.topic and r.part = h.part order by off desc limit 1) last
     left join log.consumer_position p on p.topic = h.topic and p.part = h.part
     where h.topic <> all($1) and (p.grp is null or p.next_offset <= last.off) order by 1, 2, 3 limit 1`,
    [unheld],
  );
  const row = rows[0];
  return row && { week, topic: row.topic, partition: row.part, group: row.grp ?? undefined };
}

async function underLock<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const deaf = () => undefined;
  client.on('error', deaf);
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query(
      "select pg_advisory_xact_lock(hashtext('meri.log.segments')), set_config('timezone', 'UTC', true)",
    );
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.off('error', deaf);
    client.release(broken);
  }
}
