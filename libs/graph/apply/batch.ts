import type { HubEvent, Observation, Problem } from '#contracts';
import type { ClientBase } from 'pg';

/** One event, understood and ready to be applied. Its data is not held until then: what it says is in the observations. */
export interface PreparedEvent {
  readonly event: Pick<HubEvent, 'id' | 'family' | 'source' | 'type' | 'time'>;
  /** `eventIdOf(source, id)`. */
  readonly eventId: string;
  readonly observations: readonly Observation[];
  readonly origin: Origin;
  /** The mapping that read it, such as `pipedrive-webhook@1.0.0`. */
  readonly mapping?: string;
  /** Why there is no observation, where there is none. */
  readonly reason?: string;
  /** What nobody understood in it: `type = …`, or a field. */
  readonly unread?: readonly string[];
}

/** Where in the log an event came from, and its bytes as they came. */
export interface Origin {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

/** An event that cannot be applied, and why. */
export interface UnusableEvent {
  readonly origin: Origin;
  readonly problems: readonly Problem[];
  readonly source?: string;
  readonly type?: string;
  readonly eventId?: string;
}

export interface Batch {
  readonly events: readonly PreparedEvent[];
  readonly unusable: readonly UnusableEvent[];
  /** When the hub received it: ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** The offsets that the batch takes its position over: from inclusive, to exclusive. */
  readonly span?: Span;
  /** Moves the stored offset over the span inside the batch's own transaction; throws where another consumer has taken over. */
  readonly advance?: (client: ClientBase, span?: Span) => Promise<void>;
}

export interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

export interface Applied {
  readonly applied: number;
  readonly duplicates: number;
  readonly parked: number;
  /** Customers whose picture may have changed. */
  readonly customers: readonly string[];
}

/** An observation together with the event that said it, as the stages below read it. */
export interface Heard<O extends Observation = Observation> {
  readonly observation: O;
  readonly eventId: string;
  readonly source: string;
  /** Tells apart what one event says of one record several times. */
  readonly ordinal: number;
}

export function heardIn(events: readonly PreparedEvent[]): readonly Heard[] {
  const heard: Heard[] = [];
  for (const { event, eventId, observations } of events)
    for (let ordinal = 0; ordinal < observations.length; ordinal++)
      heard.push({ observation: observations[ordinal]!, eventId, source: event.source, ordinal });
  return heard;
}

export function ofKind<K extends Observation['kind']>(
  heard: readonly Heard[],
  kind: K,
): readonly Heard<Extract<Observation, { kind: K }>>[] {
  return heard.filter((one): one is Heard<Extract<Observation, { kind: K }>> => one.observation.kind === kind);
}
