import type { Database } from './install-event-log.js';
import { FencedError, type EventLog, type PartitionRef } from './port.js';

/** What a consumer learned when it claimed a partition. */
export interface Claim {
  readonly nextOffset: bigint;
  /** Raised by every claim and reset; whoever holds an older one has lost the partition. */
  readonly epoch: bigint;
}

export interface ClaimOptions {
  /** Who claims: unique for each running consumer. */
  readonly owner: string;
  /** Where a group that has no position yet begins. */
  readonly fresh: bigint;
  /** The Kafka group's generation: a claim from before the last rebalance is refused. */
  readonly generation?: number;
  /** For how long nobody else may claim, by the database's clock; without it the position carries no lease. */
  readonly leaseMs?: number;
}

/**
 * Takes a partition over: gives it a new epoch and learns the position.
 * An older generation is refused for a minute only, because a Kafka group that was deleted counts from one again.
 * @returns undefined when another consumer has the better right
 */
export async function claimPosition(db: Database, ref: PartitionRef, o: ClaimOptions): Promise<Claim | undefined> {
  const { rows } = await db.query<{ next_offset: string; epoch: string }>(
    `insert into log.consumer_position as p (grp, topic, part, next_offset, generation, owner, owner_pid, claimed_at, lease_until)
     values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp(), clock_timestamp() + $8::float8 * interval '1 millisecond')
     on conflict (grp, topic, part) do update
       set epoch = p.epoch + 1, generation = excluded.generation, owner = excluded.owner, owner_pid = excluded.owner_pid,
           claimed_at = excluded.claimed_at, lease_until = excluded.lease_until
     where (p.lease_until is null or p.lease_until < clock_timestamp() or p.owner = excluded.owner)
       and (p.generation is null or excluded.generation is null or p.generation <= excluded.generation
            or p.claimed_at < clock_timestamp() - interval '1 minute')
     returning next_offset, epoch`,
    [ref.group, ref.topic, ref.partition, o.fresh, o.generation ?? null, o.owner, process.pid, o.leaseMs ?? null],
  );
  const row = rows[0];
  return row && { nextOffset: BigInt(row.next_offset), epoch: BigInt(row.epoch) };
}

/**
 * Moves a position from `from` to `to`, if it is still ours. To be the first statement of the transaction.
 * It also bounds how long a frozen process can hold the row: without it a SIGSTOPped owner would stop the partition.
 * @throws FencedError
 */
export async function advancePosition(
  client: Database,
  ref: PartitionRef,
  move: { readonly from: bigint; readonly to: bigint; readonly epoch: bigint },
): Promise<void> {
  const { rowCount } = await client.query(
    `update log.consumer_position set next_offset = $4, advanced_at = clock_timestamp()
     where grp = $1 and topic = $2 and part = $3 and next_offset = $5 and epoch = $6
     returning case when current_setting('idle_in_transaction_session_timeout') = '0'
       then set_config('idle_in_transaction_session_timeout', '10s', true) end`,
    [ref.group, ref.topic, ref.partition, move.to, move.from, move.epoch],
  );
  if (rowCount !== 1) throw new FencedError(ref);
}

/**
 * The epochs that `owner` holds in a group, as `topic/partition` → epoch; with `leaseMs` their leases are prolonged too,
 * but those of positions that a batch is moving: it holds them against everybody, and nobody waits for it here.
 */
export async function heldEpochs(
  db: Database,
  group: string,
  owner: string,
  leaseMs?: number,
): Promise<ReadonlyMap<string, bigint>> {
  const sql = leaseMs
    ? `with free as (
         select grp, topic, part from log.consumer_position where grp = $1 and owner = $2 and lease_until is not null
         order by topic, part for update skip locked
       ), prolonged as (
         update log.consumer_position p set lease_until = clock_timestamp() + $3::float8 * interval '1 millisecond'
         from free where (p.grp, p.topic, p.part) = (free.grp, free.topic, free.part)
       )
       select topic, part, epoch from log.consumer_position where grp = $1 and owner = $2`
    : 'select topic, part, epoch from log.consumer_position where grp = $1 and owner = $2';
  const { rows } = await db.query<{ topic: string; part: number; epoch: string }>(
    sql,
    leaseMs ? [group, owner, leaseMs] : [group, owner],
  );
  return new Map(rows.map((row) => [`${row.topic}/${row.part}`, BigInt(row.epoch)]));
}

