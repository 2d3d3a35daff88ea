import type { ClientBase, Pool } from 'pg';
import { ARCHIVED, columnsOf, rowsFrom, type Columns } from '#graph';
import type { WrittenRows } from './recorded-rows.js';

interface Table {
  readonly text: string;
  readonly columns: Columns;
  readonly key: readonly string[];
}

/** Tables that are only appended to, by a key of PostgreSQL's own. */
const APPENDS: Readonly<Record<string, Pick<Table, 'columns'> & { readonly table: string }>> = {
  outbox: { table: 'hub.outbox', columns: { customer_id: 'uuid', change: 'text' } },
  understanding_due: { table: 'understanding_due', columns: { record_id: 'uuid' } },
  review_due: { table: 'review_due', columns: { customer_id: 'uuid' } },
};

/** What PostgreSQL calls types by their long names. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  integer: 'int',
  'integer[]': 'int[]',
  'timestamp with time zone': 'timestamptz',
};

/**
 * The floor: the same rows into the same tables, one multi-row upsert for each table, with no logic. It parses what it
 * reads from the log, as everybody must, and stores the offset in the same transaction.
 */
export class PlainWriter {
  private readonly tables = new Map<string, Table>();

  constructor(private readonly pool: Pool) {}

  async prepare(): Promise<void> {
    const { rows } = await this.pool.query<{ name: string; columns: string[]; types: string[]; key: string[] | null }>(`
      select case n.nspname when 'hub' then 'hub.' else '' end || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
        array_agg(format_type(a.atttypid, null) order by a.attnum) as types,
        (select array_agg(k.attname::text) from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey)
         where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where (n.nspname = 'graph' or c.relname in ('source_state', 'source_hour')) and c.relkind in ('r', 'p') and not c.relispartition group by c.oid, c.relname, n.nspname`);
    for (const { name, columns, types, key } of rows) {
      const typeOf = Object.fromEntries(
        columns.map((column, index) => [column, TYPE_NAMES[types[index]!] ?? types[index]!]),
      );
      const sets = columns.filter((column) => !key?.includes(column)).map((column) => `${column} = excluded.${column}`);
      const conflict = sets.length === 0 ? 'do nothing' : `(${key!.join(', ')}) do update set ${sets.join(', ')}`;
      this.tables.set(name, {
        text: `insert into ${name} (${columns.join(', ')}) select ${columns.join(', ')} from (${rowsFrom(typeOf)}) as r order by ${key!.join(', ')} on conflict ${conflict}`,
        columns: typeOf,
        key: key ?? [],
      });
    }
    await makePartitions(this.pool);
  }

  async write(rows: WrittenRows, receivedAt: string, advance: (client: ClientBase) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await advance(client);
      for (const name of [...rows.keys()].sort()) {
        if (name === 'archive') await this.archive(client, rows.get(name)!, receivedAt);
        else if (APPENDS[name]) await this.append(client, name, APPENDS[name], rows.get(name)!);
        else await this.upsert(client, name, rows.get(name)!);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  private async append(
    client: ClientBase,
    name: string,
    { table, columns }: (typeof APPENDS)[string],
    rows: readonly object[],
  ): Promise<void> {
    const names = Object.keys(columns).join(', ');
    const text = `insert into ${table} (${names}) select ${names} from (${rowsFrom(columns)}) as r`;
    await client.query({ name: `plain-${name}`, text, values: columnsOf(columns, rows) });
  }

  private async upsert(
    client: ClientBase,
    name: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): Promise<void> {
    const { text, columns, key } = this.tables.get(name)!;
    const once = new Map(rows.map((row) => [key.map((column) => row[column]).join(' '), row]));
    await client.query({ name: `plain-${name}`, text, values: columnsOf(columns, [...once.values()]) });
  }

  private async archive(
    client: ClientBase,
    rows: readonly Readonly<Record<string, unknown>>[],
    receivedAt: string,
  ): Promise<void> {
    let from = 1;
    const cut = rows.map(({ payload, ...row }) => {
      const p = from;
      from += (payload as Buffer).length;
      return { ...row, p, n: (payload as Buffer).length };
    });
    const values = columnsOf(ARCHIVED, cut);
    await client.query({
      name: 'plain-index',
      text: `insert into hub.event_index (event_id, seq, received_at) select event_id, 1, $1 from (${rowsFrom({ event_id: 'uuid' }, 2)}) as r order by event_id on conflict do nothing`,
      values: [receivedAt, values[0]],
    });
    await client.query({
      name: 'plain-archive',
      text: `insert into hub.archive (seq, received_at, event_id, family, source, type, time, topic, partition, log_offset, headers, payload)
        select nextval('hub.archive_seq'), $1, event_id, family, source, type, time, topic, partition, log_offset, headers, substring($2::bytea from p for n)
        from (${rowsFrom(ARCHIVED, 3)}) as r`,
      values: [receivedAt, Buffer.concat(rows.map(({ payload }) => payload as Buffer)), ...values],
    });
  }
}

/** The floor's tables need the partitions that the product makes as it goes. */
async function makePartitions(pool: Pool): Promise<void> {
  const month = new Date().toISOString().slice(0, 7);
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  await pool.query(
    `create table hub.archive_bench partition of hub.archive for values from ('${month}-01') to ('${next.toISOString().slice(0, 7)}-01')`,
  );
  for (let year = 2023; year <= 2027; year++) {
    await pool.query(
      `create table touchpoint_${year}h1 partition of touchpoint for values from ('${year}-01-01') to ('${year}-07-01')`,
    );
    await pool.query(
      `create table touchpoint_${year}h2 partition of touchpoint for values from ('${year}-07-01') to ('${year + 1}-01-01')`,
    );
  }
}
