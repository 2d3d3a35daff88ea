import {
  BREAK,
  getArgumentValues,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../transport/context.js';
import { collectFields, type Info } from './collect-fields.js';
import { shapeOf, type Asking, type Shape } from './shapes.js';

/** How one query is answered, looked at once for all times that it is asked. */
export interface Plan {
  readonly roots: readonly PlannedRoot[];
  readonly fragments: Info['fragments'];
}

interface PlannedRoot {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly shape: Shape;
}

/** @returns undefined for what graphql-js answers: what is no query, asks about the schema, or where a directive shapes what is asked for */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Plan | undefined {
  const query = schema.getQueryType();
  if (!query || operation.operation !== OperationTypeNode.QUERY || hasDirectives(document)) return undefined;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as typeof fragments;
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const info = { schema, fragments, variableValues: {} };
  const roots: PlannedRoot[] = [];
  for (const [key, nodes] of collectFields(query, [operation.selectionSet], info)) {
    const field = query.getFields()[nodes[0]!.name.value];
    if (!field?.resolve || key === '__proto__') return undefined;
    roots.push({ key, field, nodes, shape: shapeOf(field.type, nodes, info) });
  }
  return { roots, fragments };
}

function hasDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Begins all that is asked for, then makes the answer of it. @throws whatever is not as it should be, for graphql-js to tell of */
export async function answerBy(
  { roots, fragments }: Plan,
  { schema, operation, context, asking, answered }: Answering,
): Promise<Record<string, unknown>> {
  const parentType = schema.getQueryType()!;
  const begin = async ({ key, field, nodes }: PlannedRoot): Promise<unknown> =>
    field.resolve!(undefined, getArgumentValues(field, nodes[0]!, asking.variables), context, {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType,
      path: { prev: undefined, key, typename: parentType.name },
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: asking.variables,
    });
  for (const root of roots) answered.set(root.key, begin(root));
  const values = await Promise.all(answered.values());
  return Object.fromEntries(roots.map(({ key, shape }, at) => [key, shape(values[at], asking)]));
}

export interface Answering {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly context: GatewayContext;
  readonly asking: Asking;
  /** What each root field answers, kept for whoever takes over where this fails. */
  readonly answered: Map<string, Promise<unknown>>;
}
