import type { HubEvent } from '#contracts';
import { describePayload, splitPayload, wrappedTypeOf, type Catalogue, type Mapping } from '#sources';

/** A mapping that could have been meant by a payload. */
export interface Likely {
  readonly mapping: Mapping;
  /** Fields and types that it does not know, against those things that it understood: the less the likelier. */
  readonly strange: number;
}

/**
 * The mappings that understand a payload nobody said the product of, the likeliest first: those that make observations of
 * it and leave the least of it unread.
 */
export function likelyMappings(payload: unknown, { products }: Catalogue): readonly Likely[] {
  return [...products.values()]
    .flatMap((mapping) => {
      const parts = splitPayload(mapping, payload);
      const found = parts.map((part) => mapping.explain(wrapped(mapping, part)));
      const understood = found.reduce((sum, { result }) => sum + (result.ok ? result.observations.length : 0), 0);
      if (understood === 0) return [];
      const unread = found.reduce((sum, one) => sum + (one.result.ok ? one.unread.length : 20), 0);
      return [{ mapping, strange: unread / understood, understood }];
    })
    .sort((a, b) => a.strange - b.strange || b.understood - a.understood);
}

/** A bare payload as an event. @param more what is known of it besides */
export function wrapped(
  mapping: Mapping,
  payload: unknown,
  more: { readonly source?: string; readonly headers?: Readonly<Record<string, string>>; readonly index?: number } = {},
): HubEvent {
  const about = describePayload(mapping, payload, more.headers);
  return {
    id: about.id ?? `payload ${more.index ?? 0}`,
    source: more.source ?? `${mapping.family}.${mapping.product}`,
    type: wrappedTypeOf(mapping.product),
    family: mapping.family,
    time: about.time ?? new Date().toISOString(),
    timeGiven: about.time !== undefined,
    data: payload,
  };
}
