import { instant } from '#contracts';

/**
 * A sender whose clock is off by less than this is taken at its word: what is seen then is the time of the delivery, and
 * correcting it would put the messages of one client into another order with every request.
 */
const TOLERATED_MS = 5_000;

/**
 * When a message was so, by our clock: `receivedAt - (sentAt - timestamp)`, the formula of the Segment specification
 * (https://segment.com/docs/connections/spec/common/#timestamps). RudderStack's clients call their own time
 * `originalTimestamp` and a time that the caller gave `timestamp`.
 * @param told times as they stand in the message, ISO 8601 or ms since 1970
 * @returns ISO 8601 in UTC
 */
export function messageTime(
  told: { readonly timestamp?: unknown; readonly originalTimestamp?: unknown; readonly sentAt?: unknown },
  receivedAt: string,
): string {
  const so = read(told.timestamp) ?? read(told.originalTimestamp);
  const sent = read(told.sentAt);
  if (so === undefined) return receivedAt;
  const skew = sent === undefined ? 0 : Date.parse(receivedAt) - sent;
  return inRange(Math.abs(skew) < TOLERATED_MS ? so : so + skew) ?? receivedAt;
}

function read(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const at = instant(value);
  return at === undefined ? undefined : Date.parse(at);
}

/** Within what `instant` takes: a clock that is off by centuries tells nothing. */
const inRange = (ms: number): string | undefined =>
  Math.abs(ms) < 8.64e15 ? instant(new Date(ms).toISOString()) : undefined;
