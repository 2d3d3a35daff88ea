import { READERS, type Reader } from '../readers/readers.js';
import { compilePath } from './value/path.js';
import { isObject, show, type Node, type Scope, type Site } from './site.js';

interface Unwrap {
  /** The payload proper, out of what a transport put around it. */
  readonly open: (payload: unknown) => unknown;
  /** The payloads in a body that carries several. */
  readonly split: (body: unknown) => readonly unknown[];
}

/**
 * Compiles `unwrap: [paths]` (the first that leads to an object), `split: [paths]` (all that lead to a list: a page may carry its tickets and, beside them, their users) and
 * `reads: <reader>` (a named reader that brings the forms of one format together).
 */
export function compileUnwrap(members: Node, site: Site): Unwrap {
  // What is outside the payload proper is not looked at for unread fields.
  const outside = site.looking();
  const compile = (name: string) =>
    members[name] === undefined
      ? []
      : outside
          .at(name)
          .list(members[name], 'paths')
          .map((path, index) => compilePath(path, outside.at(name).at(index)));
  const openers = compile('unwrap');
  const splitters = compile('split');
  const read = readerOf(members['reads'], site.at('reads'));
  return {
    open: (payload) => {
      for (const opener of openers) {
        const inner = opener({ root: payload } as Scope);
        if (isObject(inner)) return read(inner);
      }
      return read(payload);
    },
    split: (body) => {
      const lists = splitters
        .map((splitter) => splitter({ root: body } as Scope))
        .filter((inner): inner is unknown[] => Array.isArray(inner));
      return lists.length === 0 ? [body] : lists.flat(1);
    },
  };
}

function readerOf(name: unknown, site: Site): Reader {
  if (name === undefined) return (payload) => payload;
  const reader = typeof name === 'string' && Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (!reader) site.fault(`is ${show(name)}`, Object.keys(READERS).join(', '));
  return reader ?? ((payload) => payload);
}
