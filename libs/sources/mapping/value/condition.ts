import { compilePath } from './path.js';
import { compilePattern } from './pattern.js';
import { isObject, MAX_DEPTH, show, type Condition, type Site } from '../site.js';

type Make = (node: unknown, site: Site) => Condition;

const CONDITIONS: Readonly<Record<string, Make>> = {
  present: (node, site) => {
    const read = compilePath(node, site);
    return (scope) => {
      const value = read(scope);
      return value !== undefined && value !== null && value !== '';
    };
  },
  absent: (node, site) => {
    const read = compilePath(node, site);
    return (scope) => read(scope) === undefined;
  },
  equals: (node, site) => {
    const [path, wanted] = pairOf(node, site, '[path, value]');
    const read = compilePath(path, site);
    return (scope) => read(scope) === wanted;
  },
  same: (node, site) => {
    const [a, b] = pairOf(node, site, '[path, path]');
    const [one, other] = [compilePath(a, site), compilePath(b, site)];
    return (scope) => {
      const value = one(scope);
      return value !== undefined && value !== null && value === other(scope);
    };
  },
  in: (node, site) => {
    const [path, values] = pairOf(node, site, '[path, [values]]');
    const read = compilePath(path, site);
    const set = new Set(site.at(1).list(values, 'values'));
    return (scope) => set.has(read(scope));
  },
  startsWith: (node, site) => {
    const [path, start] = pairOf(node, site, '[path, text]');
    const read = compilePath(path, site);
    if (typeof start !== 'string' || start === '') site.fault(`${show(start)} is no text`, 'the text to start with');
    return (scope) => {
      const value = read(scope);
      return typeof value === 'string' && value.startsWith(String(start));
    };
  },
  matches: (node, site) => {
    const [path, text] = pairOf(node, site, '[path, pattern]');
    const read = compilePath(path, site);
    const find = compilePattern(text, site.at(1));
    return (scope) => {
      const value = read(scope);
      return typeof value === 'string' && find(value, scope) !== undefined;
    };
  },
  is: (node, site) => {
    const [path, type] = pairOf(node, site, '[path, text | number | flag | list | object]');
    const read = compilePath(path, site);
    const test = typeof type === 'string' && Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
    if (!test) site.fault(`${show(type)} is no shape`, Object.keys(SHAPES).join(', '));
    return (scope) => test?.(read(scope)) ?? false;
  },
  all: (node, site) => {
    const parts = site.list(node, 'conditions').map((part, index) => compileCondition(part, site.at(index)));
    return (scope) => parts.every((part) => part(scope));
  },
  any: (node, site) => {
    const parts = site.list(node, 'conditions').map((part, index) => compileCondition(part, site.at(index)));
    return (scope) => parts.some((part) => part(scope));
  },
  not: (node, site) => {
    const part = compileCondition(node, site);
    return (scope) => !part(scope);
  },
};

const SHAPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  object: isObject,
};

/** Compiles a condition: one of presence, equality, set membership, or a combination of such. */
export function compileCondition(node: unknown, site: Site): Condition {
  const [name = '', argument] = isObject(node) ? (Object.entries(node)[0] ?? []) : [];
  const make = Object.hasOwn(CONDITIONS, name) ? CONDITIONS[name] : undefined;
  if (!make || Object.keys(node as object).length !== 1) {
    site.fault(`${show(node)} is no condition`, `exactly one of ${Object.keys(CONDITIONS).join(', ')}`);
    return () => false;
  }
  if (site.depth > MAX_DEPTH) {
    site.fault('is nested too deeply', `at most ${MAX_DEPTH} levels`);
    return () => false;
  }
  return make(argument, site.at(name).looking());
}

function pairOf(node: unknown, site: Site, shape: string): readonly [unknown, unknown] {
  if (Array.isArray(node) && node.length === 2) return [node[0], node[1]];
  site.fault(`is ${show(node)}`, shape);
  return ['$', undefined];
}
