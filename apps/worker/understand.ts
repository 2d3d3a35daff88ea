import {
  eventIdOf,
  MAX_EVENT_BYTES,
  readBinary,
  readStructured,
  type Envelope,
  type HubEvent,
  type Problem,
} from '#contracts';
import type { Origin, PreparedEvent, UnusableEvent } from '#graph';
import { normalize, prepare, type Catalogue } from '#sources';

export type Understood =
  { readonly ok: true; readonly event: PreparedEvent } | { readonly ok: false; readonly unusable: UnusableEvent };

/**
 * Bytes from the log to observations, or to the reason why not. Never throws or rejects: a bad event is a value. Only
 * mail, whose MIME is read by a stream, makes the caller wait.
 */
export function understand(origin: Origin, catalogue: Catalogue, receivedAt: string): Understood | Promise<Understood> {
  const read = readOrigin(origin, receivedAt);
  if (!read.ok) return { ok: false, unusable: { origin, problems: read.problems } };
  try {
    const prepared = prepare(read.event);
    if (!(prepared instanceof Promise)) return observe(prepared, origin, catalogue);
    return prepared.then(
      (event) => observe(event, origin, catalogue),
      (error: unknown) => failed(read.event, origin, error),
    );
  } catch (error) {
    return failed(read.event, origin, error);
  }
}

function observe(event: HubEvent, origin: Origin, catalogue: Catalogue): Understood {
  try {
    const normalized = normalize(event, catalogue);
    if (!normalized.ok) return refuse(event, origin, normalized.problems);
    return {
      ok: true,
      event: { event, eventId: eventIdOf(event.source, event.id), observations: normalized.observations, origin },
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

function readOrigin({ payload, headers }: Origin, receivedAt: string): Envelope {
  if (payload.length > MAX_EVENT_BYTES) {
    const reason = `has ${payload.length} bytes`;
    return {
      ok: false,
      problems: [{ code: 'event.tooLarge', path: '', reason, expected: `at most ${MAX_EVENT_BYTES} bytes` }],
    };
  }
  const text = payload.toString('utf8');
  return headers['ce_specversion'] === undefined
    ? readStructured(text, receivedAt)
    : readBinary(headers, 'ce_', text, receivedAt);
}
