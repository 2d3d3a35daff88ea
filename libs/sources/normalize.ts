import { isPlainType, PLAIN_CONTRACT, type HubEvent, type Normalized } from '#contracts';
import type { Catalogue } from './catalogue/catalogue.js';
import { wrappedTypeOf } from './mapping/compile-mapping.js';
import { normalizePlain } from './plain/normalize-plain.js';

/**
 * Event to observations: pure, synchronous, without exceptions. The plain contract goes first, then the mappings of
 * the catalogue. An e-mail must have gone through `prepare` before.
 */
export function normalize(event: HubEvent, catalogue: Catalogue): Normalized {
  if (isPlainType(event.type)) return normalizePlain(event, event.type);
  const wrapped = event.type.endsWith(WRAPPED)
    ? catalogue.products.get(event.type.slice(0, -WRAPPED.length))
    : undefined;
  if (wrapped) return wrapped.run(event);
  for (const mapping of catalogue.mappings) if (mapping.takes(event)) return mapping.run(event);
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

const WRAPPED = wrappedTypeOf('');

function known(catalogue: Catalogue): string {
  const mappings = catalogue.mappings.map(
    ({ product, version, types }) => `${product}@${version} (${types.join(', ')})`,
  );
  return `${Object.keys(PLAIN_CONTRACT).join(', ')}${mappings.length > 0 ? `; or a mapping: ${mappings.join(', ')}` : ''}`;
}
