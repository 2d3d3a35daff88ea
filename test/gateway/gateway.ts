import { GraphWriter, openGraphPool } from '#graph';
import { PLAIN_ONLY } from '#sources';
import type { Pool } from 'pg';
import type { GatewayOptions } from '../../apps/gateway/graphql/gateway-options.js';
import { createGateway, type EventAppender } from '../../apps/gateway/index.js';
import { understand } from '../../apps/worker/understand.js';
import { createGraphDatabase } from '../database/database.js';
import { feed } from '../graph/feed.js';

/** An answer whose shape the test itself looks at. */

export type Loose = any;

export interface TestGateway {
  readonly url: string;
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly writer: GraphWriter;
  /** Applies event texts as a worker would. */
  feed(texts: readonly string[]): Promise<void>;
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<T>>;
  close(): Promise<void>;
}

export interface Answer<T> {
  readonly status: number;
  readonly data?: T;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string } & Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
}

export const event = (id: string, source: string, type: string, time: string, data: object): string =>
  JSON.stringify({ specversion: '1.0', id, source, type, time, data });

let offset = 1_000_000n;

/** What is appended goes through normalizer and writer at once: a log without the wait. */
export const straightThrough = (writer: GraphWriter): EventAppender => ({
  append: async (events) => {
    const receivedAt = new Date().toISOString();
    const prepared = await Promise.all(
      events.map(async ({ topic, key, headers, value }) =>
        understand(
          { topic, partition: 0, offset: offset++, key, headers: headers ?? {}, payload: value },
          { catalogue: PLAIN_ONLY, receivedAt },
        ),
      ),
    );
    await writer.apply({
      events: prepared.flatMap((one) => (one.ok ? [one.event] : [])),
      unusable: prepared.flatMap((one) => (one.ok ? [] : [one.unusable])),
      receivedAt,
    });
  },
});

/** A gateway on a free port over a database of its own. */
export async function startTestGateway(
  texts: readonly string[],
  { statementSeconds = 60, ...options }: Partial<GatewayOptions> & { readonly statementSeconds?: number } = {},
): Promise<TestGateway> {
  const database = await createGraphDatabase();
  const pool = options.pool ?? openGraphPool(database.url, { statementSeconds });
  const writer = new GraphWriter(pool);
  await feed(writer, texts, PLAIN_ONLY);
  const gateway = await createGateway({
    pool,
    databaseUrl: database.url,
    appender: straightThrough(writer),
    port: 0,
    open: true,
    ...options,
  });
  return {
    url: gateway.url,
    databaseUrl: database.url,
    pool,
    writer,
    feed: async (more) => {
      await feed(writer, more, PLAIN_ONLY, { from: Number(offset++) });
    },
    ask: async (query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
    close: async () => {
      await gateway.close();
      await pool.end();
      await database.drop();
    },
  };
}
