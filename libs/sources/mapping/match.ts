import type { HubEvent } from '#contracts';
import { compileCondition } from './value/condition.js';
import { show, type Node, type Scope, type Site } from './site.js';

/** Which events a mapping takes. */
export interface Match {
  readonly types: readonly string[];
  takes(event: HubEvent, scope: () => Scope): boolean;
}

/**
 * Compiles `match: {sources, types, when}`. An event is taken where its type is `<product>.received` (a bare payload
 * that was wrapped for this product), or where its source and its type are listed and the condition holds. A name may
 * end in `*`. `types` alone is enough; without `types` both `sources` and `when` must be there.
 */
export function compileMatch(node: unknown, product: string, site: Site): Match {
  const members: Node = site.members(node ?? {}, ['sources', 'types', 'when']) ?? {};
  const sources = members['sources'] === undefined ? undefined : compileNames(members['sources'], site.at('sources'));
  const types = members['types'] === undefined ? undefined : compileNames(members['types'], site.at('types'));
  const when = members['when'] === undefined ? undefined : compileCondition(members['when'], site.at('when'));
  if (node !== undefined && !types && !(sources && when))
    site.fault('would take whatever comes', 'types, or sources together with when');
  const wrapped = `${product}.received`;
  return {
    types: [wrapped, ...(types?.names ?? [])],
    takes: (event, scope) => {
      if (event.type === wrapped) return true;
      if (!types && !sources) return false;
      if (types && !types.has(event.type)) return false;
      if (sources && !sources.has(event.source)) return false;
      return when === undefined || when(scope());
    },
  };
}

function compileNames(node: unknown, site: Site): { readonly names: readonly string[]; has(name: string): boolean } {
  const names = site.list(node, 'names').filter((name): name is string => {
    const fine = typeof name === 'string' && name.length > 1 && !name.slice(0, -1).includes('*');
    if (!fine) site.fault(`${show(name)} is no name`, 'a name, or the beginning of one with * at its end');
    return fine;
  });
  const exact = new Set(names.filter((name) => !name.endsWith('*')));
  const starts = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return { names, has: (name) => exact.has(name) || starts.some((start) => name.startsWith(start)) };
}
