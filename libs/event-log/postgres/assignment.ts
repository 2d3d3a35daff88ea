import type { Pool } from 'pg';
import { Bell } from '../consumer/bell.js';
import type { GroupConsumer } from '../consumer/group-consumer.js';
import { EventLogTrouble } from '../port.js';
import type { Wakeup } from './connection.js';

/** How long a consumer counts as alive, and a lease lasts, after its last sign of life; by the database's clock. */
export const LEASE_MS = 10_000;
const SIGN_OF_LIFE_MS = 2_500;

export interface Member {
  readonly member: string;
  readonly topics: readonly string[];
}

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** The partitions that fall to `me`: each topic's are dealt out in turn to the members that read it, in order of name. */
export function shareOf(
  me: string,
  members: readonly Member[],
  partitions: ReadonlyMap<string, number>,
): TopicPartition[] {
  const share: TopicPartition[] = [];
  let turn = 0;
  for (const [topic, count] of [...partitions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const readers = members.filter(({ topics }) => topics.includes(topic)).map(({ member }) => member);
    readers.sort();
    if (readers.length === 0) continue;
    // The turn goes on from topic to topic, so that many topics of one partition are shared as well.
    for (let partition = 0; partition < count; partition++, turn++)
      if (readers[turn % readers.length] === me) share.push({ topic, partition });
  }
  return share;
}

/** Signs the consumer in, and follows who else is there, until it stops. */
export async function followGroup(
  pool: Pool,
  wakeup: Wakeup,
  consumer: GroupConsumer,
  partitionsOf: (topic: string) => Promise<number>,
): Promise<void> {
  const { group, topics } = consumer.options;
  const subject = `group:${group}`;
  const changed = new Bell(consumer.signal);
  const unlisten = wakeup.listen((what) => {
    if (what === subject) changed.ring();
  });
  let known = '';
  while (!consumer.signal.aborted) {
    changed.hush();
    try {
      const members = await signOfLife(pool, group, consumer.owner, topics);
      const counts = await Promise.all(topics.map(async (topic) => [topic, await partitionsOf(topic)] as const));
      consumer.assign(shareOf(consumer.owner, members, new Map(counts)), 'drain');
      const now = members.map(({ member }) => member).join();
      if (now !== known && known === '') wakeup.announce([subject]);
      known = now;
    } catch (error) {
      const message = `Group ${group} cannot be followed now (${String(error)}); it is tried again`;
      consumer.trouble(new EventLogTrouble('UNREACHABLE', message, { group }, error));
    }
    if (!consumer.signal.aborted) await changed.wait(SIGN_OF_LIFE_MS);
  }
  unlisten();
}

/** Takes the consumer out of the group, so that the others need not wait for it to be missed. */
export async function leaveGroup(pool: Pool, wakeup: Wakeup, group: string, member: string): Promise<void> {
  await pool.query('delete from log.consumer_member where grp = $1 and member = $2', [group, member]);
  wakeup.announce([`group:${group}`]);
}

async function signOfLife(
  pool: Pool,
  group: string,
  member: string,
  topics: readonly string[],
): Promise<readonly Member[]> {
  await pool.query(
    `with gone as (
       delete from log.consumer_member where grp = $1 and member <> $2 and alive_until < clock_timestamp() - interval '1 minute'
     )
     insert into log.consumer_member (grp, member, topics, alive_until)
     values ($1, $2, $3, clock_timestamp() + $4::float8 * interval '1 millisecond')
     on conflict (grp, member) do update set topics = excluded.topics, alive_until = excluded.alive_until`,
    [group, member, topics, LEASE_MS],
  );
  const { rows } = await pool.query<{ member: string; topics: string[] }>(
    'select member, topics from log.consumer_member where grp = $1 and alive_until > clock_timestamp() order by member',
    [group],
  );
  return rows;
}
