import { installEventLog, openEventLog, type EventLog } from '#event-log';
import { migrate, openGraphPool } from '#graph';
import { startEmbeddedPostgres } from '#platform';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Client, type Pool } from 'pg';
import { endWhenInterrupted } from './interrupted.js';

/** A PostgreSQL of the benchmark's own, durable as in production, and databases on it. */
export interface BenchServer {
  readonly postmaster: number;
  database(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

export interface BenchDatabase {
  readonly url: string;
  readonly pool: Pool;
  readonly log: EventLog;
  close(): Promise<void>;
}

/** A quarter of the memory, as PostgreSQL's manual advises for a server of its own (19.4.1), 4 GB at most. */
const buffersMb = (): number => Math.round(Math.min(4096, totalmem() / 2 ** 20 / 4));

export async function startBenchServer(kafkaBrokers?: readonly string[]): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'meri-bench-'));
  const server = await startEmbeddedPostgres(folder, {
    settings: { shared_buffers: `${buffersMb()}MB`, max_wal_size: '8GB' },
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const ended = endWhenInterrupted(stop);
  const postmaster = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    postmaster,
    database: async (name) => {
      const admin = new Client({ connectionString: server.adminUrl });
      await admin.connect();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.query(`create database ${name}`);
      await admin.end();
      const url = server.adminUrl.replace(/\/postgres$/, `/${name}`);
      await migrate(url);
      const pool = openGraphPool(url, { max: 20 });
      const client = await pool.connect();
      await installEventLog(client).finally(() => client.release());
      const log = await openEventLog({ pool, clientId: `bench-${name}`, ...(kafkaBrokers ? { kafkaBrokers } : {}) });
      return {
        url,
        pool,
        log,
        close: async () => {
          await log.close();
          await pool.end();
        },
      };
    },
    stop: () => stop().finally(ended),
  };
}
