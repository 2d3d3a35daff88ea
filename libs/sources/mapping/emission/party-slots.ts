import { compileCondition } from '../value/condition.js';
import { compileElements, forEach } from '../value/expression.js';
import { isObject, show, type Expression, type Site } from '../site.js';
import { key, text, type Slot } from './slots.js';

/** `{kind: person | organization, key: expression, source: expression}`; the source is the event's own unless said. */
export const party: Slot = (node, site) => {
  const members = site.members(node, ['kind', 'key', 'source']) ?? {};
  const kind = members['kind'];
  if (kind !== 'person' && kind !== 'organization') site.at('kind').fault(`is ${show(kind)}`, 'person, organization');
  const readKey = key(members['key'], site.at('key'));
  const readSource = members['source'] === undefined ? undefined : key(members['source'], site.at('source'));
  return (scope) => {
    const found = readKey(scope);
    if (typeof found !== 'string') return found;
    return { kind, source: (readSource?.(scope) as string | undefined) ?? scope.event.source, key: found };
  };
};

/** A list of parties, each `{party}` or `{each: path, as, when, party}`; those without a key are left out. */
export const parties: Slot = (node, site) => listed(node, site, (member, at) => party(member, at));

/** A deal's contacts: as parties, each with a `role` of its own. */
export const contacts: Slot = (node, site) =>
  listed(node, site, (member, at, whole) => {
    const find = party(member, at);
    const role = whole['role'] === undefined ? undefined : text(whole['role'], at.at('role'));
    return (scope) => {
      const found = find(scope);
      if (!isObject(found)) return undefined;
      const said = role?.(scope);
      return said === undefined ? { party: found } : { party: found, role: said };
    };
  });

function listed(
  node: unknown,
  site: Site,
  compile: (member: unknown, site: Site, whole: Readonly<Record<string, unknown>>) => Expression,
): Expression {
  const nodes: readonly unknown[] = Array.isArray(node) ? node : [node];
  const members = nodes.map((one, index) => {
    const at = site.at(index);
    const whole = at.members(one, ['each', 'as', 'when', 'party', 'role']) ?? {};
    const fan =
      whole['each'] === undefined ? undefined : compileElements(whole['each'], at.at('each'), at, whole['as']);
    const inner = fan?.inner ?? at;
    const when = whole['when'] === undefined ? undefined : compileCondition(whole['when'], inner.at('when'));
    return { elements: fan?.elements, when, find: compile(whole['party'], inner.at('party'), whole) };
  });
  return (scope) => {
    const found: unknown[] = [];
    let known = false;
    for (const { elements, when, find } of members) {
      const visit = (): void => {
        if (when && !when(scope)) return;
        const value = find(scope);
        if (value === undefined) return;
        known = true;
        if (value !== null) found.push(value);
      };
      if (!elements) visit();
      else {
        const list = elements(scope);
        if (list === undefined) continue;
        known = true;
        if (list !== null) forEach(list, scope, visit);
      }
    }
    return known ? found : undefined;
  };
}
