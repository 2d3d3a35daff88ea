import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { GraphQLError } from 'graphql';
import type { OperationArgs, Response as SseResponse } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/express';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { AccessUnavailableError } from '../../access/access-errors.js';
import { ViewerReader, type CredentialHeaders } from '../../access/viewer-reader.js';
import type { GatewayContext } from './context.js';
import { failure, statusOf } from './failure.js';
import { KnownDocuments } from './known-documents.js';
import { GatewayTuning } from '../gateway-tuning.js';
import { SubscriptionOperations } from './subscription-operations.js';

/** The largest message a client may send, in bytes, and how many subscriptions it may hold on one connection. */
const MOST_BYTES = 65_536;
const MOST_SUBSCRIPTIONS = 50;

/** RFC 6455's registry of close codes. */
const TRY_AGAIN_LATER = 1013;

/** Subscriptions over both transports, held to the same limits as queries. Nothing but subscriptions goes this way. */
export class Subscriptions {
  private readonly viewers: ViewerReader;
  private readonly operations: SubscriptionOperations;
  private readonly sockets: WebSocketServer;
  private stopSockets: (() => void | Promise<void>) | undefined;

  constructor(app: INestApplication) {
    this.viewers = app.get(ViewerReader);
    this.operations = new SubscriptionOperations(
      () => app.get(GraphQLSchemaHost).schema,
      app.get(GatewayTuning),
      app.get(KnownDocuments),
    );
    this.sockets = new WebSocketServer({
      noServer: true,
      maxPayload: MOST_BYTES,
      handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
    });
  }

  /** Server-sent events, one request a subscription: to be mounted at `/graphql/stream` before `/graphql`. */
  overSse(): RequestHandler {
    let handler: ReturnType<typeof createHandler> | undefined;
    return (request: Request, response: Response, next: NextFunction) => {
      if (request.method !== 'GET' && !(request.method === 'POST' && request.is('application/json'))) {
        response.status(405).json({
          errors: [
            { message: 'Subscribe by GET, or by POST of application/json.', extensions: { code: 'BAD_REQUEST' } },
          ],
        });
        return;
      }
      handler ??= createHandler({
        onSubscribe: async ({ raw }, params) => {
          const context = await this.contextOf(raw.headers).catch((error: unknown) => error as Error);
          if (context instanceof Error) return answer([this.operations.shown(context)]);
          const prepared = this.operations.prepare(params, context);
          return 'errors' in prepared ? answer(prepared.errors) : (prepared as OperationArgs<undefined>);
        },
        onNext: (_context, _request, result) =>
          'errors' in result && result.errors
            ? { ...result, errors: result.errors.map((error) => this.operations.shown(error)) }
            : result,
      });
      handler(request, response).catch(next);
    };
  }

  /** graphql-transport-ws at `/graphql`. Call it when the application has been initialised. */
  overWebSocket(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      // Compared as text: an address need not be a URL, and nothing catches what is thrown here.
      if (request.url?.split('?', 1)[0] !== '/graphql') return void socket.destroy();
      this.sockets.handleUpgrade(request, socket, head, (client) => this.sockets.emit('connection', client, request));
    });
    const { dispose } = useServer<Record<string, unknown>, { viewer?: GatewayContext }>(
      {
        connectionInitWaitTimeout: 5_000,
        onConnect: async (ctx) => {
          const headers = withCredentials(ctx.extra.request.headers, ctx.connectionParams);
          ctx.extra.viewer = await this.contextOf(headers).catch((error: unknown) => {
            // Clients connect again after this code; after the one for whoever is not let in they do not.
            if (error instanceof AccessUnavailableError) ctx.extra.socket.close(TRY_AGAIN_LATER, error.message);
            return undefined;
          });
          return ctx.extra.viewer !== undefined;
        },
        onSubscribe: (ctx, _id, payload) => {
          const context = ctx.extra.viewer;
          if (!context || Object.keys(ctx.subscriptions).length > MOST_SUBSCRIPTIONS)
            return [failure('QUERY_LIMIT', `At most ${MOST_SUBSCRIPTIONS} subscriptions on one connection.`)];
          const prepared = this.operations.prepare(payload, context);
          return 'errors' in prepared ? prepared.errors : prepared;
        },
        onError: (_ctx, _id, _payload, errors) => errors.map((error) => this.operations.shown(error)),
        onNext: (_ctx, _id, _payload, _args, result) =>
          result.errors ? { ...result, errors: result.errors.map((error) => this.operations.shown(error)) } : result,
      },
      this.sockets,
    );
    this.stopSockets = dispose;
  }

  async stop(): Promise<void> {
    await this.stopSockets?.();
    this.sockets.close();
  }

  private async contextOf(headers: CredentialHeaders): Promise<GatewayContext> {
    const recheck = () => this.viewers.read(headers);
    return { viewer: await recheck(), recheck };
  }
}

/** A refusal before anything streams. */
function answer(errors: readonly GraphQLError[]): SseResponse {
  return [
    JSON.stringify({ errors }),
    {
      status: statusOf(errors[0]?.extensions['code']),
      statusText: '',
      headers: { 'content-type': 'application/json; charset=utf-8' },
    },
  ];
}

/** Browsers cannot set headers on a socket: credentials, and these alone, may come with `connection_init`. */
function withCredentials(
  headers: IncomingHttpHeaders,
  params: Readonly<Record<string, unknown>> | undefined,
): CredentialHeaders {
  const given = Object.entries(params ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && ['authorization', 'x-api-key'].includes(name.toLowerCase())
      ? [[name.toLowerCase(), value] as const]
      : [],
  );
  return { ...headers, ...Object.fromEntries(given) };
}
