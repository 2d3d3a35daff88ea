import { keyOf } from '#graph';
import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  GraphQLList,
  isCompositeType,
  isLeafType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { failure } from '../transport/failure.js';
import type { ShownExtensions } from '../policy/shown.js';

const MOST_FIRST = 100;
const USUAL_SIZE = 10;
/** More selections than this, fragments counted wherever they are spread, are too many whatever they cost. */
const MOST_VISITS = 50_000;
const BEYOND = Number.MAX_SAFE_INTEGER / 1e6;

/** A field of an answer, and all that is selected of it in one place or another. */
interface Asked {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType;
  readonly sets: SelectionSetNode[];
}

/**
 * What a query may cost at most, worked out before it runs: 1 for every object that can be answered, times the sizes of
 * the lists around it; leaves are free. `first` outside 1 … 100, or what the field allows, is refused here, before anything runs.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): number {
  // With the defaults that the operation itself gives; variables that do not fit fail before anything runs.
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!variables) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  let visits = 0;

  // Fields with one key of one type are answered as one, with all that is selected of any of them.
  const ofSets = (sets: readonly SelectionSetNode[], type: GraphQLNamedType, page: number): number => {
    const fields = new Map<string, Asked>();
    const seen = new Set<string>();
    const collect = (set: SelectionSetNode, on: GraphQLNamedType): void => {
      for (const node of set.selections) {
        if (++visits > MOST_VISITS) return;
        if (node.kind === Kind.FIELD) {
          const key = `${on.name} ${keyOf(node.name.value, node.alias?.value ?? node.name.value)}`;
          const asked = fields.get(key) ?? { node, parent: on, sets: [] };
          fields.set(key, asked);
          if (node.selectionSet) asked.sets.push(node.selectionSet);
          continue;
        }
        if (node.kind === Kind.FRAGMENT_SPREAD) {
          if (seen.has(node.name.value)) continue;
          seen.add(node.name.value);
        }
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        const condition = fragment?.typeCondition;
        const under = condition ? schema.getType(condition.name.value) : on;
        if (fragment && under) collect(fragment.selectionSet, under);
      }
    };
    for (const set of sets) collect(set, type);
    let cost = 0;
    for (const asked of fields.values()) cost += ofField(asked, page);
    return visits > MOST_VISITS ? BEYOND : cost;
  };

  const ofField = ({ node, parent, sets }: Asked, page: number): number => {
    if (!isCompositeType(parent) || !('getFields' in parent) || node.name.value.startsWith('__')) return 0;
    const field = (parent.getFields() as Record<string, GraphQLField<unknown, unknown>>)[node.name.value];
    if (!field) return 0;
    const type = getNamedType(field.type);
    const first = firstOf(field, node, variables);
    if (isLeafType(type) || sets.length === 0) return first ?? 0;
    const { size: usual, weight = 1, most } = field.extensions as ShownExtensions;
    const connection = type.name.endsWith('Connection');
    if (connection || most !== undefined) return 1 + ofSets(sets, type, first ?? USUAL_SIZE);
    const paged =
      usual === 'first' || (parent.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges'));
    const size = paged ? page : (first ?? (isList(field.type) ? sizeOf(field, node, variables) : 1));
    return Math.min(size * (weight + ofSets(sets, type, 1)), BEYOND);
  };

  const root = schema.getRootType(operation.operation);
  return root ? Math.ceil(ofSets([operation.selectionSet], root, 1)) : 0;
}

function firstOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  if (!field.args.some((arg) => arg.name === 'first')) return undefined;
  const { first } = getArgumentValues(field, node, variables);
  const { most } = field.extensions as ShownExtensions;
  if (typeof first !== 'number' || first < 1 || first > (most ?? MOST_FIRST))
    throw failure(
      'BAD_USER_INPUT',
      `\`first\` of ${field.name} must be 1 to ${most ?? `${MOST_FIRST}. Read on with \`after\``}.`,
    );
  return first;
}

/** About how many items a list without `first` has. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const { size, sizedBy } = field.extensions as ShownExtensions;
  const asked = sizedBy === undefined ? undefined : getArgumentValues(field, node, variables)[sizedBy];
  return Array.isArray(asked) ? asked.length : typeof size === 'number' ? size : USUAL_SIZE;
}

const isList = (type: unknown): boolean =>
  type instanceof GraphQLList || (typeof type === 'object' && type !== null && 'ofType' in type && isList(type.ofType));
