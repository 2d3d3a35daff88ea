import type { Observation } from '#contracts';
import { compileCondition } from '../value/condition.js';
import { compileElements, forEach } from '../value/expression.js';
import { isObject, MAX_OBSERVATIONS, refuse, show, type Expression, type Scope, type Site } from '../site.js';
import { time, type Slot } from './slots.js';
import { VOCABULARY } from './vocabulary.js';

/** Writes the observations of one entry of `emit` for one payload. */
export type Emission = (scope: Scope, out: Observation[]) => void;

const AROUND = ['kind', 'when', 'each', 'as', 'at', 'optional'];

/**
 * Compiles one entry of `emit`. Where a required place stays empty the event is refused, unless the entry is
 * `optional` or a mention: then there is just nobody to tell of.
 */
export function compileEmission(node: unknown, site: Site): Emission {
  const kind = isObject(node) ? node['kind'] : undefined;
  const shape =
    typeof kind === 'string' && Object.hasOwn(VOCABULARY, kind)
      ? VOCABULARY[kind as keyof typeof VOCABULARY]
      : undefined;
  if (!isObject(node) || !shape) {
    site.at('kind').fault(`is ${show(kind)}`, Object.keys(VOCABULARY).join(', '));
    return () => undefined;
  }
  const { required, optional, patch, defaults } = shape;
  site.members(node, [...AROUND, ...Object.keys(required), ...Object.keys(optional), ...(patch ? [patch.name] : [])]);
  const fan = node['each'] === undefined ? undefined : compileElements(node['each'], site.at('each'), site, node['as']);
  const inner = fan?.inner ?? site;
  const when = node['when'] === undefined ? undefined : compileCondition(node['when'], inner.at('when'));
  const at = node['at'] === undefined ? undefined : time(node['at'], inner.at('at'));
  for (const name of Object.keys(required))
    if (node[name] === undefined && !(name === 'occurredAt'))
      inner.at(name).fault('is missing', `${String(kind)} needs it`);
  const needed = readers(node, required, inner);
  const further = readers(node, optional, inner);
  const changes =
    patch && node[patch.name] !== undefined
      ? compilePatch(node[patch.name], patch.slots, inner.at(patch.name))
      : undefined;
  const lenient = node['optional'] === true || node['mention'] === true;
  const standing = Object.entries(defaults ?? {});
  const place = `${site.path}.`;

  const emitOne = (scope: Scope, out: Observation[]): void => {
    if (when && !when(scope)) return;
    const clock = (at?.(scope) as string | undefined | null) ?? scope.at;
    const found: Record<string, unknown> =
      scope.sequence === undefined ? { kind, at: clock } : { kind, at: clock, sequence: scope.sequence };
    if (kind === 'interaction.observed') found['occurredAt'] = clock;
    for (const { name, read } of needed) {
      const value = read(scope);
      if (value !== undefined && value !== null) found[name] = value;
      else if (name !== 'occurredAt') {
        if (!lenient) refuse(scope, '/data', `${place}${name} finds nothing`, 'a payload that names it');
        return;
      }
    }
    if (changes && patch) found[patch.name] = changes(scope);
    else if (patch) found[patch.name] = {};
    for (const { name, read } of further) {
      const value = read(scope);
      if (value !== undefined) found[name] = value;
    }
    for (const [name, value] of standing) found[name] ??= value;
    if (out.length >= MAX_OBSERVATIONS) {
      refuse(scope, '/data', 'says more than an event may', `at most ${MAX_OBSERVATIONS} observations`);
      return;
    }
    out.push(found as unknown as Observation);
  };
  if (!fan) return emitOne;
  return (scope, out) => {
    const list = fan.elements(scope);
    if (list) forEach(list, scope, () => emitOne(scope, out));
  };
}

type Readers = readonly { readonly name: string; readonly read: Expression }[];

const readers = (node: Readonly<Record<string, unknown>>, slots: Readonly<Record<string, Slot>>, site: Site): Readers =>
  Object.keys(slots).flatMap((name) => {
    const slot = slots[name];
    return slot === undefined || node[name] === undefined ? [] : [{ name, read: slot(node[name], site.at(name)) }];
  });

function compilePatch(node: unknown, slots: Readonly<Record<string, Slot>>, site: Site): Expression {
  const members = site.members(node, Object.keys(slots));
  const parts = members ? readers(members, slots, site) : [];
  return (scope) => {
    const found: Record<string, unknown> = {};
    for (const { name, read } of parts) {
      const value = read(scope);
      if (value !== undefined) found[name] = value;
    }
    return found;
  };
}
