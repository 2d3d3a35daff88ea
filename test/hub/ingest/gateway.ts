import 'reflect-metadata';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { FAMILIES, topicOf } from '#contracts';
import { installEventLog, lagOf, PostgresEventLog } from '#event-log';
import { GraphWriter, migrate, openGraphPool } from '#graph';
import { loadCatalogue, PRODUCTS_FOLDER, type SourceFile } from '#sources';
import { AccessModule } from '../../../apps/gateway/access/access.module.js';
import type { AccessOptions } from '../../../apps/gateway/access/access-settings.js';
import { hardenHttp } from '../../../apps/gateway/access/harden-http.js';
import { EventAppender } from '../../../apps/gateway/graphql/event-appender.js';
import { HealthModule } from '../../../apps/gateway/health/health.module.js';
import { HealthSources } from '../../../apps/gateway/health/health-sources.js';
import { logPart } from '../../../apps/gateway/health/log-health.js';
import { Catalogues } from '../../../apps/gateway/ingest/catalogues.js';
import { HookSources } from '../../../apps/gateway/hooks/hook-sources.js';
import { HooksModule } from '../../../apps/gateway/hooks/hooks.module.js';
import { IngestModule } from '../../../apps/gateway/ingest/ingest.module.js';
import { TrackingModule } from '../../../apps/gateway/tracking/tracking.module.js';
import { BatchHandler } from '../../../apps/worker/batch-handler.js';
import { createGraphDatabase } from '../../database/database.js';

export interface TestGateway {
  readonly url: string;
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly app: NestExpressApplication;
  readonly log: PostgresEventLog;
  /** Reads the log into the graph from now on. */
  work(): Promise<void>;
  /** Resolves when all that is in the log has been applied. */
  applied(): Promise<void>;
  close(): Promise<void>;
}

const GROUP = 'test';
const TOPICS = FAMILIES.map(topicOf);

/** The gateway's own modules over a real PostgreSQL, the real log and, after `work`, a real worker. */
export async function startGateway(
  options: Partial<AccessOptions> & {
    readonly databaseUrl?: string;
    readonly appender?: EventAppender;
    readonly sources?: readonly SourceFile[];
    readonly secrets?: Readonly<Record<string, string>>;
  } = {},
): Promise<TestGateway> {
  const database = options.databaseUrl
    ? { url: options.databaseUrl, drop: async () => undefined }
    : await createGraphDatabase();
  if (options.databaseUrl) await migrate(options.databaseUrl);
  const pool = openGraphPool(database.url, { max: 20 });
  const client = await pool.connect();
  await installEventLog(client);
  client.release();
  const log = await PostgresEventLog.open({ pool });
  await log.ensureTopics(TOPICS, 3);
  const catalogue = loadCatalogue([PRODUCTS_FOLDER]);

  @Global()
  @Module({})
  class Ground {
    static of(): DynamicModule {
      return {
        module: Ground,
        providers: [
          { provide: Pool, useValue: pool },
          { provide: EventAppender, useValue: options.appender ?? log },
        ],
        exports: [Pool, EventAppender],
      };
    }
  }
  @Module({
    imports: [
      Ground.of(),
      AccessModule.register({
        host: options.host ?? '127.0.0.1',
        ...(options.keyPepper ? { keyPepper: options.keyPepper } : {}),
        ...(options.jwt ? { jwt: options.jwt } : {}),
      }),
      IngestModule,
      TrackingModule,
      HooksModule,
      HealthModule,
    ],
  })
  class TestModule {}

  const app = await NestFactory.create<NestExpressApplication>(TestModule, { bodyParser: false, logger: false });
  hardenHttp(app);
  app.get(Catalogues).current = catalogue;
  app.get(HookSources).set(options.sources ?? [], options.secrets ?? {});
  const sources = app.get(HealthSources);
  sources.parts.push(logPart(log, TOPICS[0]!));
  sources.lags.push(async () =>
    (await Promise.all(TOPICS.map((topic) => lagOf(pool, log, GROUP, topic))))
      .flat()
      .map((reading) => ({ group: GROUP, ...reading })),
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const handler = new BatchHandler(new GraphWriter(pool), () => catalogue);

  return {
    url: `http://127.0.0.1:${port}`,
    pool,
    databaseUrl: database.url,
    app,
    log,
    work: async () => {
      await log.consume({ group: GROUP, topics: TOPICS, onBatch: (batch) => handler.handle(batch) });
    },
    applied: async () => {
      const deadline = Date.now() + 120_000;
      for (;;) {
        const lags = (await Promise.all(TOPICS.map((topic) => lagOf(pool, log, GROUP, topic)))).flat();
        if (lags.every(({ lag }) => lag === 0n)) return;
        if (Date.now() > deadline) throw new Error('The log was not applied within two minutes.');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      await app.close();
      await log.close();
      await pool.end();
      await database.drop();
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;

  readonly json: any;
}

export async function post(
  url: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text === '' ? undefined : JSON.parse(text) };
}
