import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { OperationArgs, Response as SseResponse } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/express';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { ViewerReader, type CredentialHeaders } from '../access/viewer-reader.js';
import { limitRule, logFailure } from './apollo-options.js';
import type { GatewayContext } from './context.js';
import { failure, formatFailure } from './failure.js';
import { GatewayTuning } from './gateway-tuning.js';
import { costOf } from './query-cost.js';
import { variablesFlaw } from './query-limits.js';

/** The largest message a client may send, in bytes, and how many subscriptions it may hold on one connection. */
const MOST_BYTES = 65_536;
const MOST_SUBSCRIPTIONS = 50;

interface Asked {
  readonly query?: string | null;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** Subscriptions over both transports, held to the same limits as queries. Nothing but subscriptions goes this way. */
export class Subscriptions {
  private readonly viewers: ViewerReader;
  private readonly tuning: GatewayTuning;
  private readonly format = formatFailure(logFailure);
  private schema: GraphQLSchema | undefined;
  private readonly sockets: WebSocketServer;
  private stopSockets: (() => void | Promise<void>) | undefined;

  constructor(private readonly app: INestApplication) {
    this.viewers = app.get(ViewerReader);
    this.tuning = app.get(GatewayTuning);
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
        response
          .status(405)
          .json({
            errors: [
              { message: 'Subscribe by GET, or by POST of application/json.', extensions: { code: 'BAD_REQUEST' } },
            ],
          });
        return;
      }
      handler ??= createHandler({
        onSubscribe: async ({ raw }, params) => {
          const context = await this.contextOf(raw.headers).catch((error: unknown) => error as Error);
          if (context instanceof Error) return answer([this.shown(context)]);
          const prepared = this.prepare(params, context);
          return 'errors' in prepared ? answer(prepared.errors) : (prepared as OperationArgs<undefined>);
        },
        onNext: (_context, _request, result) =>
          'errors' in result && result.errors
            ? { ...result, errors: result.errors.map((error) => this.shown(error)) }
            : result,
      });
      handler(request, response).catch(next);
    };
  }

  /** graphql-transport-ws at `/graphql`. Call it when the application has been initialised. */
  overWebSocket(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      if (new URL(request.url ?? '', 'http://x').pathname !== '/graphql') return void socket.destroy();
      this.sockets.handleUpgrade(request, socket, head, (client) => this.sockets.emit('connection', client, request));
    });
    const { dispose } = useServer<Record<string, unknown>, { viewer?: GatewayContext }>(
      {
        connectionInitWaitTimeout: 5_000,
        onConnect: async (ctx) => {
          const headers = withCredentials(ctx.extra.request.headers, ctx.connectionParams);
          ctx.extra.viewer = await this.contextOf(headers).catch(() => undefined);
          return ctx.extra.viewer !== undefined;
        },
        onSubscribe: (ctx, _id, payload) => {
          const context = ctx.extra.viewer;
          if (!context || Object.keys(ctx.subscriptions).length > MOST_SUBSCRIPTIONS)
            return [failure('QUERY_LIMIT', `At most ${MOST_SUBSCRIPTIONS} subscriptions on one connection.`)];
          const prepared = this.prepare(payload, context);
          return 'errors' in prepared ? prepared.errors : prepared;
        },
        onError: (_ctx, _id, _payload, errors) => errors.map((error) => this.shown(error)),
        onNext: (_ctx, _id, _payload, _args, result) =>
          result.errors
            ? { ...result, errors: result.errors.map((error) => this.shown(error)) }
            : result,
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

  private prepare(
    asked: Asked,
    contextValue: GatewayContext,
  ): ExecutionArgs | { readonly errors: readonly GraphQLError[] } {
    this.schema ??= this.app.get(GraphQLSchemaHost).schema;
    try {
      const document = parse(asked.query ?? '', { maxTokens: this.tuning.limits.tokens });
      const rules = [
        ...specifiedRules,
        limitRule(this.tuning.limits),
        ...(this.tuning.open ? [] : [NoSchemaIntrospectionCustomRule]),
      ];
      const errors = validate(this.schema, document, rules);
      if (errors.length > 0)
        return { errors: errors.map((error) => this.shown(named(error, 'GRAPHQL_VALIDATION_FAILED'))) };
      const operation = getOperationAST(document, asked.operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
        return {
          errors: [
            failure(
              'BAD_USER_INPUT',
              'Only subscriptions go this way. Send queries and mutations by POST to /graphql.',
            ),
          ],
        };
      const flaw = variablesFlaw(asked.variables);
      if (flaw) return { errors: [failure('BAD_USER_INPUT', flaw)] };
      const requested = costOf(this.schema, document, operation, asked.variables ?? {});
      if (requested > this.tuning.limits.cost)
        return {
          errors: [
            failure(
              'COST_LIMIT',
              `Every message may cost ${requested}, which is more than ${this.tuning.limits.cost}.`,
            ),
          ],
        };
      return {
        schema: this.schema,
        document,
        contextValue,
        variableValues: asked.variables ?? null,
        operationName: asked.operationName ?? null,
      };
    } catch (error) {
      return { errors: [this.shown(named(error as GraphQLError, 'GRAPHQL_PARSE_FAILED'))] };
    }
  }

  private shown(error: Error): GraphQLError {
    const formatted = error instanceof GraphQLError ? error.toJSON() : { message: error.message };
    const { message, extensions, path } = this.format(formatted, error);
    return new GraphQLError(message, { extensions: extensions ?? {}, ...(path ? { path } : {}) });
  }
}

/** graphql-js gives its own errors no code; Apollo does, and so does this way. */
const named = (error: GraphQLError, code: string): GraphQLError =>
  error instanceof GraphQLError && !error.originalError && error.extensions['code'] === undefined
    ? new GraphQLError(error.message, { extensions: { code } })
    : error;

/** A refusal before anything streams. */
function answer(errors: readonly GraphQLError[]): SseResponse {
  const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403 }[String(errors[0]?.extensions['code'])] ?? 400;
  return [
    JSON.stringify({ errors }),
    { status, statusText: '', headers: { 'content-type': 'application/json; charset=utf-8' } },
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
