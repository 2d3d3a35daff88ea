import { isUtf8 } from 'node:buffer';
import {
  eventIdOf,
  familyOf,
  MAX_EVENT_BYTES,
  parseJson,
  readEnvelope,
  topicOf,
  type Family,
  type HubEvent,
  type Normalized,
  type Observation,
  type Problem,
} from '#contracts';
import { MAX_RECORD_BYTES } from '#event-log';
import { normalize, prepare, type Catalogue } from '#sources';
import type { Viewer } from '../../access/viewer.js';
import type { Piece } from '../body/cut-events.js';
import { flawOf } from './inspect.js';
import { forbiddenTo } from './may-say.js';

/** An event that may be appended. */
export interface Candidate {
  readonly ok: true;
  readonly id: string;
  /** `eventIdOf(source, id)`. */
  readonly eventId: string;
  readonly family: Family;
  readonly topic: string;
  readonly key: string;
  readonly value: Buffer;
  readonly observations: readonly Observation[];
  readonly mapping: string;
  /** Why there are no observations, where there are rightly none. */
  readonly reason?: string;
}

export interface Refused {
  readonly ok: false;
  /** As far as one could be read. */
  readonly id: string | null;
  readonly family: Family | undefined;
  readonly problems: readonly Problem[];
}

/** What a record costs beside its value: the key and headers. */
const RECORD_EXTRA_BYTES = 1024;
export const MAX_BYTES = Math.min(MAX_EVENT_BYTES, MAX_RECORD_BYTES - RECORD_EXTRA_BYTES);
/** Only equality of keys matters, so the beginning of a very long one does. */
const MAX_KEY = 200;

export interface Circumstances {
  readonly catalogue: Catalogue;
  readonly viewer: Viewer;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}

/** One event's bytes to what can be appended, or to why not. Never throws: a bad event is a value. */
export async function readEvent(
  piece: Piece,
  { catalogue, viewer, receivedAt }: Circumstances,
): Promise<Candidate | Refused> {
  const { bytes } = piece;
  if (bytes.length > MAX_BYTES)
    return refused(undefined, [
      { code: 'event.tooLarge', path: '', reason: `has ${bytes.length} bytes`, expected: `at most ${MAX_BYTES} bytes` },
    ]);
  if (!isUtf8(bytes))
    return refused(undefined, [
      { code: 'json.encoding', path: '', reason: 'holds bytes that are not UTF-8', expected: 'JSON in UTF-8' },
    ]);
  if (!piece.closed)
    return refused(undefined, [
      {
        code: 'json.invalid',
        path: '',
        reason: 'not JSON: brackets or quotes do not close, or something follows',
        expected: 'one CloudEvents 1.0 object',
      },
    ]);
  let value: unknown;
  const tooDeep = flawOf(piece, undefined);
  if (tooDeep) return refused(undefined, [tooDeep]);
  try {
    value = parseJson(bytes.toString('utf8'));
  } catch (error) {
    return refused(undefined, [
      {
        code: 'json.invalid',
        path: '',
        reason: `not JSON: ${complaintOf(error)}`,
        expected: 'one CloudEvents 1.0 object',
      },
    ]);
  }
  const flaw = flawOf(piece, value);
  if (flaw) return refused(value, [flaw]);
  const read = readEnvelope(value, receivedAt);
  if (!read.ok) return refused(value, read.problems);
  const { event } = read;
  if (viewer.source !== undefined && viewer.source !== event.source)
    return refused(value, [
      {
        code: 'source.foreign',
        path: '/source',
        reason: 'is not the source that this API key is for',
        expected: JSON.stringify(viewer.source),
      },
    ]);
  const normalized = await observe(event, catalogue);
  if (!normalized.ok) return refused(value, normalized.problems);
  const forbidden = forbiddenTo(viewer, normalized.observations);
  if (forbidden) return refused(value, [forbidden]);
  return {
    ok: true,
    id: event.id,
    eventId: eventIdOf(event.source, event.id),
    family: event.family,
    topic: topicOf(event.family),
    key: keyOf(event),
    value: bytes,
    observations: normalized.observations,
    mapping: normalized.mapping,
    ...(normalized.reason === undefined ? {} : { reason: normalized.reason }),
  };
}

export function refused(value: unknown, problems: readonly Problem[]): Refused {
  const { id, source } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly id?: unknown;
    readonly source?: unknown;
  };
  return {
    ok: false,
    id: typeof id === 'string' ? id.slice(0, 512) : null,
    family: typeof source === 'string' ? familyOf(source) : undefined,
    problems,
  };
}

async function observe(event: HubEvent, catalogue: Catalogue): Promise<Normalized> {
  try {
    const prepared = prepare(event);
    return normalize(prepared instanceof Promise ? await prepared : prepared, catalogue);
  } catch {
    return {
      ok: false,
      problems: [
        { code: 'normalize.failed', path: '/data', reason: 'cannot be understood: the normalizer failed at it' },
      ],
    };
  }
}

/** Events of one key keep their order. */
function keyOf({ id, subject, partitionKey, data }: HubEvent): string {
  const own = typeof data === 'object' && data !== null ? (data as { readonly key?: unknown }).key : undefined;
  const ownKey = typeof own === 'string' || typeof own === 'number' ? String(own) : undefined;
  return (partitionKey ?? subject ?? ownKey ?? id).slice(0, MAX_KEY);
}

/** The parser's complaint without the text it quotes. */
const complaintOf = (error: unknown): string => (error as Error).message.split(/, (?:\.{3})?"|: "/)[0]!.slice(0, 120);
