// One consumer of the crash suite, as a process of its own so that it can be killed and frozen. Runs on the build.
import { Pool } from 'pg';
import { openEventLog } from '#event-log';

const { url, kafkaBrokers, group, topic, fenced } = JSON.parse(process.argv[2]);
const pool = new Pool({ connectionString: url, max: 8 });
const log = await openEventLog({ kafkaBrokers, pool, clientId: `crash-${process.pid}` });

const consumption = await log.consume({
  group,
  topics: [topic],
  maxBatch: 50,
  onTrouble: (trouble) => process.stderr.write(`${trouble.code} ${trouble.message}\n`),
  onBatch: async (batch) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      // The mutant: effects and offset in two transactions, which is what the usual guide shows.
      if (fenced) await batch.advance(client);
      await client.query('insert into crash select $1, $2, * from unnest($3::bigint[], $4::text[], $5::text[])', [
        group,
        batch.partition,
        batch.records.map(({ offset }) => offset),
        batch.records.map(({ key }) => key),
        batch.records.map(({ value }) => value.toString()),
      ]);
      await client.query('select pg_sleep(0.02)');
      await client.query('commit');
      client.release();
      if (!fenced) await new Promise((resolve) => setTimeout(resolve, 30));
    } catch (error) {
      client.release(true);
      throw error;
    }
  },
});
process.stdout.write('ready\n');
process.on('SIGTERM', async () => {
  await consumption.stop();
  await log.close();
  await pool.end();
  process.exit(0);
});
