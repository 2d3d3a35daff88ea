import type { KnownField } from '../known-fields.js';
import { compileCondition } from './condition.js';
import { compileOperations } from './operations.js';
import { compilePath, pointerOf } from './path.js';
import {
  isObject,
  MAX_DEPTH,
  MAX_FAN_OUT,
  refuse,
  show,
  spend,
  WORK_OF_ELEMENT,
  WORK_OF_PATH,
  WORK_OF_VISIT,
  type Expression,
  type Node,
  type Scope,
  type Site,
} from '../site.js';

const KINDS = ['path', 'const', 'coalesce', 'template', 'concat', 'list', 'each', 'choose'] as const;
const BESIDE = ['then', 'as', 'when', 'value', 'else'];

/**
 * Compiles an expression: a path as plain text, or one of
 * `{path}`, `{const}`, `{coalesce: […]}` (the first that says something), `{template: "{a}-{b}"}`, `{concat: […]}`,
 * `{list: […]}`, `{each: path, as, when, value}`, `{choose: [{when, value}, {value}]}`,
 * each with `then: [operations]` and `else: expression` for where nothing is found.
 */
export function compileExpression(node: unknown, site: Site): Expression {
  if (typeof node === 'string') return compilePath(node, site);
  const kinds = isObject(node) ? KINDS.filter((kind) => Object.hasOwn(node, kind)) : [];
  const [kind] = kinds;
  if (!isObject(node) || kind === undefined || kinds.length > 1 || site.depth > MAX_DEPTH) {
    site.fault(
      `${show(node)} is no expression`,
      `a path, or exactly one of ${KINDS.join(', ')}; at most ${MAX_DEPTH} levels deep`,
    );
    return () => undefined;
  }
  site.members(node, [kind, ...BESIDE]);
  const base = COMPILERS[kind](node[kind], site.at(kind), node);
  const apply = compileOperations(
    node['then'],
    site.at('then'),
    kind === 'path' || kind === 'each' ? pointerOf(node[kind]) : '/data',
  );
  const worked: Expression = apply
    ? (scope) => {
        const value = base(scope);
        return value === undefined || value === null ? value : apply(value, scope);
      }
    : base;
  if (node['else'] === undefined) return worked;
  const otherwise = compileExpression(node['else'], site.at('else'));
  return (scope) => worked(scope) ?? otherwise(scope);
}

type Compile = (argument: unknown, site: Site, node: Node) => Expression;

const COMPILERS: Readonly<Record<(typeof KINDS)[number], Compile>> = {
  path: compilePath,
  const: (value) => (scope) => {
    scope.work += WORK_OF_PATH;
    return value;
  },
  coalesce: (argument, site) => {
    const parts = partsOf(argument, site);
    return (scope) => {
      let nothing: null | undefined;
      for (const part of parts) {
        const value = part(scope);
        if (value !== undefined && value !== null) return value;
        if (value === null) nothing = null;
      }
      return nothing;
    };
  },
  template: (argument, site) => {
    const pieces = typeof argument === 'string' ? argument.split(/\{([^{}]*)\}/) : [];
    if (pieces.length < 2)
      site.fault(`is ${show(argument)}`, 'a text with paths in braces, such as "{issue.id}:{comment.id}"');
    return joined(pieces.map((piece, index) => (index % 2 === 0 ? () => piece : compilePath(piece, site))));
  },
  concat: (argument, site) => joined(partsOf(argument, site)),
  list: (argument, site) => {
    const parts = partsOf(argument, site);
    return (scope) => {
      const values: unknown[] = [];
      let known = false;
      for (const part of parts) {
        const value = part(scope);
        if (value === undefined) continue;
        known = true;
        if (Array.isArray(value)) {
          if (!spend(scope, value.length * WORK_OF_ELEMENT)) return undefined;
          for (const one of value as unknown[]) values.push(one);
        } else if (value !== null) values.push(value);
      }
      return values.length > 0 ? values : known ? null : undefined;
    };
  },
  each: (argument, site, node) => {
    const { elements, inner } = compileElements(argument, site, site, node['as']);
    const when = node['when'] === undefined ? undefined : compileCondition(node['when'], inner.at('when'));
    const value = compileExpression(node['value'] ?? `$${inner.elements.at(-1)?.name ?? ''}`, inner.at('value'));
    return (scope) => {
      const found = elements(scope);
      if (found === undefined || found === null) return found;
      const values: unknown[] = [];
      forEach(found, scope, () => {
        if (when && !when(scope)) return;
        const one = value(scope);
        if (one !== undefined && one !== null) values.push(one);
      });
      return values;
    };
  },
  choose: (argument, site) => {
    const options = site.list(argument, '{when, value}').map((option, index) => {
      const at = site.at(index);
      const members = at.members(option, ['when', 'value']) ?? {};
      return {
        when: members['when'] === undefined ? undefined : compileCondition(members['when'], at.at('when')),
        value: compileExpression(members['value'], at.at('value')),
      };
    });
    return (scope) => options.find(({ when }) => when === undefined || when(scope))?.value(scope);
  },
};

const partsOf = (argument: unknown, site: Site): readonly Expression[] =>
  site.list(argument, 'expressions').map((part, index) => compileExpression(part, site.at(index)));

/** Text of all parts together; absent where one is absent, removed where one is removed. */
function joined(parts: readonly Expression[]): Expression {
  return (scope) => {
    let text = '';
    let removed = false;
    for (const part of parts) {
      const value = part(scope);
      if (value === undefined) return undefined;
      if (value === null) removed = true;
      else if (typeof value === 'string') {
        if (!spend(scope, value.length)) return undefined;
        text += value;
      } else if (typeof value === 'number') text += value;
      else return refuse(scope, '/data', `is ${show(value)}`, 'text to join');
    }
    return removed ? null : text;
  };
}

interface FanOut {
  readonly elements: (scope: Scope) => readonly unknown[] | null | undefined;
  /** The site of what is said of each element. */
  readonly inner: Site;
}

/**
 * The elements of a fan-out: a list, or one value standing alone.
 * @param around where what is said of each element stands
 * @param as the name of the element, else it is `$item`
 */
export function compileElements(node: unknown, site: Site, around: Site, as: unknown): FanOut {
  const fields: KnownField[] = [];
  // Once an operation has worked on the list, its elements are no longer fields of the payload.
  const plain = typeof node === 'string' || (isObject(node) && node['then'] === undefined);
  const read = compileExpression(node, plain ? site.looking(fields) : site);
  const pointer = pointerOf(node);
  return {
    inner: around.within(as, fields),
    elements: (scope) => {
      const value = read(scope);
      if (value === undefined || value === null) return value;
      if (!Array.isArray(value)) return [value];
      if (value.length > MAX_FAN_OUT)
        return refuse(scope, pointer, `has ${value.length} elements`, `at most ${MAX_FAN_OUT}`);
      return value as readonly unknown[];
    },
  };
}

export function forEach(elements: readonly unknown[], scope: Scope, visit: () => void): void {
  for (const element of elements) {
    if (!spend(scope, WORK_OF_VISIT)) return;
    scope.items.push(element);
    visit();
    scope.items.pop();
  }
}
