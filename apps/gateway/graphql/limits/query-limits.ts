import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export interface QueryLimits {
  readonly depth: number;
  /** Renamed fields and `__typename`s in all, since either repeats work at will. */
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
  readonly cost: number;
}

export const QUERY_LIMITS: QueryLimits = { depth: 10, aliases: 30, directives: 20, tokens: 1_000, cost: 5_000 };

interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly typenames: number;
  readonly directives: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, typenames: 0, directives: 0 };
const MOST = 1_000_000;

/**
 * What of the limits a document breaks, or undefined. Fragments count where they are spread, each measured once, so that
 * a tree of 2^25 spreads costs no more to refuse than to write. Introspection is measured apart: it is switched off elsewhere.
 */
export function limitBroken(document: DocumentNode, limits: QueryLimits): string | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Measure | 'measuring'>();

  const ofFragment = (name: string): Measure => {
    const measured = known.get(name);
    if (measured === 'measuring') return { ...NOTHING, depth: MOST };
    if (measured) return measured;
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    known.set(name, 'measuring');
    const measure = ofSet(fragment.selectionSet);
    known.set(name, measure);
    return measure;
  };

  const ofSet = (set: SelectionSetNode): Measure => {
    let [depth, aliases, typenames, directives] = [0, 0, 0, 0];
    for (const node of set.selections) {
      directives += node.directives?.length ?? 0;
      let inner: Measure;
      if (node.kind === Kind.FIELD) {
        const name = node.name.value;
        if (name === '__typename') typenames++;
        else if (node.alias) aliases++;
        const isMeta = name === '__schema' || name === '__type';
        const below = node.selectionSet && !isMeta ? ofSet(node.selectionSet) : NOTHING;
        inner = { ...below, depth: below.depth + 1 };
      } else inner = node.kind === Kind.INLINE_FRAGMENT ? ofSet(node.selectionSet) : ofFragment(node.name.value);
      depth = Math.max(depth, inner.depth);
      aliases = Math.min(aliases + inner.aliases, MOST);
      typenames = Math.min(typenames + inner.typenames, MOST);
      directives = Math.min(directives + inner.directives, MOST);
    }
    return { depth, aliases, typenames, directives };
  };

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, aliases, typenames, directives } = ofSet(definition.selectionSet);
    if (depth > limits.depth) return `The query nests deeper than ${limits.depth} levels.`;
    if (aliases + typenames > limits.aliases)
      return `The query renames fields or asks for __typename more than ${limits.aliases} times.`;
    if (directives > limits.directives) return `The query carries more than ${limits.directives} directives.`;
  }
  return undefined;
}

const MOST_VALUES = 1_000;
const DEEPEST = 20;

/** What is wrong with the size of a query's variables; each value in a filter becomes a condition. */
export function variablesFlaw(variables: unknown): string | undefined {
  let values = 0;
  const measure = (value: unknown, depth: number): boolean => {
    if (++values > MOST_VALUES || depth > DEEPEST) return false;
    return (
      typeof value !== 'object' || value === null || Object.values(value).every((inner) => measure(inner, depth + 1))
    );
  };
  return measure(variables, 0)
    ? undefined
    : `Variables may hold at most ${MOST_VALUES} values, ${DEEPEST} levels deep.`;
}
