import { installEventLog, openEventLog, type EventLog } from '#event-log';
import { migrate, openGraphPool } from '#graph';
import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { startKafka, type KafkaBroker } from '../../kafka/broker.js';
import { eventually } from './eventually.js';
import { Publisher } from './publisher.js';
import { TcpProxy } from './tcp-proxy.js';
import { WorkerProcess, type WorkerOptions } from './worker-process.js';

export type Driver = 'kafka' | 'postgres';

/** A durable PostgreSQL, a Kafka broker where it is the log, a publisher and worker processes: all of them our own. */
export class Stage {
  readonly workers: WorkerProcess[] = [];

  private constructor(
    readonly folder: string,
    readonly driver: Driver,
    public postgres: EmbeddedPostgres,
    readonly broker: KafkaBroker | undefined,
    readonly proxies: { readonly database: TcpProxy; readonly kafka: TcpProxy | undefined },
    readonly pool: Pool,
    readonly log: EventLog,
    readonly publisher: Publisher,
  ) {}

  static async set(folder: string, driver: Driver): Promise<Stage> {
    const target = await freePort();
    const kafkaProxy = driver === 'kafka' ? await TcpProxy.to(target) : undefined;
    const [postgres, broker] = await Promise.all([
      startEmbeddedPostgres(join(folder, 'database')),
      kafkaProxy ? startKafka({ port: target, advertised: kafkaProxy.port }) : undefined,
    ]);
    await migrate(postgres.url);
    const pool = openGraphPool(postgres.url, { max: 8 });
    const client = await pool.connect();
    await installEventLog(client).finally(() => client.release());
    const log = await openEventLog({
      pool,
      clientId: 'publisher',
      ...(broker ? { kafkaBrokers: broker.brokers } : {}),
    });
    await log.ensureTopics(['meri.crm', 'meri.tickets', 'meri.notes', 'meri.feedback', 'meri.web', 'meri.external'], 6);
    const proxies = { database: await TcpProxy.to(Number(new URL(postgres.url).port)), kafka: kafkaProxy };
    const publisher = new Publisher(log, join(folder, 'acked.txt'));
    return new Stage(folder, driver, postgres, broker, proxies, pool, log, publisher);
  }

  get kafkaBrokers(): string | undefined {
    return this.broker?.brokers.join(',');
  }

  /** A worker process, up and reading. */
  async worker(
    options: Partial<WorkerOptions> & { readonly name?: string; readonly proxied?: boolean } = {},
  ): Promise<WorkerProcess> {
    const { name = `worker ${this.workers.length + 1}`, proxied, ...more } = options;
    const url = new URL(this.postgres.url);
    if (proxied) url.port = String(this.proxies.database.port);
    const kafkaBrokers = proxied && this.proxies.kafka ? `127.0.0.1:${this.proxies.kafka.port}` : this.kafkaBrokers;
    const worker = new WorkerProcess(name, join(this.folder, `${name}.log`), {
      databaseUrl: url.href,
      kafkaBrokers,
      ...more,
    });
    this.workers.push(worker);
    await worker.ready();
    return worker;
  }

  /** Its death only proves something while it is applying batches. */
  async atWork({ pid, name }: WorkerProcess): Promise<void> {
    await eventually(
      `${name} is at work`,
      async () => {
        const { rowCount } = await this.pool.query(
          `select 1 from log.consumer_position where owner_pid = $1 and advanced_at > clock_timestamp() - interval '400 milliseconds'`,
          [pid],
        );
        return rowCount! > 0;
      },
      60_000,
    );
  }

  /** Waits until everything acknowledged was applied. @returns after how many ms */
  async drained(withinMs = 60_000): Promise<number> {
    const from = Date.now();
    const wanted = [...this.publisher.acked];
    await eventually(
      `${wanted.length} acknowledged events are applied`,
      async () => {
        const { rows } = await this.pool.query<{ missing: number }>(
          `select count(*)::int as missing from unnest($1::uuid[]) as acked (id)
           where not exists (select 1 from hub.event_index i where i.event_id = acked.id)
             and not exists (select 1 from hub.parked_event p where p.event_id = acked.id and p.state = 'parked')`,
          [wanted],
        );
        if (rows[0]!.missing > 0) throw new Error(`${rows[0]!.missing} are missing`);
        return true;
      },
      withinMs,
      300,
    );
    return Date.now() - from;
  }

  /** SIGKILL for the server's first process, as for the whole machine. @returns its lock file, which stays */
  async killPostgres(): Promise<string> {
    const lockFile = join(this.folder, 'database', 'postgres', 'postmaster.pid');
    const [pid] = (await readFile(lockFile, 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
    return lockFile;
  }

  async restartPostgres(): Promise<void> {
    const port = Number(new URL(this.postgres.url).port);
    this.postgres = await startEmbeddedPostgres(join(this.folder, 'database'), { port });
    if (this.postgres.adopted) throw new Error('a dead server was taken for a running one');
  }

  /** @returns how the workers that were still running ended */
  async stopWorkers(): Promise<readonly (string | undefined)[]> {
    return Promise.all(this.workers.filter(({ ended }) => ended === undefined).map((worker) => worker.stop()));
  }

  async clear(): Promise<void> {
    for (const worker of this.workers) if (worker.ended === undefined) worker.signal('SIGKILL');
    await this.log.close().catch(() => undefined);
    await this.pool.end();
    this.proxies.database.close();
    this.proxies.kafka?.close();
    await this.broker?.stop();
    await this.postgres.stop();
  }
}
