import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

export type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** CollectFields of the GraphQL specification (6.3.2), over some selection sets: the fields under each key of the answer. */
export function collectFields(
  type: GraphQLObjectType,
  sets: Iterable<SelectionSetNode | undefined>,
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
  for (const set of sets) if (set) walk(set);
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
