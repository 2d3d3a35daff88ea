import {
  eventIdOf,
  MAX_EVENT_BYTES,
  readBinary,
  readStructured,
  type Envelope,
  type HubEvent,
  type Normalized,
  type Problem,
} from '#contracts';
import type { Origin, PreparedEvent, UnusableEvent } from '#graph';
import { explain, normalize, prepare, type Catalogue } from '#sources';
import { MARKS } from './decoding/foreign-record.js';
import { readForeign, type SchemaOf } from './decoding/read-foreign.js';

export type Understood =
  { readonly ok: true; readonly event: PreparedEvent } | { readonly ok: false; readonly unusable: UnusableEvent };

export interface Circumstances {
  readonly catalogue: Catalogue;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Without it, what was written by a schema cannot be read. */
  readonly schemaOf?: SchemaOf;
  /** Whether to tell the fields that nobody reads too: a few microseconds an event. */
  readonly thoroughly?: boolean;
}

/**
 * Bytes from the log to observations, or to the reason why not. Never throws or rejects: a bad event is a value. Only
 * mail, whose MIME is read by a stream, makes the caller wait.
 */
export function understand(
  origin: Origin,
  { catalogue, receivedAt, schemaOf = () => undefined, thoroughly = false }: Circumstances,
): Understood | Promise<Understood> {
  const tooLarge = flawOf(origin);
  const read = tooLarge ?? readOrigin(origin, { catalogue, receivedAt, schemaOf });
  if (!read.ok) {
    const { problems, type, source = origin.headers[MARKS.source] } = read;
    const told = { ...(source === undefined ? {} : { source }), ...(type === undefined ? {} : { type }) };
    return { ok: false, unusable: { origin, problems, ...told } };
  }
  const look = (event: HubEvent) => observe(event, origin, () => (thoroughly ? explain : normalize)(event, catalogue));
  try {
    const prepared = prepare(read.event);
    if (!(prepared instanceof Promise)) return look(prepared);
    return prepared.then(look, (error: unknown) => failed(read.event, origin, error));
  } catch (error) {
    return failed(read.event, origin, error);
  }
}

function observe(event: HubEvent, origin: Origin, look: () => Normalized): Understood {
  try {
    const normalized = look();
    if (!normalized.ok) return refuse(event, origin, normalized.problems);
    const { observations, unread, mapping, reason } = normalized;
    const { id, family, source, type, time } = event;
    const told = { ...(unread && { unread }), ...(reason !== undefined && { reason }) };
    const eventId = eventIdOf(source, id);
    return {
      ok: true,
      event: { event: { id, family, source, type, time }, eventId, observations, origin, mapping, ...told },
    };
  } catch (error) {
    return failed(event, origin, error);
  }
}

const refuse = (event: HubEvent, origin: Origin, problems: readonly Problem[]): Understood => ({
  ok: false,
  unusable: { origin, problems, source: event.source, type: event.type, eventId: eventIdOf(event.source, event.id) },
});

const failed = (event: HubEvent, origin: Origin, error: unknown): Understood =>
  refuse(event, origin, [
    {
      code: 'normalize.failed',
      path: '',
      reason: `the normalizer failed: ${(error as Error).message.slice(0, 200)}`,
    },
  ]);

function flawOf({ payload }: Origin): Envelope | undefined {
  if (payload.length <= MAX_EVENT_BYTES) return undefined;
  const reason = `has ${payload.length} bytes`;
  const expected = `at most ${MAX_EVENT_BYTES} bytes`;
  return { ok: false, problems: [{ code: 'event.tooLarge', path: '', reason, expected }] };
}

function readOrigin(
  origin: Origin,
  { catalogue, receivedAt, schemaOf }: Required<Omit<Circumstances, 'thoroughly'>>,
): Envelope {
  const { payload, headers } = origin;
  if (headers[MARKS.source] !== undefined) return readForeign(origin, catalogue, schemaOf, receivedAt);
  const text = payload.toString('utf8');
  return headers['ce_specversion'] === undefined
    ? readStructured(text, receivedAt)
    : readBinary(headers, 'ce_', text, receivedAt);
}
