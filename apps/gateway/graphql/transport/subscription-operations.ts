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
import { limitRule, logFailure } from './apollo-options.js';
import type { GatewayContext } from './context.js';
import { failure, formatFailure } from './failure.js';
import type { KnownDocuments } from './known-documents.js';
import type { GatewayTuning } from '../gateway-tuning.js';
import { costOf } from '../limits/query-cost.js';
import { variablesFlaw } from '../limits/query-limits.js';

export interface AskedSubscription {
  readonly query?: string | null;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

export type PreparedSubscription = ExecutionArgs | { readonly errors: readonly GraphQLError[] };

/** Holds what comes over a socket or a stream to the same limits that Apollo holds queries to. */
export class SubscriptionOperations {
  private readonly format = formatFailure(logFailure);

  constructor(
    private readonly schemaOf: () => GraphQLSchema,
    private readonly tuning: GatewayTuning,
    private readonly documents: KnownDocuments,
  ) {}

  /** What is to be executed, or why it is not. */
  prepare(asked: AskedSubscription, contextValue: GatewayContext): PreparedSubscription {
    const { limits, open } = this.tuning;
    const schema = this.schemaOf();
    try {
      this.documents.demandKnown(contextValue.viewer.role, asked.query);
      const document = parse(asked.query ?? '', { maxTokens: limits.tokens });
      const rules = [...specifiedRules, limitRule(limits), ...(open ? [] : [NoSchemaIntrospectionCustomRule])];
      const errors = validate(schema, document, rules);
      if (errors.length > 0)
        return { errors: errors.map((error) => this.shown(named(error, 'GRAPHQL_VALIDATION_FAILED'))) };
      const operation = getOperationAST(document, asked.operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
        return refuse(
          'BAD_USER_INPUT',
          'Only subscriptions go this way. Send queries and mutations by POST to /graphql.',
        );
      const flaw = variablesFlaw(asked.variables);
      if (flaw) return refuse('BAD_USER_INPUT', flaw);
      const requested = costOf(schema, document, operation, asked.variables ?? {});
      if (requested > limits.cost)
        return refuse('COST_LIMIT', `Every message may cost ${requested}, which is more than ${limits.cost}.`);
      const [variableValues, operationName] = [asked.variables ?? null, asked.operationName ?? null];
      return { schema, document, contextValue, variableValues, operationName };
    } catch (error) {
      return { errors: [this.shown(named(error as GraphQLError, 'GRAPHQL_PARSE_FAILED'))] };
    }
  }

  /** An error as its client may see it. */
  shown(error: Error): GraphQLError {
    const formatted = error instanceof GraphQLError ? error.toJSON() : { message: error.message };
    const { message, extensions, path } = this.format(formatted, error);
    return new GraphQLError(message, { extensions: extensions ?? {}, ...(path ? { path } : {}) });
  }
}

const refuse = (...what: Parameters<typeof failure>): PreparedSubscription => ({ errors: [failure(...what)] });

/** graphql-js gives its own errors no code; Apollo does, and so does this way. */
const named = (error: GraphQLError, code: string): GraphQLError =>
  error instanceof GraphQLError && !error.originalError && error.extensions['code'] === undefined
    ? new GraphQLError(error.message, { extensions: { code } })
    : error;
