import type { Pool } from 'pg';

/**
 * `merged`: this id leads to another customer from now on. `waits`: who waits for an answer, or since when, is another now.
 * `group`, `experiment`: the id is of one, whose words or members are others now.
 */
export type ChangeKind = 'changed' | 'merged' | 'waits' | 'group' | 'experiment';
/** What others are told of a customer. */
export const OF_CUSTOMERS = ['changed', 'merged'] as const satisfies readonly ChangeKind[];

/** One line of the change feed. `tx` and `seq` are decimal digits; together they are its place. */
export interface Change {
  readonly tx: string;
  readonly seq: string;
  readonly customerId: string;
  readonly change: ChangeKind;
  readonly at: Date;
}

export interface Place {
  readonly tx: string;
  readonly seq: string;
}

/** Cursors are opaque to clients. */
export const writePlace = ({ tx, seq }: Place): string => Buffer.from(`${tx}:${seq}`).toString('base64url');

export function readPlace(cursor: string): Place | undefined {
  const match = /^(\d{1,19}):(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  return match ? { tx: match[1]!, seq: match[2]! } : undefined;
}

// Only transactions older than every running one: none with a smaller place can still commit.
const SETTLED = 'tx < pg_snapshot_xmin(pg_current_snapshot())';
// In an `order by`, a bare `tx` would be this text: 10 before 9.
const COLUMNS = 'tx::text as tx, seq::text as seq, customer_id as "customerId", change, at';

/** Where the feed ends now: what comes after has not been seen by anybody. */
export async function endOfOutbox(pool: Pool): Promise<Place> {
  const { rows } = await pool.query<{ tx: string }>({
    name: 'outbox-end',
    text: 'select pg_snapshot_xmin(pg_current_snapshot())::text as tx',
  });
  return { tx: String(BigInt(rows[0]!.tx) - 1n), seq: '999999999999999999' };
}

/** What was announced after a place, in order. @param kinds all of them where absent */
export async function readOutbox(
  pool: Pool,
  after: Place,
  { limit = 1_000, kinds }: { readonly limit?: number; readonly kinds?: readonly ChangeKind[] } = {},
): Promise<readonly Change[]> {
  const { rows } = await pool.query<Change>({
    name: kinds === undefined ? 'outbox-after' : 'outbox-after-of-kinds',
    text: `select ${COLUMNS} from hub.outbox o where ${SETTLED} and (tx, seq) > ($1::xid8, $2::bigint)${kinds === undefined ? '' : ' and change = any($4)'} order by o.tx, o.seq limit $3`,
    values: [after.tx, after.seq, limit, ...(kinds === undefined ? [] : [kinds])],
  });
  return rows;
}

/** Whose waits changed after a place, in order, through an index of their own. */
export async function readOutboxOfWaits(pool: Pool, after: Place, limit: number): Promise<readonly Change[]> {
  const { rows } = await pool.query<Change>({
    name: 'outbox-of-waits',
    text: `select ${COLUMNS} from hub.outbox o where ${SETTLED} and change = 'waits' and (tx, seq) > ($1::xid8, $2::bigint) order by o.tx, o.seq limit $3`,
    values: [after.tx, after.seq, limit],
  });
  return rows;
}

/** What was announced of one customer, under any id it had, after a place. */
export async function readOutboxOf(
  pool: Pool,
  customerId: string,
  after: Place,
  limit: number,
): Promise<readonly Change[]> {
  const { rows } = await pool.query<Change>({
    name: 'outbox-of',
    text: `select ${COLUMNS} from hub.outbox o where ${SETTLED} and (tx, seq) > ($1::xid8, $2::bigint)
      and change <> 'waits' and customer_id in (select record_id from membership where customer_id = (select customer_id from membership where record_id = $3))
      order by o.tx, o.seq limit $4`,
    values: [after.tx, after.seq, customerId, limit],
  });
  return rows;
}

/**
 * Whether everything after a place is still there: the outbox is cut off at its old end, so something at or before the
 * place must still stand. A place beyond the end belongs to another database.
 */
export async function outboxReaches(pool: Pool, place: Place): Promise<boolean> {
  const { rows } = await pool.query<{ reaches: boolean }>({
    name: 'outbox-reaches',
    text: `select $1::xid8 < pg_snapshot_xmax(pg_current_snapshot())
      and (exists (select 1 from hub.outbox where (tx, seq) <= ($1::xid8, $2::bigint))
        or not exists (select 1 from hub.outbox) and $1::xid8 >= pg_snapshot_xmin(pg_current_snapshot())) as reaches`,
    values: [place.tx, place.seq],
  });
  return rows[0]!.reaches;
}

/** The customers that ids lead to now, former ones too, by the ids as they were given. */
export async function presentIds(pool: Pool, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; now: string }>({
    name: 'present-ids',
    text: 'select record_id as id, customer_id as now from membership where record_id = any($1)',
    values: [ids],
  });
  const leads = new Map(rows.map((row) => [row.id, row.now]));
  return new Map(
    ids.flatMap((id) => {
      const now = leads.get(id.toLowerCase());
      return now === undefined ? [] : [[id, now] as const];
    }),
  );
}
