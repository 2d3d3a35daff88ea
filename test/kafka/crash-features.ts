import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Pool } from 'pg';
import { installEventLog, guardPool, openEventLog, type EventLog } from '#event-log';
import { eventually } from '../../libs/event-log/event-log.features.js';
import { createTestDatabase, type TestDatabase } from '../database/database.js';
import { reasonForNoBroker, startKafka, type KafkaBroker } from './broker.js';

const reason = reasonForNoBroker();
const SCRIPT = fileURLToPath(new URL('consumer-process.mjs', import.meta.url));
/** MERI_MUTANT=unfenced stores the offset after the effects: these tests must then find doubles. */
const fenced = process.env['MERI_MUTANT'] !== 'unfenced';

/** What consumers that die, freeze or are stopped leave behind; a file for each driver, since most of it is waiting. */
export function testCrashes(driver: 'Kafka' | 'PostgreSQL'): void {
  const describeIf = driver === 'Kafka' && reason ? describe.skip : describe;

  describeIf(`consumers on ${driver} that die`, () => {
    let broker: KafkaBroker | undefined;
    let database: TestDatabase;
    let pool: Pool;
    let log: EventLog;
    let topic: string;
    let group: string;
    const running = new Set<ChildProcess>();

    beforeAll(async () => {
      if (driver === 'Kafka') broker = await startKafka();
      database = await createTestDatabase();
      pool = new Pool({ connectionString: database.url });
      guardPool(pool);
      const client = await pool.connect();
      await installEventLog(client);
      await client.query('create table crash (grp text, part int, off bigint, key text, value text, turn bigserial)');
      client.release();
      log = await openEventLog({ pool, clientId: 'crash', ...(broker ? { kafkaBrokers: broker.brokers } : {}) });
    }, 180_000);
    afterEach(async () => {
      for (const child of running) await end(child, 'SIGKILL');
    });
    afterAll(async () => {
      await log?.close();
      await pool?.end();
      await database?.drop();
      await broker?.stop();
    }, 60_000);

    const fresh = async () => {
      topic = `crash.${randomUUID().slice(0, 8)}`;
      group = `group.${topic}`;
      await log.ensureTopics([topic], 6);
    };
    const consumer = async (): Promise<ChildProcess> => {
      const options = { url: database.url, kafkaBrokers: broker?.brokers, group, topic, fenced };
      const child = spawn(process.execPath, [SCRIPT, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'ignore'] });
      running.add(child);
      await once(child.stdout, 'data');
      return child;
    };
    const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
      running.delete(child);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    };
    /** Its death only proves something while it is handling batches. */
    const atWork = (child: ChildProcess) =>
      eventually(async () => {
        const { rowCount } = await pool.query(
          `select 1 from log.consumer_position
           where grp = $1 and owner_pid = $2 and advanced_at > clock_timestamp() - interval '150 milliseconds'`,
          [group, child.pid],
        );
        expect(rowCount).toBeGreaterThan(0);
      }, 40_000);
    /** A steady flow of numbered events of 60 keys. */
    const flow = () => {
      let on = true;
      let sent = 0;
      const done = (async () => {
        for (; on; sent += 30, await sleep(25))
          await log.append(
            Array.from({ length: 30 }, (_, n) => ({
              topic,
              key: `k${(sent + n) % 60}`,
              value: Buffer.from(String(sent + n)),
            })),
          );
      })();
      return async () => {
        on = false;
        await done;
        return sent;
      };
    };
    const counted = async () => {
      const { rows } = await pool.query<{ all: number; distinct: number; values: number }>(
        `select count(*)::int as all, count(distinct (part, off))::int as distinct, count(distinct value)::int as values
         from crash where grp = $1`,
        [group],
      );
      return rows[0]!;
    };
    /** Nothing lost, nothing doubled, nothing out of order: judged by the log's own offsets and by the numbers sent. */
    const verdict = async (sent: number) => {
      const marks = await log.watermarks(topic);
      const total = [...marks.values()].reduce((sum, { high }) => sum + Number(high), 0);
      await eventually(async () => expect((await counted()).distinct).toBe(total), 60_000);
      await sleep(500);
      expect(await counted()).toEqual({ all: total, distinct: total, values: sent });
      const { rows } = await pool.query(
        // `turn` follows the order of commit: rows of one partition are inserted behind the lock on its position.
        `select 1 from (select off, lag(off) over (partition by part order by turn) as before, part from crash where grp = $1) s
         where before > off`,
        [group],
      );
      expect(rows).toHaveLength(0);
    };

    test('kill -9 in the middle of the flow: nothing lost, nothing twice', async () => {
      await fresh();
      const consumers = [await consumer(), await consumer(), await consumer()];
      const stop = flow();
      for (const victim of consumers) {
        await atWork(victim);
        await end(victim, 'SIGKILL');
        await consumer();
      }
      await sleep(2_000);
      await verdict(await stop());
    }, 180_000);

    test('frozen for longer than anyone waits, then thawed: the zombie changes nothing', async () => {
      await fresh();
      const frozen = await consumer();
      const stop = flow();
      await eventually(async () => expect((await counted()).all).toBeGreaterThan(100));
      const other = await consumer();
      await sleep(1_500);
      frozen.kill('SIGSTOP');
      await sleep(22_000);
      const during = (await counted()).all;
      await sleep(3_000);
      expect((await counted()).all).toBeGreaterThan(during);
      frozen.kill('SIGCONT');
      await sleep(3_000);
      const sent = await stop();
      await verdict(sent);
      await end(other, 'SIGTERM');
      await end(frozen, 'SIGTERM');
    }, 180_000);

    test('stopped politely, a consumer gives its partitions on at once', async () => {
      await fresh();
      const first = await consumer();
      await consumer();
      const stop = flow();
      await sleep(4_000);
      await end(first, 'SIGTERM');
      expect(first.exitCode).toBe(0);
      const from = Date.now();
      await verdict(await stop());
      expect(Date.now() - from).toBeLessThan(8_000);
    }, 120_000);

    // A broker that KAFKA_BROKERS names is not ours to kill.
    if (driver === 'Kafka' && !process.env['KAFKA_BROKERS'])
      test('a broker that crashes and comes back: appending waits, consuming goes on, nothing is lost', async () => {
        await fresh();
        await consumer();
        await consumer();
        const stop = flow();
        await sleep(3_000);
        await broker?.kill?.();
        await sleep(2_000);
        await broker?.restart?.();
        await sleep(4_000);
        await verdict(await stop());
      }, 180_000);
  });
}
