import { UNSENT, type Observation } from '#contracts';
import { compileCondition } from './value/condition.js';
import { compileEmission, type Emission } from './emission/emission.js';
import { compileElements, compileExpression, forEach } from './value/expression.js';
import { show, type Condition, type Node, type Scope, type Site } from './site.js';

/** What one rule of a mapping does with a payload that it takes. */
export interface Rule {
  readonly name: string;
  readonly when: Condition | undefined;
  /** The answer is why there is nothing, where the rule itself says so. */
  readonly run: (scope: Scope, out: Observation[]) => string | undefined;
  /** In a rule for what no other rule knows: what it is, such as `webhookEvent = sprint_started`. */
  readonly unknown?: (scope: Scope) => string;
  /** What the event tells of without its content, such as `not sent: page.content_updated`. */
  readonly unsent?: (scope: Scope) => string;
}

/**
 * Compiles `{name, when, each, as, emit}`, or `{name, when}` with one of `ignore: reason` (it rightly says nothing),
 * `unknown: path` (nobody has said yet what it means) and `refuse: reason`; the first rule that holds is the one.
 * Beside `emit` or `ignore`, `unsent: path` names what must be read at the source because the event came without it.
 */
export function compileRule(node: unknown, site: Site): Rule {
  const members: Node =
    site.members(node, ['name', 'when', 'each', 'as', 'emit', 'ignore', 'unsent', 'unknown', 'refuse']) ?? {};
  const name = typeof members['name'] === 'string' ? members['name'] : site.path;
  const when = members['when'] === undefined ? undefined : compileCondition(members['when'], site.at('when'));
  const { ignore, refuse } = members;
  const unsent = members['unsent'] === undefined ? {} : unsentBy(members['unsent'], site.at('unsent'));
  if (typeof ignore === 'string') return { name, when, ...unsent, run: () => ignore };
  if (members['unknown'] !== undefined) return { name, when, ...unknownRule(members['unknown'], site.at('unknown')) };
  if (typeof refuse === 'string')
    return {
      name,
      when,
      run: (scope) => {
        scope.problems.push({ code: 'mapping.refused', path: '/data', reason: refuse });
        return undefined;
      },
    };
  return { name, when, ...unsent, run: compileEmit(members, site) };
}

function unknownRule(node: unknown, site: Site): Pick<Rule, 'run' | 'unknown'> {
  const read = compileExpression(node, site);
  const unknown = (scope: Scope): string => {
    return `${typeof node === 'string' ? node : 'type'} = ${named(read(scope))}`;
  };
  return { unknown, run: (scope) => `no rule knows ${unknown(scope)}` };
}

function unsentBy(node: unknown, site: Site): Pick<Rule, 'unsent'> {
  const read = compileExpression(node, site);
  return { unsent: (scope) => `${UNSENT}${named(read(scope))}` };
}

const named = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 80) : show(value));

function compileEmit(members: Node, site: Site): Rule['run'] {
  const fan =
    members['each'] === undefined ? undefined : compileElements(members['each'], site.at('each'), site, members['as']);
  const inner = fan?.inner ?? site;
  const emissions: readonly Emission[] = site
    .at('emit')
    .list(members['emit'], 'observations (or ignore, unknown or refuse)')
    .map((one, index) => compileEmission(one, inner.at('emit').at(index)));
  const emit = (scope: Scope, out: Observation[]): undefined => {
    for (const emission of emissions) emission(scope, out);
  };
  if (!fan) return emit;
  return (scope, out) => {
    const list = fan.elements(scope);
    if (list) forEach(list, scope, () => emit(scope, out));
    return list && list.length > 0 ? undefined : 'it names no element to tell of';
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
