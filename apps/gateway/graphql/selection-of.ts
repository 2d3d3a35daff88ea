import { keyOf, type Selection } from '#graph';
import type { PartyKind } from '#contracts';
import {
  BREAK,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  visit,
  type ASTNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Info } from './execution/collect-fields.js';

/** Which kind of customer a concrete type stands for; other types are told apart by nothing. */
const KINDS: Readonly<Record<string, PartyKind>> = { Person: 'person', Organization: 'organization' };

/** What is asked of the answer to this field: the selection set as the readers of libs/graph take it. */
export function selectionsOf(info: GraphQLResolveInfo): readonly Selection[] {
  const node = info.fieldNodes[0]!;
  if (info.fieldNodes.length > 1) return within(getNamedType(info.returnType), info.fieldNodes, info);
  const known = remembered.get(node);
  if (known) return known;
  const selections = within(getNamedType(info.returnType), info.fieldNodes, info);
  if (node.selectionSet && !usesVariables(node.selectionSet, info.fragments)) remembered.set(node, selections);
  return selections;
}

/**
 * By the field of a document that Apollo remembers: where no variable shapes what is asked for, it is the same every
 * time, and so is the statement that a reader makes of it.
 */
const remembered = new WeakMap<FieldNode, readonly Selection[]>();

function usesVariables(root: SelectionSetNode, fragments: Info['fragments']): boolean {
  let found = false;
  const seen = new Set<string>();
  const look = (node: ASTNode) =>
    visit(node, {
      Variable: () => {
        found = true;
        return BREAK;
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value];
        if (fragment && !seen.has(name.value)) {
          seen.add(name.value);
          look(fragment);
        }
      },
    });
  look(root);
  return found;
}

/** What is asked of an answer that turned out to be of these types, such as `node` gives. */
export const selectionsAs = (info: GraphQLResolveInfo, types: readonly string[]): readonly Selection[] =>
  amongTypes(types.map((name) => info.schema.getType(name)).filter(isObjectType), info.fieldNodes, info);

/** The field itself as a selection, its arguments among it. */
export function selectionOf(info: GraphQLResolveInfo, args: Readonly<Record<string, unknown>>): Selection {
  return { field: info.fieldName, key: keyOf(info.fieldName, String(info.path.key)), args, fields: selectionsOf(info) };
}

function within(type: GraphQLNamedType, nodes: readonly FieldNode[], info: Info): readonly Selection[] {
  if (isObjectType(type)) return selectionsIn(type, collect(type, nodes, info), info);
  return isAbstractType(type) ? amongTypes(info.schema.getPossibleTypes(type), nodes, info) : [];
}

function amongTypes(
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
  info: Info,
): readonly Selection[] {
  const collected = types.map((possible) => ({ possible, fields: collect(possible, nodes, info) }));
  const alike = collected.every(({ fields }) => sameFields(fields, collected[0]!.fields));
  if (alike && collected[0]) return selectionsIn(collected[0].possible, collected[0].fields, info);
  return collected.flatMap(({ possible, fields }) => {
    const on = KINDS[possible.name];
    return selectionsIn(possible, fields, info).map((selection) => (on ? { ...selection, on } : selection));
  });
}

function selectionsIn(
  type: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  info: Info,
): readonly Selection[] {
  const definitions = type.getFields();
  const selections: Selection[] = [];
  for (const [alias, nodes] of fields) {
    const node = nodes[0]!;
    const definition = definitions[node.name.value];
    if (!definition) continue;
    selections.push({
      field: node.name.value,
      key: keyOf(node.name.value, alias),
      args: definition.args.length === 0 ? NONE : getArgumentValues(definition, node, info.variableValues),
      fields: node.selectionSet ? within(getNamedType(definition.type), nodes, info) : [],
    });
  }
  return selections;
}

const NONE = {};

/** The fields under each key of the answer to some fields of one type. */
const collect = (
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
  info: Info,
): ReadonlyMap<string, readonly FieldNode[]> =>
  collectFields(
    type,
    parents.map(({ selectionSet }) => selectionSet),
    info,
  );

function sameFields(
  a: ReadonlyMap<string, readonly FieldNode[]>,
  b: ReadonlyMap<string, readonly FieldNode[]>,
): boolean {
  if (a.size !== b.size) return false;
  for (const [alias, nodes] of a) {
    const others = b.get(alias);
    if (!others || others.length !== nodes.length || nodes.some((node, index) => node !== others[index])) return false;
  }
  return true;
}
