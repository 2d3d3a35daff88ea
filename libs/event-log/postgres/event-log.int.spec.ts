import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database/database.js';
import { describeEventLog, eventually } from '../event-log.features.js';
import { installEventLog } from '../install-event-log.js';
import { guardPool } from '../keep-alive.js';
import type { EventLogTrouble } from '../port.js';
import { shareOf } from './assignment.js';
import { PostgresEventLog } from './event-log.js';
import { ensureSegments, retainEventLog } from './topics.js';

async function openDatabase() {
  const database = await createTestDatabase();
  const pool = new Pool({ connectionString: database.url, max: 12 });
  guardPool(pool);
  const client = await pool.connect();
  await installEventLog(client);
  await installEventLog(client);
  client.release();
  return { database, pool };
}

describeEventLog('PostgreSQL', async () => {
  const { database, pool } = await openDatabase();
  return {
    pool,
    open: (queue) => PostgresEventLog.open(queue ? { pool, queue } : { pool }),
    stop: async () => {
      await pool.end();
      await database.drop();
    },
  };
});

describe('the embedded log', () => {
  let database: TestDatabase;
  let pool: Pool;
  let log: PostgresEventLog;
  beforeAll(async () => {
    ({ database, pool } = await openDatabase());
    log = await PostgresEventLog.open({ pool });
  });
  afterAll(async () => {
    await log.close();
    await pool.end();
    await database.drop();
  });

  test('old weeks leave the log once every group has read them', async () => {
    await log.ensureTopics(['old'], 1);
    await ensureSegments(pool, new Date('2020-01-08'));
    expect(await uncounted(pool, 'log.record_2020_01_06')).toEqual(['headers', 'key', 'value']);
    await pool.query(
      `insert into log.record (topic, part, off, at, size) select 'old', 0, n, '2020-01-08', 0 from generate_series(0, 9) as s (n)`,
    );
    await pool.query("update log.head set next_offset = 10, last_at = '2020-01-08' where topic = 'old'");
    await log.append([{ topic: 'old', key: 'k', value: Buffer.from('new') }]);
    const retain = (before: string) => retainEventLog(pool, new Date(before));
    const week = 'record_2020_01_06';
    expect(await retain('2020-01-12')).toEqual({ dropped: [], held: [] });
    expect((await log.watermarks('old')).get(0)).toEqual({ low: 0n, high: 11n });
    const unread = { week, topic: 'old', partition: 0 };
    expect(await retain('2020-01-21')).toEqual({
      dropped: ['record_2020_01_13'],
      held: [{ ...unread, group: undefined }],
    });
    await pool.query(
      `insert into log.consumer_position (grp, topic, part, next_offset) values ('late', 'old', 0, 9), ('swift', 'old', 0, 11)`,
    );
    expect(await retain('2020-01-21')).toEqual({ dropped: [], held: [{ ...unread, group: 'late' }] });
    await pool.query("update log.consumer_position set next_offset = 10 where grp = 'late'");
    expect(await retain('2020-01-21')).toEqual({ dropped: [week], held: [] });
    expect((await log.watermarks('old')).get(0)).toEqual({ low: 10n, high: 11n });
    expect(await retain('2100-01-01')).toEqual({ dropped: [], held: [] });
  });

  test('a group whose place is not in the log any more stops there and says so', async () => {
    await pool.query("update log.consumer_position set next_offset = 3 where grp = 'late'");
    const troubles: EventLogTrouble[] = [];
    const fresh: bigint[] = [];
    const options = { topics: ['old'], onTrouble: (trouble: EventLogTrouble) => void troubles.push(trouble) };
    const late = await log.consume({ ...options, group: 'late', onBatch: async () => undefined });
    const young = await log.consume({ ...options, group: 'young', onBatch: async ({ from }) => void fresh.push(from) });
    await eventually(() => expect(troubles.map(({ code }) => code)).toEqual(['OFFSET_OUT_OF_RANGE']));
    await eventually(() => expect(fresh).toEqual([10n]));
    await Promise.all([late.stop(), young.stop()]);
  });

  test('a consumer that was killed is missed after its lease, by the clock of the database', async () => {
    await log.ensureTopics(['orphan'], 1);
    await log.append([{ topic: 'orphan', key: 'k', value: null }]);
    await pool.query(
      `insert into log.consumer_position (grp, topic, part, next_offset, owner, lease_until)
       values ('g', 'orphan', 0, 0, 'killed', clock_timestamp() + interval '2 seconds')`,
    );
    const from = Date.now();
    let after = 0;
    const consumption = await log.consume({
      group: 'g',
      topics: ['orphan'],
      onBatch: async () => void (after = Date.now() - from),
    });
    await eventually(() => expect(after).toBeGreaterThan(0));
    expect(after).toBeGreaterThan(1_500);
    await consumption.stop();
  });

  test('partitions are dealt out evenly, each to one member that reads its topic', () => {
    const members = [
      { member: 'b', topics: ['x', 'y'] },
      { member: 'a', topics: ['x', 'y'] },
      { member: 'c', topics: ['y'] },
    ];
    const partitions = new Map([
      ['x', 3],
      ['y', 6],
    ]);
    const shares = ['a', 'b', 'c', 'd'].map((me) =>
      shareOf(me, members, partitions).map((p) => `${p.topic}${p.partition}`),
    );
    expect(shares.flat().sort()).toEqual(['x0', 'x1', 'x2', 'y0', 'y1', 'y2', 'y3', 'y4', 'y5']);
    expect(shares[2]?.some((name) => name.startsWith('x'))).toBe(false);
    expect(shares.map((share) => share.length)).toEqual([expect.any(Number), expect.any(Number), 2, 0]);
  });
});

/** Columns of which no statistics are made. */
async function uncounted(pool: Pool, table: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ column: string }>(
    'select attname as column from pg_attribute where attrelid = $1::regclass and attstattarget = 0 order by 1',
    [table],
  );
  return rows.map(({ column }) => column);
}
