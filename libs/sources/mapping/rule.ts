import type { Observation } from '#contracts';
import { compileCondition } from './value/condition.js';
import { compileEmission, type Emission } from './emission/emission.js';
import { compileElements, compileExpression, forEach } from './value/expression.js';
import type { Condition, Node, Scope, Site } from './site.js';

/** What one rule of a mapping does with a payload that it takes. */
export interface Rule {
  readonly name: string;
  readonly when: Condition | undefined;
  /** The answer is why there is nothing, where the rule itself says so. */
  readonly run: (scope: Scope, out: Observation[]) => string | undefined;
}

/** Compiles `{name, when, each, as, emit}`, or `{name, when, ignore | refuse: reason}`; the first that holds is the one. */
export function compileRule(node: unknown, site: Site): Rule {
  const members: Node = site.members(node, ['name', 'when', 'each', 'as', 'emit', 'ignore', 'refuse']) ?? {};
  const name = typeof members['name'] === 'string' ? members['name'] : site.path;
  const when = members['when'] === undefined ? undefined : compileCondition(members['when'], site.at('when'));
  const { ignore, refuse } = members;
  if (typeof ignore === 'string') return { name, when, run: () => ignore };
  if (typeof refuse === 'string')
    return {
      name,
      when,
      run: (scope) => {
        scope.problems.push({ code: 'mapping.refused', path: '/data', reason: refuse });
        return undefined;
      },
    };
  const elements = members['each'] === undefined ? undefined : compileElements(members['each'], site.at('each'));
  const inner = elements ? site.within(typeof members['as'] === 'string' ? members['as'] : 'item') : site;
  const emissions: readonly Emission[] = site
    .at('emit')
    .list(members['emit'], 'observations (or ignore, or refuse, with the reason)')
    .map((one, index) => compileEmission(one, inner.at('emit').at(index)));
  const emit = (scope: Scope, out: Observation[]): undefined => {
    for (const emission of emissions) emission(scope, out);
  };
  if (!elements) return { name, when, run: emit };
  return {
    name,
    when,
    run: (scope, out) => {
      const list = elements(scope);
      if (list) forEach(list, scope, () => emit(scope, out));
      return list && list.length > 0 ? undefined : 'it names no element to tell of';
    },
  };
}

/** Which fields a patch touched: `patch: {when, changed: [paths to lists of names]}`. */
export function compileChanged(node: unknown, site: Site) {
  if (node === undefined) return undefined;
  const members: Node = site.members(node, ['when', 'changed']) ?? {};
  const when = compileCondition(members['when'], site.at('when'));
  const lists = site
    .at('changed')
    .list(members['changed'], 'paths')
    .map((path, index) => compileExpression(path, site.at('changed').at(index)));
  const names = (scope: Scope): ReadonlySet<string> =>
    new Set(lists.flatMap((list) => list(scope) ?? []).filter((one) => typeof one === 'string'));
  return { when, names };
}
