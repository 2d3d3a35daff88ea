import { isPlainType, PLAIN_CONTRACT, type HubEvent, type Normalized } from '#contracts';
import type { Catalogue } from './catalogue/catalogue.js';
import { wrappedTypeOf, type Mapping } from './mapping/compile-mapping.js';
import { normalizePlain } from './plain/normalize-plain.js';

/**
 * Event to observations: pure, synchronous, without exceptions. The plain contract goes first, then the mappings of
 * the catalogue. An e-mail must have gone through `prepare` before.
 */
export function normalize(event: HubEvent, catalogue: Catalogue): Normalized {
  if (isPlainType(event.type)) return normalizePlain(event, event.type);
  return mappingOf(event, catalogue)?.run(event) ?? nobodys(event, catalogue);
}

/**
 * As `normalize`, and `unread` has the fields that say something and that no rule reads. Costs about half as much again,
 * so that it can be asked of every event, or of some.
 */
export function explain(event: HubEvent, catalogue: Catalogue): Normalized & { readonly rule?: string | undefined } {
  if (isPlainType(event.type)) return normalizePlain(event, event.type);
  const found = mappingOf(event, catalogue)?.explain(event);
  if (!found) return nobodys(event, catalogue);
  return { ...found.result, ...(found.unread.length > 0 ? { unread: found.unread } : {}), rule: found.rule };
}

const mappingOf = (event: HubEvent, catalogue: Catalogue): Mapping | undefined =>
  wrappedIn(catalogue).get(event.type) ?? catalogue.mappings.find((mapping) => mapping.takes(event));

/** The mappings by the types of what is wrapped for them, so that no event's type is cut up. */
function wrappedIn(catalogue: Catalogue): ReadonlyMap<string, Mapping> {
  let wrapped = WRAPPED.get(catalogue);
  if (!wrapped) {
    wrapped = new Map([...catalogue.products].map(([product, mapping]) => [wrappedTypeOf(product), mapping]));
    WRAPPED.set(catalogue, wrapped);
  }
  return wrapped;
}

const WRAPPED = new WeakMap<Catalogue, ReadonlyMap<string, Mapping>>();

function nobodys(event: HubEvent, catalogue: Catalogue): Normalized {
  return {
    ok: false,
    problems: [
      {
        code: 'type.unknown',
        path: '/type',
        reason: `${JSON.stringify(event.type.slice(0, 120))} of ${JSON.stringify(event.source)} is neither of the plain contract nor taken by a mapping`,
        expected: known(catalogue),
      },
    ],
  };
}

function known(catalogue: Catalogue): string {
  const mappings = catalogue.mappings.map(
    ({ product, version, types }) => `${product}@${version} (${types.join(', ')})`,
  );
  return `${Object.keys(PLAIN_CONTRACT).join(', ')}${mappings.length > 0 ? `; or a mapping: ${mappings.join(', ')}` : ''}`;
}
