import { readStructured } from './envelope/envelope.js';
import { eventIdOf } from './ids.js';
import type { Problem } from './observations/observation.js';
import { familyOf, partitionKeyOf, topicOf } from './topics.js';

/** An event that Meri itself makes of what somebody says, ready for the log. */
export interface SaidEvent {
  readonly ok: true;
  readonly eventId: string;
  readonly record: {
    readonly topic: string;
    readonly key: string;
    readonly headers: Record<string, string>;
    readonly value: Buffer;
  };
}

/**
 * @param source such as `notes.meri`; its family's topic carries the event
 * @param data as the plain contract has it; whether it keeps to it is seen where the event is applied
 * @param said id: unlike any other of the source; now: ISO 8601 in UTC with milliseconds
 */
export function saidEvent(
  source: string,
  type: string,
  data: object,
  { id, now }: { readonly id: string; readonly now: string },
): SaidEvent | { readonly ok: false; readonly problems: readonly Problem[] } {
  const value = JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    time: now,
    datacontenttype: 'application/json',
    data,
  });
  const read = readStructured(value, now);
  if (!read.ok) return read;
  return {
    ok: true,
    eventId: eventIdOf(source, id),
    record: {
      topic: topicOf(familyOf(source)!),
      key: partitionKeyOf(read.event),
      headers: { 'content-type': 'application/cloudevents+json' },
      value: Buffer.from(value),
    },
  };
}
