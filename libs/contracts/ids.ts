import { hash } from 'node:crypto';
import type { PartyReference } from './observations/parties.js';

/**
 * A name-based UUID (RFC 9562, version 8): the first 128 bits of SHA-256 over the parts, joined by a unit separator.
 * Ids are functions of what they name, so a replay, a rebuild or another worker arrives at the same id.
 */
export function uuidOf(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join('\u001f'));
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The identity of an event is the pair (`source`, `id`): the same pair twice has one effect. */
export const eventIdOf = (source: string, id: string): string => uuidOf('event', source, id);

const REMEMBERED = 20_000;
const recordIds = new Map<string, string>();

/** What one source says about one party is one record, whoever mentions it first. */
export function recordIdOf({ source, kind, key }: PartyReference): string {
  const name = `${source}\u001f${kind}\u001f${key}`;
  let id = recordIds.get(name);
  if (id === undefined) {
    if (recordIds.size >= REMEMBERED) recordIds.clear();
    recordIds.set(name, (id = uuidOf('record', source, kind, key)));
  }
  return id;
}

export type ItemKind = 'case' | 'opportunity' | 'note' | 'touchpoint' | 'feedback' | 'experiment';

/** The id of something a source keeps under its own key: a ticket, a deal, a note, one message. */
export const itemIdOf = (kind: ItemKind, source: string, key: string): string => uuidOf(kind, source, key);
