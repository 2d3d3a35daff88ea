import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventIdOf } from '#contracts';
import { eventsOf, readRequest, type Call } from './read-messages.js';

const AT = { source: 'web.shop', topic: 'meri.web', receivedAt: '2026-03-02T12:00:00.000Z' };
const read = (body: string, call?: Call) => [...eventsOf(readRequest(Buffer.from(body)), call, AT)];
const events = (body: unknown, call?: Call) =>
  read(JSON.stringify(body), call).map(({ value }) => JSON.parse(value.toString()) as Record<string, any>);

describe('the events of a tracking request', () => {
  test('a batch becomes one event a message, with the message as its data', () => {
    const batch = [
      { type: 'identify', messageId: 'm-1', userId: 'u', traits: { email: 'rose@edge.example' } },
      { type: 'track', messageId: 'm-2', anonymousId: 'a', event: 'Ticket Opened' },
    ];
    expect(events({ batch, sentAt: AT.receivedAt, writeKey: 'k' })).toEqual([
      { specversion: '1.0', id: 'm-1', source: 'web.shop', type: 'segment.identify', time: AT.receivedAt, partitionkey: 'u', data: batch[0] },
      { specversion: '1.0', id: 'm-2', source: 'web.shop', type: 'segment.track', time: AT.receivedAt, partitionkey: 'a', data: batch[1] },
    ]); // prettier-ignore
    expect(read(JSON.stringify({ batch }))[0]).toMatchObject({
      eventId: eventIdOf('web.shop', 'm-1'),
      topic: 'meri.web',
    });
  });

  test('the bytes of a message are not rewritten: numbers beyond 2^53 keep their digits', () => {
    const message = '{"type":"track", "messageId":"m", "properties":{"n":90071992547409931,"e":1.0}}';
    const [event] = read(`{"batch":[${message}]}`);
    expect(event!.value.toString()).toContain(`"data":${message}`);
  });

  test('one message: its type is in the address, or in itself', () => {
    expect(events({ messageId: 'm', userId: 7 }, 'page')[0]).toMatchObject({ type: 'segment.page', partitionkey: '7' });
    expect(events({ messageId: 'm', type: 'Group' })[0]).toMatchObject({ type: 'segment.group' });
  });

  test('a write key is a secret: it is not kept, wherever it stood', () => {
    const request = readRequest(Buffer.from('{"messageId":"m","writeKey":"secret","userId":"u"}'));
    expect(request.writeKey).toBe('secret');
    expect(events({ messageId: 'm', writeKey: 'secret', userId: 'u' }, 'track')[0]!['data']).toEqual({ messageId: 'm', userId: 'u' }); // prettier-ignore
    const escaped = read('{"batch":[{"messageId":"m","\\u0077riteKey":"secret"}],"writeKey":"secret"}');
    expect(escaped[0]!.value.toString()).not.toContain('secret');
  });

  test('what the batch gives for all counts where a message says nothing of its own', () => {
    const context = { ip: '10.1.1.1', app: { name: 'shop' } };
    const got = events({ context, integrations: { All: true }, batch: [{ messageId: '1' }, { messageId: '2', context: { app: 'x' } }] }, 'track'); // prettier-ignore
    expect(got.map(({ data }) => data as unknown)).toEqual([
      { messageId: '1', context, integrations: { All: true } },
      { messageId: '2', context: { ip: '10.1.1.1', app: 'x' }, integrations: { All: true } },
    ]);
  });

  test('a message twice in one request is one event; without an id, one that tells a time is known by its content', () => {
    const message = { type: 'track', event: 'A', timestamp: '2026-03-01T10:00:00Z' };
    expect(read(JSON.stringify({ batch: [message, message, { ...message, messageId: 'x' }, { ...message, messageId: 'x' }] }))).toHaveLength(2); // prettier-ignore
    expect(read(JSON.stringify([message]))[0]!.id).toBe(read(JSON.stringify(message))[0]!.id);
    expect(read('{"batch":[{"type":"track"},{"type":"track"}]}')).toHaveLength(2);
    expect(read(JSON.stringify({ messageId: 'x'.repeat(600) }))[0]!.id).toMatch(/^sha256-/);
  });

  test.each([
    '',
    '{',
    'null',
    '{"batch":[1,]}',
    '{"batch":[1}]',
    '{batch:[]}',
    '"text',
    'batch=%5B%5D',
    '{"batch":[{}]} x',
  ])('a body that is no JSON is refused as a whole: %s', (body) => {
    expect(() => read(body)).toThrow(expect.objectContaining({ status: 400 }));
  });

  test('any JSON at all becomes events whose envelopes are whole, and whose data are what was sent', () => {
    const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
    const message = fc.oneof(json, fc.dictionary(fc.constantFrom('type', 'messageId', 'userId', 'writeKey', 'timestamp', 'sentAt', 'context', 'batch', '__proto__'), json)); // prettier-ignore
    fc.assert(
      fc.property(fc.array(message), json, fc.constantFrom(undefined, 'alias' as const), (batch, context, call) => {
        const got = read(JSON.stringify({ batch, context }), call);
        for (const { value, type, id } of got) {
          expect(JSON.parse(value.toString())).toMatchObject({ specversion: '1.0', source: 'web.shop', type, id });
          expect(type).toMatch(/^segment\.[a-z][\w-]*$/);
        }
        if (typeof context === 'object' && context !== null) return;
        const sent = new Set(batch.map((one) => JSON.stringify(withoutKey(one))));
        for (const { value } of got) {
          const { data } = JSON.parse(value.toString()) as { data: unknown };
          expect(sent.has(JSON.stringify(data))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function withoutKey(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return message;
  const { writeKey: _, ...rest } = message as Record<string, unknown>;
  return rest;
}
