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
  const measured = new Map<string, number>();

  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType, page: number): number => {
    // Of the fields that a client asks for twice only one is answered; of two kinds of customer only one is.
    const byKey = new Map<string, number>();
    let spread = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = keyOf(node.name.value, node.alias?.value ?? node.name.value);
        byKey.set(key, Math.max(byKey.get(key) ?? 0, ofField(node, type, page)));
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
        spread += on ? ofSet(node.selectionSet, on, page) : 0;
      } else spread += ofFragment(node.name.value, page);
    }
    return [...byKey.values()].reduce((sum, cost) => sum + cost, spread);
  };

  const ofFragment = (name: string, page: number): number => {
    const memo = `${name} ${page}`;
    const known = measured.get(memo);
    if (known !== undefined) return known;
    measured.set(memo, Number.MAX_SAFE_INTEGER / 1e6);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost = fragment && type ? ofSet(fragment.selectionSet, type, page) : 0;
    measured.set(memo, cost);
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType, page: number): number => {
    if (!isCompositeType(parent) || !('getFields' in parent) || node.name.value.startsWith('__')) return 0;
    const field = (parent.getFields() as Record<string, GraphQLField<unknown, unknown>>)[node.name.value];
    if (!field) return 0;
    const type = getNamedType(field.type);
    const first = firstOf(field, node, variables);
    if (isLeafType(type) || !node.selectionSet) return first ?? 0;
    const { size: usual, weight = 1, most } = field.extensions as ShownExtensions;
    const connection = type.name.endsWith('Connection');
    if (connection || most !== undefined) return 1 + ofSet(node.selectionSet, type, first ?? USUAL_SIZE);
    const paged =
      usual === 'first' || (parent.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges'));
    const size = paged ? page : (first ?? (isList(field.type) ? sizeOf(field, node, variables) : 1));
    return Math.min(size * (weight + ofSet(node.selectionSet, type, 1)), Number.MAX_SAFE_INTEGER / 1e6);
  };

  const root = schema.getRootType(operation.operation);
  return root ? Math.ceil(ofSet(operation.selectionSet, root, 1)) : 0;
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
