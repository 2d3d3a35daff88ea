import type {
  ApolloServerOptionsWithGateway,
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Logger } from '@nestjs/common';
import type { Request } from 'express';
import { GraphQLError, type ValidationRule } from 'graphql';
import type { Pool } from 'pg';
import type { ViewerReader } from '../../access/viewer-reader.js';
import { formatFailure, failure } from './failure.js';
import type { GatewayContext } from './context.js';
import type { KnownDocuments } from './known-documents.js';
import type { GatewayTuning } from '../gateway-tuning.js';
import { asSubgraph } from '../federation/as-subgraph.js';
import { Executor } from '../execution/executor.js';
import { guardSchema } from '../policy/guard-schema.js';
import { TYPES } from '../../resolvers.js';
import { mayDo } from '../policy/policy.js';
import { Deadline } from '../limits/deadline.js';
import { costOf } from '../limits/query-cost.js';
import { limitBroken, variablesFlaw, type QueryLimits } from '../limits/query-limits.js';

const logger = new Logger('GraphQL');

/** The name and the code of an error: messages of drivers may quote rows. */
export const logFailure = (reference: string, error: unknown): void => {
  const { name, code } = (error ?? {}) as { readonly name?: string; readonly code?: string };
  logger.error(
    `${reference}: ${[name, code].filter(Boolean).join(' ')}`,
    process.env['MERI_TEST_ERRORS'] ? (error as Error)?.stack : undefined,
  );
};

/** Refuses documents beyond the limits; an accepted document is remembered by Apollo, so it is measured once. */
export const limitRule =
  (limits: QueryLimits): ValidationRule =>
  (context) => ({
    Document: (document) => {
      const broken = limitBroken(document, limits);
      if (broken) context.reportError(new GraphQLError(broken, { extensions: { refusedAs: 'QUERY_LIMIT' } }));
    },
  });

/** The cost in `extensions`, refused before anything runs; the status of what was answered. */
function costPlugin(limits: QueryLimits, documents: KnownDocuments): ApolloServerPlugin<Partial<GatewayContext>> {
  return {
    requestDidStart: async () => {
      let requested: number | undefined;
      return {
        didResolveOperation: async ({
          schema,
          document,
          operation,
          request,
          contextValue,
        }: GraphQLRequestContextDidResolveOperation<Partial<GatewayContext>>) => {
          if (!operation) return;
          if (contextValue.viewer) documents.demandKnown(contextValue.viewer.role, request.query);
          const flaw = variablesFlaw(request.variables);
          if (flaw) throw failure('BAD_USER_INPUT', flaw);
          requested = costOf(schema, document, operation, request.variables ?? {});
          if (requested > limits.cost)
            throw failure(
              'COST_LIMIT',
              `The query may cost ${requested}, which is more than ${limits.cost}. Ask for fewer at a time.`,
              { cost: { requested, limit: limits.cost } },
            );
        },
        willSendResponse: async ({
          response,
          contextValue,
        }: GraphQLRequestContextWillSendResponse<Partial<GatewayContext>>) => {
          contextValue.deadline?.clear();
          // An error of one field says nothing of the whole answer.
          if (response.body.kind === 'single' && response.body.singleResult.data) response.http.status = 200;
          if (requested !== undefined && response.body.kind === 'single')
            response.body.singleResult.extensions = {
              ...response.body.singleResult.extensions,
              cost: { requested, limit: limits.cost },
            };
        },
      };
    },
  };
}

export function apolloOptions(
  viewers: ViewerReader,
  tuning: GatewayTuning,
  documents: KnownDocuments,
  pool: Pool,
): ApolloDriverConfig & Pick<ApolloServerOptionsWithGateway<Partial<GatewayContext>>, 'gateway'> {
  const executor = new Executor();
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    buildSchemaOptions: { orphanedTypes: [...TYPES] },
    transformSchema: (schema) => executor.over(guardSchema(asSubgraph(schema, pool))),
    gateway: executor.gateway,
    // Behind keys the schema is told to those who may read it elsewhere; it is no secret, but it is no invitation.
    introspection: tuning.open && mayDo('owner', 'schema:read'),
    graphiql: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    preserveHttpStatusForExecutionErrors: false,
    autoTransformHttpErrors: false,
    parseOptions: { maxTokens: tuning.limits.tokens },
    validationRules: [limitRule(tuning.limits)],
    formatError: formatFailure(logFailure),
    context: async ({ req }: { readonly req: Request }): Promise<GatewayContext & { req: Request }> => {
      try {
        return { viewer: await viewers.read(req.headers), req, deadline: new Deadline(tuning.queryTimeoutMs) };
      } catch (error) {
        const { code, status, message } = error as {
          readonly code?: string;
          readonly status?: number;
          readonly message: string;
        };
        if (code === undefined || status === undefined) throw error;
        throw new GraphQLError(message, { extensions: { code, http: { status } } });
      }
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Each would wrap or watch every field; tracing comes by itself where a schema is a subgraph's.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      costPlugin(tuning.limits, documents),
    ],
  };
}
