import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { isLoopback } from './access/access-settings.js';
import { hardenHttp } from './access/harden-http.js';
import { serveConsole } from './console/serve-console.js';
import { GatewayModule } from './gateway.module.js';
import { KnownDocuments } from './graphql/transport/known-documents.js';
import { graphiql } from './graphql/transport/graphiql.js';
import type { GatewayOptions } from './graphql/gateway-options.js';
import { HealthSources } from './health/health-sources.js';
import { HookSources } from './hooks/hook-sources.js';
import { Catalogues } from './ingest/catalogues.js';
import { SourceFilesInForce } from './sources/source-files-in-force.js';
import { Subscriptions } from './graphql/transport/subscriptions.js';

export interface Gateway {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Answers what is under way, then lets go of the port. The pool stays the caller's. */
  close(): Promise<void>;
}

/** The largest GraphQL request, in bytes: a thousand tokens and their variables fit many times over. */
const MOST_BYTES = '256kb';

/** Starts a gateway; resolves when it answers. @throws where the port is taken, as Node says it */
export async function createGateway(wanted: GatewayOptions): Promise<Gateway> {
  const host = wanted.host ?? '127.0.0.1';
  // Whatever the caller says: what others can reach is not open.
  const options = { ...wanted, host, open: wanted.open && isLoopback(host) };
  const app = await NestFactory.create<NestExpressApplication>(GatewayModule.register(options), {
    bodyParser: false,
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  hardenHttp(app);
  if (options.catalogue) app.get(Catalogues).current = options.catalogue;
  const hooks = app.get(HookSources);
  hooks.set(options.sources ?? [], options.secrets ?? {});
  hooks.publicUrl = options.publicUrl;
  app.get(SourceFilesInForce).all = options.sources ?? [];
  options.health?.(app.get(HealthSources));
  const subscriptions = new Subscriptions(app);
  app.use('/graphql', express.json({ limit: MOST_BYTES }), app.get(KnownDocuments).fill);
  app.use('/graphql/stream', subscriptions.overSse());
  if (options.open) app.use('/graphiql', graphiql);
  if (options.console) app.use(serveConsole(options.console));
  try {
    await app.init();
    subscriptions.overWebSocket(app.getHttpServer());
    await app.listen(options.port, host);
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: async () => {
      await subscriptions.stop();
      await app.close();
    },
  };
}
