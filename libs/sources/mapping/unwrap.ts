import { compilePath } from './value/path.js';
import { isObject, type Scope, type Site } from './site.js';

interface Unwrap {
  /** The payload proper, out of what a transport put around it. */
  readonly open: (payload: unknown) => unknown;
  /** The payloads in a body that carries several. */
  readonly split: (body: unknown) => readonly unknown[];
}

/** Compiles `unwrap: [paths]` (the first that leads to an object) and `split: [paths]` (the first that leads to a list). */
export function compileUnwrap(unwrap: unknown, split: unknown, site: Site): Unwrap {
  const compile = (node: unknown, name: string) =>
    node === undefined
      ? []
      : site
          .at(name)
          .list(node, 'paths')
          .map((path, index) => compilePath(path, site.at(name).at(index)));
  const openers = compile(unwrap, 'unwrap');
  const splitters = compile(split, 'split');
  return {
    open: (payload) => {
      for (const opener of openers) {
        const inner = opener({ root: payload } as Scope);
        if (isObject(inner)) return inner;
      }
      return payload;
    },
    split: (body) => {
      for (const splitter of splitters) {
        const inner = splitter({ root: body } as Scope);
        if (Array.isArray(inner)) return inner as readonly unknown[];
      }
      return [body];
    },
  };
}