/** Lets go of a partition that is still ours, so that the next consumer need not wait for the lease to run out. */
export async function releasePosition(db: Database, ref: PartitionRef, epoch: bigint): Promise<void> {
  await db.query(
    `update log.consumer_position set owner = null, owner_pid = null, lease_until = null
     where grp = $1 and topic = $2 and part = $3 and epoch = $4`,
    [ref.group, ref.topic, ref.partition, epoch],
  );
}

/** After a rebalance that left us the partition: our claim counts for the new generation. False when the claim is lost. */
export async function confirmGeneration(
  db: Database,
  ref: PartitionRef,
  epoch: bigint,
  generation: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update log.consumer_position set generation = greatest(generation, $5)
     where grp = $1 and topic = $2 and part = $3 and epoch = $4`,
    [ref.group, ref.topic, ref.partition, epoch, generation],
  );
  return rowCount === 1;
}

/** Where a replay begins: an offset (held to what the log still has), a time, or an end of the log. */
export type ReplayFrom = bigint | Date | 'low' | 'high';

/**
 * Moves a group to another place in a topic, also while it runs: the running owner is fenced, claims again and goes on from there.
 * @param where one partition, or all of the topic
 * @returns the new position of each partition
 */
export async function resetPositions(
  db: Database,
  log: Pick<EventLog, 'watermarks' | 'offsetsForTime'>,
  where: { readonly group: string; readonly topic: string; readonly partition?: number },
  to: ReplayFrom,
): Promise<ReadonlyMap<number, bigint>> {
  const marks = await log.watermarks(where.topic);
  const times = to instanceof Date ? await log.offsetsForTime(where.topic, to) : undefined;
  const target = new Map<number, bigint>();
  for (const [partition, { low, high }] of marks) {
    if (where.partition !== undefined && where.partition !== partition) continue;
    const wanted = typeof to === 'bigint' ? to : to === 'low' ? low : (times?.get(partition) ?? high);
    target.set(partition, wanted < low ? low : wanted > high ? high : wanted);
  }
  await db.query(
    `insert into log.consumer_position as p (grp, topic, part, next_offset)
     select $1, $2, part, next_offset from unnest($3::integer[], $4::bigint[]) as target (part, next_offset) order by part
     on conflict (grp, topic, part) do update set next_offset = excluded.next_offset, epoch = p.epoch + 1`,
    [where.group, where.topic, [...target.keys()], [...target.values()]],
  );
  return target;
}

export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  readonly low: bigint;
  readonly high: bigint;
  /** Undefined where the group never read the partition; its lag is then counted from `low`. */
  readonly position: bigint | undefined;
  /** How many offsets are still to be handled. */
  readonly lag: bigint;
  readonly owner: string | undefined;
  readonly advancedAt: Date | undefined;
}

/** How far a group is behind, for each partition of a topic. */
export async function lagOf(
  db: Database,
  log: Pick<EventLog, 'watermarks'>,
  group: string,
  topic: string,
): Promise<readonly PartitionLag[]> {
  const { rows } = await db.query<{
    part: number;
    next_offset: string;
    owner: string | null;
    advanced_at: Date | null;
  }>('select part, next_offset, owner, advanced_at from log.consumer_position where grp = $1 and topic = $2', [
    group,
    topic,
  ]);
  const stored = new Map(rows.map((row) => [row.part, row]));
  const marks = await log.watermarks(topic);
  return [...marks]
    .sort(([a], [b]) => a - b)
    .map(([partition, { low, high }]) => {
      const row = stored.get(partition);
      const position = row && BigInt(row.next_offset);
      const behind = high - (position ?? low);
      return {
        topic,
        partition,
        low,
        high,
        position,
        lag: behind > 0n ? behind : 0n,
        owner: row?.owner ?? undefined,
        advancedAt: row?.advanced_at ?? undefined,
      };
    });
}
