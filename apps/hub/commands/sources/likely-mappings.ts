import { UNSENT, type HubEvent } from '#contracts';
import {
  describePayload,
  prepare,
  splitPayload,
  wrappedTypeOf,
  type Catalogue,
  type Explanation,
  type Mapping,
} from '#sources';

/** A mapping that could have been meant by a payload. */
export interface Likely {
  readonly mapping: Mapping;
  /** Fields and types that it does not know, against those things that it understood: the less the likelier. */
  readonly strange: number;
  /** Observations that it makes. */
  readonly understood: number;
}

/**
 * The mappings that understand a payload nobody said the product of, the likeliest first: those that make observations of
 * it and leave the least of it unread. Where none does, those that know it and have a reason to make none.
 */
export async function likelyMappings(payload: unknown, { products }: Catalogue): Promise<readonly Likely[]> {
  const found = await Promise.all([...products.values()].map((mapping) => likely(mapping, payload)));
  const known = found.filter((one) => one !== undefined);
  const understood = known.filter((one) => one.understood > 0);
  return (understood.length > 0 ? understood : known).sort(
    (a, b) => a.strange - b.strange || b.understood - a.understood,
  );
}

/** Unread things that one refused payload, or one that says nothing to a mapping, counts as. */
const MUCH = 20;

async function likely(mapping: Mapping, payload: unknown): Promise<Likely | undefined> {
  const parts = splitPayload(mapping, payload).slice(0, MAX_PARTS);
  const found = await Promise.all(parts.map(async (part) => mapping.explain(await prepare(wrapped(mapping, part)))));
  const understood = found.reduce((sum, { result }) => sum + (result.ok ? result.observations.length : 0), 0);
  if (understood === 0 && !found.some((one, index) => isKnown(one, parts[index]))) return undefined;
  const unread = found.reduce((sum, one) => sum + (one.result.ok ? one.unread.length : MUCH), 0);
  return { mapping, understood, strange: understood > 0 ? unread / understood : MUCH * (1 + unread) };
}

/** So many payloads of one body are looked at to know whose they are. */
const MAX_PARTS = 20;

/** Whether a rule knows why it makes nothing of it: not the one for all the rest, whose `unread` says `type = ticket.escalated`. */
function isKnown({ result, rule, unread }: Explanation, part: unknown): boolean {
  const members = typeof part === 'object' && part !== null ? Object.keys(part).length : 0;
  const strange = unread.filter((one) => !one.startsWith(UNSENT));
  return result.ok && rule !== undefined && strange.length < members && !strange.some((one) => one.includes(' = '));
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
