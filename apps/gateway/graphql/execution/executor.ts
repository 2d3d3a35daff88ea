import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  getVariableValues,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../transport/context.js';
import { answerBy, planOf, type Plan } from './plan.js';
import { Unplanned } from './shapes.js';

type ApolloGateway = ApolloServerOptionsWithGateway<Partial<GatewayContext>>['gateway'];

export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: GatewayContext;
}

/**
 * Answers queries by a plan that is made once for each document, where all below the root is read from what the root
 * brought; graphql-js makes its arguments, its path and its info anew for every field of every object. Whatever is out of
 * the ordinary is told by graphql-js itself, over the same answers of the root.
 */
export class Executor {
  private readonly plans = new WeakMap<OperationDefinitionNode, Plan | 'none'>();

  private schema!: GraphQLSchema;

  /** To be called before anything is executed. */
  over(schema: GraphQLSchema): GraphQLSchema {
    return (this.schema = schema);
  }

  async execute(asked: Operation): Promise<ExecutionResult> {
    const { operation, context } = asked;
    const plan = this.planOf(asked);
    const given = plan && getVariableValues(this.schema, operation.variableDefinitions ?? [], asked.variables ?? {});
    if (!plan || !given?.coerced) return this.byGraphql(asked);
    const answered = new Map<string, Promise<unknown>>();
    const asking = { role: context.viewer.role, variables: given.coerced };
    try {
      return { data: await answerBy(plan, { schema: this.schema, operation, context, asking, answered }) };
    } catch (error) {
      if (error instanceof Unplanned) this.plans.set(operation, 'none');
      return this.byGraphql({ ...asked, context: { ...context, answered } });
    }
  }

  /** As Apollo Server takes an executor of somebody's own. */
  readonly gateway: ApolloGateway = {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: this.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, operation, operationName, request, context }) =>
        this.execute({ document, operation, operationName, variables: request.variables, context: context as GatewayContext }), // prettier-ignore
    }),
    stop: async () => undefined,
  };

  private planOf({ document, operation }: Operation): Plan | undefined {
    let plan = this.plans.get(operation);
    if (!plan) {
      plan = made(() => planOf(this.schema, document, operation)) ?? 'none';
      this.plans.set(operation, plan);
    }
    return plan === 'none' ? undefined : plan;
  }

  private async byGraphql({ document, operationName, variables, context }: Operation): Promise<ExecutionResult> {
    return execute({
      schema: this.schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue: context,
    });
  }
}

function made<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unplanned) return undefined;
    throw error;
  }
}
