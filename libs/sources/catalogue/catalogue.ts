import type { Description, Mapping } from '../mapping/compile-mapping.js';
import type { Fault } from '../mapping/site.js';

/** The mappings that are in force, and those that are not, with why. */
export interface Catalogue {
  readonly mappings: readonly Mapping[];
  readonly products: ReadonlyMap<string, Mapping>;
  /** What keeps a mapping out: a wrong file, no case, a case that is not green. */
  readonly faults: readonly Fault[];
}

/** For those who only take the plain contract. */
export const PLAIN_ONLY: Catalogue = { mappings: [], products: new Map(), faults: [] };

/**
 * What a vendor's bare payload says about itself, for wrapping it into an event of the type `wrappedTypeOf(product)`.
 * An absent `id` means that the vendor gives none: the body's digest must do.
 * @param headers of the request or the Kafka message, in any case of letters
 */
export const describePayload = (
  mapping: Mapping,
  payload: unknown,
  headers: Readonly<Record<string, string>> = {},
): Description => mapping.describe(payload, headers);

/** The payloads in one body: HubSpot sends arrays, Zendesk's API sends pages; each becomes an event of its own. */
export const splitPayload = (mapping: Mapping, body: unknown): readonly unknown[] => mapping.split(body);
