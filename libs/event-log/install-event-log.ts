import type { ClientBase, Pool } from 'pg';

/** Anything that runs SQL: a pool or one client of it. */
export type Database = Pick<ClientBase | Pool, 'query'>;

/**
 * `consumer_position` serves both drivers; the rest is the embedded log.
 * Keys are bytes because a Kafka key may hold what PostgreSQL's text refuses (NUL); headers are JSON text for the same reason.
 */
const SCHEMA = `
create schema if not exists log;

create table if not exists log.consumer_position (
  grp text not null,
  topic text not null,
  part integer not null,
  next_offset bigint not null,
  epoch bigint not null default 1,
  generation bigint,
  owner text,
  owner_pid integer,
  claimed_at timestamptz,
  lease_until timestamptz,
  advanced_at timestamptz,
  primary key (grp, topic, part)
) with (fillfactor = 50);
comment on table log.consumer_position is
  'Where each group of consumers stands: the next offset of every partition, moved in the transaction that applies a batch.';

create table if not exists log.consumer_member (
  grp text not null,
  member text not null,
  topics text[] not null,
  alive_until timestamptz not null,
  primary key (grp, member)
);
comment on table log.consumer_member is 'The consumers of a group that live (embedded log only): partitions are shared among them.';

create table if not exists log.head (
  topic text not null,
  part integer not null,
  next_offset bigint not null default 0,
  last_at timestamptz not null default '-infinity',
  primary key (topic, part)
) with (fillfactor = 50);
comment on table log.head is 'The next offset of every partition. Its row is locked from handing out offsets to commit: offsets have no gaps and follow commit order.';

create table if not exists log.record (
  topic text not null,
  part integer not null,
  off bigint not null,
  at timestamptz not null,
  size integer not null,
  key bytea,
  headers text,
  value bytea,
  primary key (topic, part, off, at)
) partition by range (at);
comment on table log.record is 'The embedded event log. Append-only; old records leave when a partition of time is dropped.';
`;

/**
 * Creates schema `log` and its tables where they are missing; safe to call at every start and from several processes at once.
 * @param client one client, not a pool: the lock that serialises installers belongs to its transaction
 */
export async function installEventLog(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query("select pg_advisory_xact_lock(hashtext('meri.log.install'))");
    await client.query(SCHEMA);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
