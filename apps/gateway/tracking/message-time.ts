import { instant } from '#contracts';

/**
 * A sender whose clock is off by less than this is taken at its word: what is seen then is the time of the delivery, and
 * correcting it would put the messages of one client into another order with every request.
 */
const TOLERATED_MS = 5_000;

/**
 * How far a sender's clock was behind ours when it sent, in ms; negative where it was ahead, 0 where it was right or says nothing.
 * @param sentAt as it stands in the request, ISO 8601 or ms since 1970
 */
export function skewOf(sentAt: unknown, receivedAt: string): number {
  const sent = read(sentAt);
  const skew = sent === undefined ? 0 : Date.parse(receivedAt) - Date.parse(sent);
  return Math.abs(skew) < TOLERATED_MS ? 0 : skew;
}

/**
 * When a message was so, by our clock: `receivedAt - (sentAt - timestamp)`, the formula of the Segment specification
 * (https://segment.com/docs/connections/spec/common/#timestamps). RudderStack's clients call their own time
 * `originalTimestamp` and a time that the caller gave `timestamp`.
 * @param told times as they stand in the message, ISO 8601 or ms since 1970
 * @returns ISO 8601 in UTC
 */
export function messageTime(
  told: { readonly timestamp?: unknown; readonly originalTimestamp?: unknown },
  skew: number,
  receivedAt: string,
): string {
  const so = read(told.timestamp) ?? read(told.originalTimestamp);
  if (so === undefined) return receivedAt;
  return skew === 0 ? so : (read(Date.parse(so) + skew) ?? receivedAt);
}

/** Within what `instant` takes: a clock that is off by centuries tells nothing. */
function read(value: unknown): string | undefined {
  if (typeof value !== 'number') return instant(value);
  return Math.abs(value) < 8.64e15 ? instant(new Date(value).toISOString()) : undefined;
}
