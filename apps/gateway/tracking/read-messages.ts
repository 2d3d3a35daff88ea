import { isUtf8 } from 'node:buffer';
import { createHash, randomUUID } from 'node:crypto';
import { eventIdOf } from '#contracts';
import type { Appendable } from '../ingest/append/append-once.js';
import { MAX_EVENTS } from '../ingest/body/cut-events.js';
import { IngestError } from '../ingest/ingest-errors.js';
import {
  BrokenJsonError, eachMemberAt, elementsAt, endOfValue, isArrayAt, isObjectAt, membersAt, nothingBehind, objectOf, scalarAt, startOf,
  type Span,
} from '../ingest/body/json-members.js'; // prettier-ignore
import { EventPen } from './event-pen.js';
import { messageTime, skewOf } from './message-time.js';

/** What a message of the Segment specification can be (https://segment.com/docs/connections/spec); `merge` is RudderStack's. */
export const CALLS = ['identify', 'track', 'page', 'screen', 'group', 'alias', 'merge'] as const;
export type Call = (typeof CALLS)[number];

/** A request as it came: one message, or a batch of them. */
export interface TrackingRequest {
  readonly bytes: Buffer;
  readonly messages: readonly Span[];
  /** When the request was sent, by the sender's clock. */
  readonly sentAt: unknown;
  /** The write key in the body, where browsers put it that may send no header. */
  readonly writeKey: string | undefined;
  /** Members that the batch gives for every message. */
  readonly defaults: ReadonlyMap<string, Buffer>;
}

/** A message that can be appended. */
export interface Tracked extends Appendable {
  readonly id: string;
  readonly type: string;
}

const INHERITED = ['context', 'integrations'];
const MAX_KEY = 200;
const MAX_ID = 512;

/** @throws IngestError where the body is not JSON; what is wrong inside of one message is found when it is applied */
export function readRequest(body: Buffer): TrackingRequest {
  const marked = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? body.subarray(3) : body;
  const bytes = isUtf8(marked) ? marked : Buffer.from(marked.toString('utf8'));
  try {
    return cutRequest(bytes);
  } catch (error) {
    if (!(error instanceof BrokenJsonError)) throw error;
    throw new IngestError(400, 'BODY_UNREADABLE', 'The body is not JSON. Send a message, or {"batch": [messages]}.');
  }
}

function cutRequest(bytes: Buffer): TrackingRequest {
  const start = startOf(bytes);
  let messages: Span[] = [];
  const outer = new Map<string, Buffer>();
  let batched = isArrayAt(bytes, start);
  if (batched) nothingBehind(bytes, elementsAt(bytes, start, messages));
  else if (!isObjectAt(bytes, start)) throw new BrokenJsonError();
  else {
    const to = eachMemberAt(bytes, start, (name, from) => {
      const list = name === 'batch' && isArrayAt(bytes, from);
      if (list) [batched, messages] = [true, []];
      const end = list ? elementsAt(bytes, from, messages) : endOfValue(bytes, from);
      if (!list) outer.set(name, bytes.subarray(from, end));
      return end;
    });
    nothingBehind(bytes, to);
    if (!batched) messages = [{ from: start, to }];
  }
  if (messages.length > MAX_EVENTS)
    throw new IngestError(413, 'TOO_MANY_EVENTS', `There are more than ${MAX_EVENTS} messages in one request.`);
  const [first] = messages;
  const writeKey = textIn(outer, 'writeKey') ?? (first && fieldsAt(bytes, first).writeKey);
  const inherited = INHERITED.flatMap((name) => {
    const value = outer.get(name);
    return batched && value && isObjectAt(value, 0) ? [[name, value] as const] : [];
  });
  return {
    bytes,
    messages,
    sentAt: batched ? textIn(outer, 'sentAt') : undefined,
    writeKey: writeKey === undefined ? undefined : String(writeKey),
    defaults: new Map(inherited),
  };
}

/**
 * The events of a request, each once. Their data are the messages as they were sent, but for the write key, which is a
 * secret, and what the batch gave for all.
 * @param call what the address says; undefined where each message says it
 */
