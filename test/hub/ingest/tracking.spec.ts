import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { createApiKey } from '../../../apps/gateway/access/api-keys.js';
import { inLog } from './in-log.js';
import { post, startGateway, type TestGateway } from './gateway.js';

const PEPPER = 'a pepper of some length';
let open: TestGateway;
let keyed: TestGateway;
beforeAll(async () => {
  open = await startGateway();
  keyed = await startGateway({ keyPepper: PEPPER });
}, 120_000);
afterAll(async () => {
  await open?.close();
  await keyed?.close();
}, 60_000);

let count = 0;
const message = (more: object = {}) => ({
  type: 'track',
  messageId: `t-${++count}`,
  userId: 'u-42',
  event: 'Seen',
  ...more,
});
const send = (address: string, body: unknown, headers: Record<string, string> = {}, to = open) =>
  post(
    `${to.url}/v1/${address}`,
    typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    headers,
  );
const OK = { status: 200, json: { success: true } };

describe('the tracking API', () => {
  test.each([
    ['identify', 'identify'], ['track', 'track'], ['page', 'page'], ['screen', 'screen'], ['group', 'group'], ['alias', 'alias'],
    ['merge', 'merge'], ['i', 'identify'], ['t', 'track'], ['p', 'page'], ['s', 'screen'], ['g', 'group'], ['a', 'alias'],
  ])('POST /v1/%s takes one message', async (address, call) => {
    const { type: _, ...one } = message();
    expect(await send(address, one)).toMatchObject(OK);
    expect((await inLog(open.pool)).find(({ id }) => id === one.messageId)).toMatchObject({
      specversion: '1.0', source: 'web.segment', type: `segment.${call}`, data: one,
    });
  }); // prettier-ignore

  test.each(['batch', 'b', 'import'])('POST /v1/%s takes many', async (address) => {
    const batch = [message(), message({ type: 'identify' }), message({ type: 'alias', previousId: 'a-1' })];
    expect(await send(address, { batch, sentAt: new Date().toISOString() })).toMatchObject(OK);
    const ids = (await inLog(open.pool)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(batch.map(({ messageId }) => messageId)));
  });

  test('text/plain, form-urlencoded, no type at all, packed and not said to be: the same', async () => {
    const packed = () => gzipSync(JSON.stringify({ batch: [message()] }));
    for (const [body, headers] of [
      [{ batch: [message()] }, { 'content-type': 'text/plain' }],
      [packed(), { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' }],
      [packed(), { 'content-type': 'application/json' }],
      [packed(), {}],
    ] as const)
      expect(await send('batch', body, headers)).toMatchObject(OK);
    expect((await inLog(open.pool)).map(({ id }) => id)).toContain(`t-${count}`);
  });

  test('the same message again, in whatever request, is in the log once', async () => {
    const one = message();
    await Promise.all([send('track', one), send('batch', { batch: [one, one] }), send('track', one)]);
    await send('batch', { batch: [one] });
    expect((await inLog(open.pool)).filter(({ id }) => id === one.messageId)).toHaveLength(1);
  });

  test('a clock that is wrong is put right by the time of sending', async () => {
    const one = message({ timestamp: '2021-05-05T10:00:00.000Z' });
    await send('batch', { batch: [one], sentAt: '2021-05-05T10:00:30.000Z' });
    const event = (await inLog(open.pool)).find(({ id }) => id === one.messageId)!;
    expect(Math.abs(Date.parse(event.time) - (Date.now() - 30_000))).toBeLessThan(10_000);
  });

  test('a batch of 4 MB is taken whole; a message that the log cannot carry is parked, and its neighbours go on', async () => {
    const batch = Array.from({ length: 4_000 }, () => message({ properties: { text: 'x'.repeat(1_000) } }));
    expect(await send('batch', { batch })).toMatchObject(OK);
    const ids = new Set((await inLog(open.pool)).map(({ id }) => id));
    expect(batch.every(({ messageId }) => ids.has(messageId))).toBe(true);
    const [large, small] = [message({ properties: { text: 'y'.repeat(1_100_000) } }), message()];
    expect(await send('batch', { batch: [large, small] })).toMatchObject(OK);
    expect(await send('batch', { batch: [large, small] })).toMatchObject(OK);
    const parked = await open.pool.query(
      'select source, type, code, octet_length(payload) as size from hub.parked_event',
    );
    expect(parked.rows).toEqual([
      { source: 'web.segment', type: 'segment.track', code: 'event.tooLarge', size: expect.any(Number) },
    ]);
    expect(parked.rows[0].size).toBeGreaterThan(1_100_000);
    expect((await inLog(open.pool)).map(({ id }) => id)).toContain(small.messageId);
  }, 60_000);

  test('what cannot be understood is no error of the client: it is kept for a person', async () => {
    const odd = [
      1,
      null,
      'text',
      [],
      { messageId: 'odd-1', type: 'teleport' },
      { messageId: 'odd-2', traits: { a: '\u0000' }, type: 'identify' },
    ];
    expect(await send('batch', { batch: odd })).toMatchObject(OK);
    await open.work();
    await open.applied();
    const { rows } = await open.pool.query<{ code: string; text: string }>(
      "select code, convert_from(payload, 'UTF8') as text from hub.parked_event where code <> 'event.tooLarge'",
    );
    const text = rows.map((row) => row.text).join('\n');
    for (const part of ['"data":1}', '"data":null}', '"data":"text"}', '"data":[]}', 'odd-2'])
      expect(text).toContain(part);
    // A type that the mapping does not know is no fault of the event: it is applied, and counted as not understood.
    const unknown = await open.pool.query("select kind, name from hub.not_understood where name like '%teleport%'");
    expect(unknown.rows).toHaveLength(1);
  }, 120_000);

  test('a body that is no JSON is 400, an address that is none is 404', async () => {
    expect((await send('batch', '{"batch":[')).status).toBe(400);
    expect((await send('batch', '')).status).toBe(400);
    expect((await send('nothing', {})).status).toBe(404);
  });
});

describe('write keys', () => {
  const make = (source?: string, role: 'integration' | 'analyst' = 'integration') =>
    createApiKey(keyed.pool, PEPPER, { name: 'site', role, ...(source ? { source } : {}) });
  const basic = (key: string, colon = ':') => ({
    authorization: `Basic ${Buffer.from(key + colon).toString('base64')}`,
  });

  test('as Basic with and without its colon, as Bearer, and in the body: the source is the one that the key is for', async () => {
    const { key } = await make('web.shop');
    const one = () => message();
    const answers = [
      await send('track', one(), basic(key), keyed),
      await send('track', one(), basic(key, ''), keyed),
      await send('track', one(), { authorization: `Bearer ${key}` }, keyed),
      await send('t', { ...one(), writeKey: key }, { 'content-type': 'text/plain' }, keyed),
      await send('batch', { batch: [one()], writeKey: key }, {}, keyed),
      await send('b', { batch: [{ ...one(), writeKey: key }] }, {}, keyed),
    ];
    for (const answer of answers) expect(answer).toMatchObject(OK);
    const events = await inLog(keyed.pool);
    expect(events).toHaveLength(6);
    expect(new Set(events.map(({ source }) => source))).toEqual(new Set(['web.shop']));
    const { rows } = await keyed.pool.query(
      "select 1 from log.record where position($1 in convert_from(value, 'UTF8')) > 0",
      [key.slice(14)],
    );
    expect(rows).toEqual([]);
  });

  test('none, a wrong one, or one that may not publish is refused, and nothing is kept', async () => {
    const before = (await inLog(keyed.pool)).length;
    const { key } = await make(undefined, 'analyst');
    expect((await send('track', message(), {}, keyed)).status).toBe(401);
    expect((await send('track', message(), basic('WRITE_KEY_DEMO'), keyed)).status).toBe(401);
    expect((await send('track', { ...message(), writeKey: 'meri_x' }, {}, keyed)).status).toBe(401);
    expect((await send('track', message(), basic(key), keyed)).status).toBe(403);
    expect((await send('track', { ...message(), writeKey: key }, {}, keyed)).status).toBe(403);
    expect(await inLog(keyed.pool)).toHaveLength(before);
  });

  test('a page of another site asks first, and may send', async () => {
    const origin = { origin: 'https://shop.example' };
    const asked = await fetch(`${keyed.url}/v1/t`, {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
    const { key } = await make('web.shop');
    const answer = await send('t', message(), { ...origin, ...basic(key), 'content-type': 'text/plain' }, keyed);
    expect(answer).toMatchObject(OK);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after');
    expect((await send('t', message(), origin, open)).status).toBe(401);
  });

  test('whatever header a client adds of its own, its page may send it', async () => {
    const asked = await fetch(`${keyed.url}/v1/track`, {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'AnonymousId, Authorization,rsa-retry-attempt,sentat,no header,ä' },
    });
    expect(asked.headers.get('access-control-allow-headers')).toBe('anonymousid, authorization, rsa-retry-attempt, sentat'); // prettier-ignore
    expect(asked.headers.get('vary')).toMatch(/access-control-request-headers/i);
  });

  test('what a browser sends while its page goes away has its key in the address', async () => {
    const { key } = await make('web.beacon');
    const [one, two] = [message(), message()];
    const text = { 'content-type': 'text/plain' };
    const beacon = (query: string, batch: readonly object[]) =>
      post(`${keyed.url}/beacon/v1/batch${query}`, JSON.stringify({ batch }), text);
    expect(await beacon(`?writeKey=${key}`, [one, two])).toMatchObject(OK);
    expect(await beacon(`?writeKey=${key}`, [two])).toMatchObject(OK);
    expect((await beacon('', [message()])).status).toBe(401);
    expect((await beacon('?writeKey=meri_x', [message()])).status).toBe(401);
    expect((await beacon(`?writeKey=meri_x&writeKey=${key}`, [message()])).status).toBe(401);
    const kept = (await inLog(keyed.pool)).filter(({ source }) => source === 'web.beacon');
    expect(kept.map(({ id }) => id)).toEqual([one.messageId, two.messageId]);
  });
});
