import type { Pool } from 'pg';
import { uuidOf } from '#contracts';
import { endOfOutbox, type Change, type Place } from '../read/feed/outbox.js';
import { inTransaction } from './open-graph.js';

/** An event on its way to an endpoint. */
export interface Delivery {
  readonly id: string;
  readonly endpoint: string;
  /** The CloudEvent. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

/** Where a relay stands; one that is new begins with what comes from now on. */
export async function relayPlace(pool: Pool, name: string): Promise<Place> {
  const read = () =>
    pool.query<Place>('select tx::text as tx, seq::text as seq from hub.relay where name = $1', [name]);
  const found = (await read()).rows[0];
  if (found) return found;
  const { tx, seq } = await endOfOutbox(pool);
  await pool.query('insert into hub.relay (name, tx, seq) values ($1, $2::xid8, $3) on conflict do nothing', [
    name,
    tx,
    seq,
  ]);
  return (await read()).rows[0]!;
}

/** Moves the relay behind `last` and hands its events to the endpoints, both or neither. */
export async function moveRelay(
  pool: Pool,
  name: string,
  last: Change,
  made: readonly { readonly endpoint: string; readonly event: Delivery['event'] }[],
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const rows = made.map(({ endpoint, event }) => ({ id: uuidOf('delivery', String(event['id'])), endpoint, event }));
    await client.query(
      `insert into hub.delivery (id, endpoint, event) select id, endpoint, event
       from json_to_recordset($1::json) as r(id uuid, endpoint text, event jsonb) on conflict do nothing`,
      [JSON.stringify(rows)],
    );
    await client.query('update hub.relay set tx = $2::xid8, seq = $3, moved_at = now() where name = $1', [
      name,
      last.tx,
      last.seq,
    ]);
  });
}

export async function dueDeliveries(pool: Pool, endpoint: string, limit: number): Promise<readonly Delivery[]> {
  const { rows } = await pool.query<Delivery>({
    name: 'deliveries-due',
    text: `select id, endpoint, event, attempts from hub.delivery
      where endpoint = $1 and state = 'waiting' and next_at <= now() order by next_at, made_at limit $2`,
    values: [endpoint, limit],
  });
  return rows;
}

export async function settleDelivery(
  pool: Pool,
  { id, endpoint }: Pick<Delivery, 'id' | 'endpoint'>,
  outcome:
    'delivered' | { readonly problem: string; /** Undefined: it is given up. */ readonly againInSeconds?: number },
): Promise<void> {
  if (outcome === 'delivered') {
    await pool.query('delete from hub.delivery where endpoint = $1 and id = $2', [endpoint, id]);
    return;
  }
  await pool.query(
    `update hub.delivery set attempts = attempts + 1, changed_at = now(), problem = $3,
       state = case when $4::float8 is null then 'dead' else 'waiting' end,
       next_at = now() + coalesce($4::float8, 0) * interval '1 second' where endpoint = $1 and id = $2`,
    [endpoint, id, outcome.problem.slice(0, 300), outcome.againInSeconds ?? null],
  );
}

/** Forgets what was given up before `before`. @returns how many there were */
export async function trimDeliveries(pool: Pool, before: Date): Promise<number> {
  const { rowCount } = await pool.query("delete from hub.delivery where state = 'dead' and changed_at < $1", [before]);
  return rowCount ?? 0;
}

export interface DeliveryCount {
  readonly endpoint: string;
  readonly waiting: number;
  readonly dead: number;
  /** What the last failure was. */
  readonly problem: string | null;
}

export async function countDeliveries(pool: Pool): Promise<readonly DeliveryCount[]> {
  const { rows } = await pool.query<DeliveryCount>(
    `select endpoint, (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'dead'))::int as dead,
       (array_agg(problem order by changed_at desc) filter (where problem is not null))[1] as problem
     from hub.delivery group by endpoint order by endpoint`,
  );
  return rows;
}

export interface DeadDelivery extends Delivery {
  readonly problem: string | null;
  readonly changedAt: Date;
}

/** What was given up, the last first. */
export async function deadDeliveries(pool: Pool, limit: number): Promise<readonly DeadDelivery[]> {
  const { rows } = await pool.query<DeadDelivery>(
    `select id, endpoint, event, attempts, problem, changed_at as "changedAt" from hub.delivery
     where state = 'dead' order by changed_at desc limit $1`,
    [limit],
  );
  return rows;
}

/** Sends what was given up again: one, or all of an endpoint. @returns how many there were */
export async function resendDeliveries(
  pool: Pool,
  what: { readonly id: string } | { readonly endpoint: string },
): Promise<number> {
  const [where, value] = 'id' in what ? ['id', what.id] : ['endpoint', what.endpoint];
  const { rowCount } = await pool.query(
    `update hub.delivery set state = 'waiting', attempts = 0, next_at = now(), changed_at = now() where state = 'dead' and ${where} = $1`,
    [value],
  );
  return rowCount ?? 0;
}
