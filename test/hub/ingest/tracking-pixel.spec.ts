import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApiKey } from '../../../apps/gateway/access/api-keys.js';
import { inLog } from './in-log.js';
import { startGateway, type TestGateway } from './gateway.js';

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

describe('the tracking pixel', () => {
  const see = async (path: string, to = open, headers: Record<string, string> = {}) => {
    const response = await fetch(`${to.url}/${path}`, { headers });
    return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
  };
  const GIF = { status: 200, body: expect.objectContaining({ length: 42 }) };
  const opened = (more: object = {}) => ({
    userId: 'u-42',
    event: 'Email Opened',
    properties: { subject: 'Öljy' },
    ...more,
  });
  const inBase64 = (message: object) => `data=${Buffer.from(JSON.stringify(message)).toString('base64url')}`;
  const seen = async (gateway: TestGateway) =>
    (await inLog(gateway.pool)).filter(({ data }) => data?.event === 'Email Opened');

  test.each(['v1/pixel', 'pixel/v1'])('GET /%s/track is an image, and its message an event', async (address) => {
    const before = (await seen(open)).length;
    const answer = await see(`${address}/track?${inBase64(opened())}`);
    expect(answer).toMatchObject(GIF);
    expect(answer.body.subarray(0, 6).toString()).toBe('GIF89a');
    expect(answer.headers.get('content-type')).toBe('image/gif');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    await see(`${address}/track?userId=u-42&event=Email%20Opened&properties.subject=%C3%96ljy`);
    const events = (await seen(open)).slice(before);
    // A mail that is opened again is another event; one that names itself is not.
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['segment.track', opened()],
      ['segment.track', opened()],
    ]);
    for (let turn = 0; turn < 2; turn++) await see(`${address}/track?${inBase64(opened({ messageId: address }))}`);
    expect(await seen(open)).toHaveLength(before + 3);
  });

  test('the write key stands in the message; without one nothing is kept, and the image says so to who looks', async () => {
    const { key } = await createApiKey(keyed.pool, PEPPER, { name: 'mail', role: 'integration', source: 'web.mail' });
    for (const writeKey of [undefined, 'meri_x', 'WRITE_KEY_DEMO']) {
      const refused = await see(`v1/pixel/track?${inBase64(opened({ writeKey }))}`, keyed);
      expect(refused).toMatchObject(GIF);
      expect(refused.headers.get('x-meri-refused')).toBe('UNAUTHENTICATED');
    }
    expect(await seen(keyed)).toEqual([]);
    const taken = await see(`v1/pixel/track?${inBase64(opened({ writeKey: key }))}`, keyed, {
      'sec-fetch-site': 'cross-site',
    });
    expect(taken.headers.get('x-meri-refused')).toBeNull();
    expect(await seen(keyed)).toMatchObject([{ source: 'web.mail', data: opened() }]);
    expect(
      (await see(`v1/pixel/track?${inBase64(opened())}`, open, { 'sec-fetch-site': 'cross-site' })).headers.get(
        'x-meri-refused',
      ),
    ).toBe('UNAUTHENTICATED');
  });

  test('whoever asks for the head alone has not looked', async () => {
    const before = (await seen(open)).length;
    const head = await fetch(`${open.url}/v1/pixel/track?${inBase64(opened())}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'image/gif']);
    await see(`v1/pixel/track?${inBase64(opened())}`);
    expect(await seen(open)).toHaveLength(before + 1);
  });

  test('what is no message is an image all the same; an address that is none is 404', async () => {
    for (const query of ['data=', 'data=%%%', 'data=!!', 'data=eyJh', 'data=%7B'])
      expect((await see(`v1/pixel/page?${query}`)).headers.get('x-meri-refused')).toBe('BODY_UNREADABLE');
    expect((await see('v1/pixel/page')).status).toBe(200);
    expect((await see('v1/pixel/batch')).status).toBe(404);
  });
});
