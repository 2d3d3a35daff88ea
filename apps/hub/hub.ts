import { FAMILIES, topicOf } from '#contracts';
import { installEventLog, openEventLog, type EventLog } from '#event-log';
import { migrate, openGraphPool } from '#graph';
import { createLogger, startEmbeddedPostgres, type EmbeddedPostgres, type Logger, type Settings } from '#platform';
import { loadCatalogue, PRODUCTS_FOLDER, readSourceFiles, type Catalogue, type SourceFiles } from '#sources';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type Pool } from 'pg';

/** What every process of Meri stands on: the database, the event log, the mappings. */
export interface Hub {
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly log: EventLog;
  readonly catalogue: Catalogue;
  /** The files in `config/sources`. */
  readonly sources: SourceFiles;
  readonly logger: Logger;
  /** The embedded PostgreSQL, where there is one. */
  readonly postgres: EmbeddedPostgres | undefined;
  close(): Promise<void>;
}

/** The database alone, for commands that need no event log. */
export interface Database {
  readonly url: string;
  readonly postgres: EmbeddedPostgres | undefined;
  close(): Promise<void>;
}

/** The database of the settings, or the embedded one, which every process of Meri on this machine shares. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, postgres: undefined, close: async () => undefined };
  const postgres = await startEmbeddedPostgres(settings.dataDir);
  return {
    url: postgres.url,
    postgres,
    close: async () => {
      if (await isLast(postgres)) await postgres.stop();
    },
  };
}

const TOO_MANY_CONNECTIONS = '53300';

/** Whether no other process of Meri is connected: the last one to leave stops the embedded server. */
async function isLast({ url }: EmbeddedPostgres): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: 'meri-leaving' });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select 1 from pg_stat_activity where application_name = 'meri' and datname = current_database() limit 1",
    );
    return rows.length === 0;
  } catch (error) {
    // Refused for want of room: others are there. Not reachable: nobody can use it.
    return (error as { readonly code?: string }).code !== TOO_MANY_CONNECTIONS;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Opens everything, bringing the schemas up to date first. */
export async function openHub(settings: Settings, options: { readonly connections?: number } = {}): Promise<Hub> {
  const logger = createLogger(settings.logLevel);
  const database = await openDatabase(settings);
  const pool = openGraphPool(database.url, {
    max: options.connections ?? 24,
    statementSeconds: settings.databaseTimeout,
  });
  let log: EventLog | undefined;
  try {
    await migrate(database.url);
    const client = await pool.connect();
    await installEventLog(client).finally(() => client.release());
    const opened = (log = await openEventLog({
      pool,
      clientId: 'meri',
      ...(settings.kafkaBrokers ? { kafkaBrokers: settings.kafkaBrokers } : {}),
    }));
    await opened.ensureTopics(FAMILIES.map(topicOf), settings.partitions);
    return {
      settings,
      databaseUrl: database.url,
      pool,
      log: opened,
      catalogue: readCatalogue(settings),
      sources: readSourceFiles(join(settings.configDir, 'sources')),
      logger,
      postgres: database.postgres,
      close: async () => {
        await opened.close();
        await pool.end();
        await database.close();
      },
    };
  } catch (error) {
    await log?.close();
    await pool.end();
    await database.close();
    throw error;
  }
}

/** The mappings that come with Meri and the user's own. */
export function readCatalogue(settings: Settings): Catalogue {
  const own = join(settings.configDir, 'sources');
  return loadCatalogue(existsSync(own) ? [PRODUCTS_FOLDER, own] : [PRODUCTS_FOLDER]);
}