export function* eventsOf(
  { bytes, messages, sentAt, defaults }: TrackingRequest,
  call: Call | undefined,
  { source, topic, receivedAt }: { readonly source: string; readonly topic: string; readonly receivedAt: string },
): Generator<Tracked> {
  const pen = new EventPen(source, bytes.length + 256 * messages.length);
  const skew = skewOf(sentAt, receivedAt);
  const seen = new Set<string>();
  for (const span of messages) {
    const told = fieldsAt(bytes, span);
    const bent = told.writeKey !== undefined || (defaults.size > 0 && isObjectAt(bytes, span.from));
    const data = bent ? bend(bytes, span, defaults) : bytes.subarray(span.from, span.to);
    const id = idOf(told, data);
    const eventId = eventIdOf(source, id);
    if (seen.has(eventId)) continue;
    seen.add(eventId);
    const type = `segment.${call ?? callOf(told)}`;
    const key = keyOf(told) ?? id;
    const time = messageTime(told, told.sentAt === undefined ? skew : skewOf(told.sentAt, receivedAt), receivedAt);
    yield { id, type, eventId, topic, key, value: pen.write({ id, type, time, key }, data) };
  }
}

/** The members of a message that Meri looks at, where they are texts or numbers. */
type Told = { -readonly [Name in (typeof LOOKED_AT)[number]]?: string | number | undefined };
const LOOKED_AT = [
  'type', 'action', 'messageId', 'timestamp', 'originalTimestamp', 'sentAt', 'userId', 'anonymousId', 'previousId', 'writeKey',
] as const; // prettier-ignore
const NAMES: ReadonlySet<string> = new Set(LOOKED_AT);

function fieldsAt(bytes: Buffer, { from }: Span): Told {
  const told: Told = {};
  if (isObjectAt(bytes, from))
    eachMemberAt(bytes, from, (name, start) => {
      const to = endOfValue(bytes, start);
      if (NAMES.has(name))
        told[name as keyof Told] = scalarAt(bytes, start, to) ?? (name === 'writeKey' ? '' : undefined);
      return to;
    });
  return told;
}

function textIn(members: ReadonlyMap<string, Buffer>, name: string): string | undefined {
  const value = members.get(name);
  const read = value && scalarAt(value, 0, value.length);
  return typeof read === 'string' ? read : undefined;
}

/** A word that is none of the calls goes on to the worker, which parks what it does not know. */
function callOf({ type, action }: Told): string {
  const word = type ?? action;
  return typeof word === 'string' && /^[a-z][\w-]{0,40}$/i.test(word) ? word.toLowerCase() : 'unknown';
}

function bend(bytes: Buffer, { from }: Span, defaults: ReadonlyMap<string, Buffer>): Buffer {
  const members = membersAt(bytes, from);
  members.delete('writeKey');
  for (const [name, given] of defaults) {
    const has = members.get(name);
    const both = has && isObjectAt(has, 0);
    members.set(name, both ? objectOf(new Map([...membersAt(given, 0), ...membersAt(has, 0)])) : (has ?? given));
  }
  return objectOf(members);
}

/**
 * The client's `messageId`. Where there is none, a message that tells a time is known by its content; one that does not
 * may be meant twice, so it is an event of its own.
 */
function idOf({ messageId, timestamp, originalTimestamp, sentAt }: Told, data: Buffer): string {
  const id = messageId === undefined ? '' : String(messageId);
  if (id !== '' && id.isWellFormed() && !id.includes('\u0000'))
    return id.length <= MAX_ID ? id : digest(Buffer.from(id));
  return (timestamp ?? originalTimestamp ?? sentAt) === undefined ? randomUUID() : digest(data);
}

const digest = (bytes: Buffer): string => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

/** Messages of one user keep their order. */
function keyOf({ userId, anonymousId, previousId }: Told): string | undefined {
  for (const one of [userId, anonymousId, previousId])
    if (one !== undefined && one !== '' && !(typeof one === 'string' && one.includes('\u0000')))
      return String(one).toWellFormed().slice(0, MAX_KEY);
  return undefined;
}

/** The events of one request that was written to a file. */
export const trackingEvents = (
  body: Buffer,
  at: { readonly source: string; readonly topic: string },
): readonly Tracked[] => [...eventsOf(readRequest(body), undefined, { ...at, receivedAt: new Date().toISOString() })];
