import type { HubEvent } from './envelope/envelope.js';

/** The families a source can belong to; each has its own topic and its own consumer group, so that each scales alone. */
export const FAMILIES = ['crm', 'tickets', 'notes', 'feedback', 'web', 'external'] as const;

export type Family = (typeof FAMILIES)[number];

/** The family of a source is the part of its name before the first dot: `tickets.zendesk` is of `tickets`. */
export function familyOf(source: string): Family | undefined {
  const dot = source.indexOf('.');
  const head = dot < 0 ? source : source.slice(0, dot);
  return FAMILIES.find((family) => family === head);
}

/** The Kafka topic (or embedded log topic) that a family's events travel on. */
export const topicOf = (family: Family): string => `meri.${family}`;

/** Changes of customers, published for others to follow. */
export const CHANGES_TOPIC = 'meri.customers.changed';

/**
 * The key an event travels under: events of one key keep their order in the log. The graph does not depend on it (it
 * folds by the source's time), but work on one thing then meets in one worker.
 */
export function partitionKeyOf(event: HubEvent): string {
  const { data } = event;
  const own = typeof data === 'object' && data !== null && 'key' in data ? data.key : undefined;
  return (
    event.partitionKey ?? event.subject ?? (typeof own === 'string' || typeof own === 'number' ? String(own) : event.id)
  );
}
