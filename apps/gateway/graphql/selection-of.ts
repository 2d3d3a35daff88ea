import { keyOf, type Selection } from '#graph';
import type { PartyKind } from '#contracts';
import {
  BREAK,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  visit,
  type ASTNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** Which kind of customer a concrete type stands for; other types are told apart by nothing. */
const KINDS: Readonly<Record<string, PartyKind>> = { Person: 'person', Organization: 'organization' };

type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

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

/** CollectFields of the GraphQL specification (6.3.2), over the sub-selections of some fields. */
function collect(
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
  info: Info,
): ReadonlyMap<string, readonly FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const walk = (set: SelectionSetNode) => {
    for (const node of set.selections) {
      if (node.directives && node.directives.length > 0 && !isIncluded(node, info)) continue;
      if (node.kind === Kind.FIELD) {
        const alias = node.alias?.value ?? node.name.value;
        const same = found.get(alias);
        if (same) same.push(node);
        else found.set(alias, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (!node.typeCondition || applies(node.typeCondition.name.value, type, info)) walk(node.selectionSet);
      } else {
        const fragment = info.fragments[node.name.value];
        if (!fragment || seen.has(node.name.value)) continue;
        seen.add(node.name.value);
        if (applies(fragment.typeCondition.name.value, type, info)) walk(fragment.selectionSet);
      }
    }
  };
  for (const { selectionSet } of parents) if (selectionSet) walk(selectionSet);
  return found;
}

function isIncluded(node: SelectionSetNode['selections'][number], info: Info): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] !== false;
}

function applies(condition: string, type: GraphQLObjectType, info: Info): boolean {
  if (condition === type.name) return true;
  const conditional = info.schema.getType(condition);
  return isAbstractType(conditional) && info.schema.isSubType(conditional, type);
}

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
