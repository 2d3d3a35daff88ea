import { describe, test } from '@jest/globals';
import { Pool } from 'pg';
import { installEventLog, KafkaEventLog, guardPool } from '#event-log';
import { describeEventLog } from '../../libs/event-log/event-log.features.js';
import { createTestDatabase } from '../database/database.js';
import { reasonForNoBroker, startKafka } from './broker.js';

const reason = reasonForNoBroker();

if (reason) {
  process.stderr.write(`\nmeri: the Kafka suite is SKIPPED: ${reason}.\n\n`);
  describe.skip(`the event log on Kafka (skipped: ${reason})`, () =>
    test('runs against a real broker', () => undefined));
} else
  describeEventLog('Kafka', async () => {
    const [broker, database] = await Promise.all([startKafka(), createTestDatabase()]);
    const pool = new Pool({ connectionString: database.url, max: 12 });
    guardPool(pool);
    const client = await pool.connect();
    await installEventLog(client);
    client.release();
    return {
      pool,
      open: async (queue) =>
        new KafkaEventLog({
          brokers: broker.brokers,
          clientId: 'suite',
          pool,
          sessionTimeoutMs: 6_000,
          ...(queue ? { queue } : {}),
        }),
      stop: async () => {
        await pool.end();
        await database.drop();
        await broker.stop();
      },
    };
  });
