import { isUtf8 } from 'node:buffer';
import { createHash, randomUUID } from 'node:crypto';
import { eventIdOf, wrapData } from '#contracts';
import type { Appendable } from '../ingest/append-once.js';
import { MAX_EVENTS } from '../ingest/cut-events.js';
import { IngestError } from '../ingest/ingest-errors.js';
import { elementsOf, membersOf, objectOf } from '../ingest/json-members.js';
import { messageTime, skewOf } from './message-time.js';

/** What a message of the Segment specification can be (https://segment.com/docs/connections/spec); `merge` is RudderStack's. */
export const CALLS = ['identify', 'track', 'page', 'screen', 'group', 'alias', 'merge'] as const;
export type Call = (typeof CALLS)[number];

/** A request as it came: one message, or a batch of them. */
export interface TrackingRequest {
  /** What the request says of all its messages: `sentAt`, and where they have none `context` and `integrations`. */
  readonly envelope: Fields;
  readonly messages: readonly { readonly fields: unknown; readonly bytes: Buffer }[];
  /** The write key in the body, where browsers put it that may send no header. */
  readonly writeKey: string | undefined;
  /** Members that the batch gives for every message. */
  readonly defaults: ReadonlyMap<string, Buffer>;
}

type Fields = Readonly<Record<string, unknown>>;

/** A message that can be appended. */
export interface Tracked extends Appendable {
  readonly id: string;
  readonly type: string;
}

const INHERITED = ['context', 'integrations'];
const MAX_KEY = 200;
const MAX_ID = 512;

/** @throws IngestError where the body is not JSON; what is wrong with one message alone is found when it is applied */
export function readRequest(body: Buffer): TrackingRequest {
  const text = body.toString('utf8');
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const parsed = parse(bare);
  const bytes = bare === text && isUtf8(body) ? body : Buffer.from(bare);
  const envelope = isFields(parsed) ? parsed : {};
  const batch = Array.isArray(parsed) ? (parsed as unknown[]) : envelope['batch'];
  if (!Array.isArray(batch))
    return { envelope, messages: [{ fields: parsed, bytes }], writeKey: keyIn(parsed), defaults: new Map() };
  if (batch.length > MAX_EVENTS)
    throw new IngestError(413, 'TOO_MANY_EVENTS', `There are more than ${MAX_EVENTS} messages in one request.`);
  const members = Array.isArray(parsed) ? new Map<string, Buffer>() : membersOf(bytes);
  const pieces = elementsOf(members.get('batch') ?? bytes);
  return {
    envelope,
    messages: batch.map((fields: unknown, index) => ({ fields, bytes: pieces[index]! })),
    writeKey: keyIn(envelope) ?? keyIn(batch[0]),
    defaults: new Map([...members].filter(([name]) => INHERITED.includes(name) && isFields(envelope[name]))),
  };
}

/**
 * The events of a request, each once. Their data are the messages as they were sent, but for the write key, which is a
 * secret, and what the batch gave for all.
 * @param call what the address says; undefined where each message says it
 */
export function eventsOf(
  { envelope, messages, defaults }: TrackingRequest,
  call: Call | undefined,
  { source, topic, receivedAt }: { readonly source: string; readonly topic: string; readonly receivedAt: string },
): readonly Tracked[] {
  const events = new Map<string, Tracked>();
  const skew = skewOf(envelope['sentAt'], receivedAt);
  for (const { fields, bytes } of messages) {
    const message = isFields(fields) ? fields : {};
    const data = isFields(fields) ? own(message, bytes, defaults) : bytes;
    const id = idOf(message, data);
    const type = `segment.${call ?? callOf(message)}`;
    const eventId = eventIdOf(source, id);
    if (events.has(eventId)) continue;
    const { timestamp, originalTimestamp, sentAt } = message;
    const time = messageTime(
      { timestamp, originalTimestamp },
      sentAt === undefined ? skew : skewOf(sentAt, receivedAt),
      receivedAt,
    );
    const key = keyOf(message) ?? id;
    const attributes = { specversion: '1.0', id, source, type, time, partitionkey: key };
    events.set(eventId, { id, type, eventId, topic, key, value: wrapData(attributes, data) });
  }
  return [...events.values()];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new IngestError(400, 'BODY_UNREADABLE', 'The body is not JSON. Send a message, or {"batch": [messages]}.');
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyIn = (value: unknown): string | undefined =>
  isFields(value) && typeof value['writeKey'] === 'string' ? value['writeKey'] : undefined;

/** A word that is none of the calls goes on to the worker, which parks what it does not know. */
function callOf({ type, action }: Fields): string {
  const word = type ?? action;
  return typeof word === 'string' && /^[a-z][\w-]{0,40}$/i.test(word) ? word.toLowerCase() : 'unknown';
}

/** Bytes are only rewritten where something has to be left out or added. */
function own(message: Fields, bytes: Buffer, defaults: ReadonlyMap<string, Buffer>): Buffer {
  if (!Object.hasOwn(message, 'writeKey') && defaults.size === 0) return bytes;
  const members = membersOf(bytes);
  members.delete('writeKey');
  for (const [name, given] of defaults) {
    const has = members.get(name);
    members.set(
      name,
      has && isFields(message[name]) ? objectOf(new Map([...membersOf(given), ...membersOf(has)])) : (has ?? given),
    );
  }
  return objectOf(members);
}

/**
 * The client's `messageId`. Where there is none, a message that tells a time is known by its content; one that does not
 * may be meant twice, so it is an event of its own.
 */
function idOf({ messageId, timestamp, originalTimestamp, sentAt }: Fields, data: Buffer): string {
  const id = typeof messageId === 'number' ? String(messageId) : messageId;
  if (typeof id === 'string' && id !== '' && id.isWellFormed() && !id.includes('\u0000'))
    return id.length <= MAX_ID ? id : digest(Buffer.from(id));
  return (timestamp ?? originalTimestamp ?? sentAt) === undefined ? randomUUID() : digest(data);
}

const digest = (bytes: Buffer): string => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

/** Messages of one user keep their order. */
function keyOf({ userId, anonymousId, previousId }: Fields): string | undefined {
  for (const one of [userId, anonymousId, previousId])
    if (typeof one === 'number' || (typeof one === 'string' && one !== '' && !one.includes('\u0000')))
      return String(one).toWellFormed().slice(0, MAX_KEY);
  return undefined;
}
