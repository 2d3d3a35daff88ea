import type { ClientBase, Pool } from 'pg';
import { LOCKS } from './locks.js';
import { inTransaction } from './open-graph.js';

/** Makes the time partitions that a batch needs before it is written, and remembers which exist. */
export class Partitions {
  private readonly known = new Set<string>();

  constructor(private readonly pool: Pool) {}

  /** @param times when the batch's touchpoints occurred; @param receivedAt when its events were received; all ISO 8601 in UTC */
  async ensure(times: Iterable<string>, receivedAt: string): Promise<void> {
    const missing = new Map<string, { readonly parent: string; readonly bound: string }>();
    const want = (name: string, parent: string, bound: () => string) => {
      if (!this.known.has(name) && !missing.has(name)) missing.set(name, { parent, bound: bound() });
    };
    for (const time of times) {
      const year = Number(time.slice(0, 4));
      if (year < 1990 || year > 2100) continue;
      const half = Number(time.slice(5, 7)) <= 6 ? 1 : 2;
      want(
        `touchpoint_${year}h${half}`,
        'touchpoint',
        () =>
          `for values from ('${year}-${half === 1 ? '01' : '07'}-01') to ('${half === 1 ? `${year}-07` : `${year + 1}-01`}-01')`,
      );
    }
    const month = receivedAt.slice(0, 7);
    want(
      `hub.archive_${month.replace('-', '_')}`,
      'hub.archive',
      () => `for values from ('${month}-01') to ('${nextMonth(month)}-01')`,
    );
    for (const [name, { parent, bound }] of missing) await this.create(name, parent, bound);
  }

  private async create(name: string, parent: string, bound: string): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query("set local lock_timeout = '5s'");
      await client.query('select pg_advisory_xact_lock($1)', [LOCKS.partition]);
      const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [name]);
      if (!rows[0]?.there) await createPartition(client, name, parent, bound);
    });
    this.known.add(name);
  }
}

/** Of which columns statistics are made is not inherited. */
async function createPartition(client: ClientBase, name: string, parent: string, bound: string): Promise<void> {
  await client.query(`create table ${name} partition of ${parent} ${bound}`);
  const { rows } = await client.query<{ column: string }>(
    'select attname as column from pg_attribute where attrelid = $1::regclass and attstattarget = 0 order by 1',
    [parent],
  );
  if (rows.length > 0)
    await client.query(
      `alter table ${name} ${rows.map(({ column }) => `alter column ${column} set statistics 0`).join(', ')}`,
    );
}

function nextMonth(month: string): string {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next.toISOString().slice(0, 7);
}

/**
 * Makes in `to` the partitions that `from` has beyond its own, so that whoever remembers them stays right when one
 * schema takes the other's place.
 */
export async function copyPartitions(client: ClientBase, from: string, to: string): Promise<void> {
  const { rows } = await client.query<{ name: string; bound: string }>(
    `select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bound
     from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = ($1 || '.touchpoint')::regclass and to_regclass($2 || '.' || c.relname) is null`,
    [from, to],
  );
  for (const { name, bound } of rows) await createPartition(client, `${to}.${name}`, `${to}.touchpoint`, bound);
}
