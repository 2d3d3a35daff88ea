import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Analytics } from '@segment/analytics-node';
import { createGateway, type Gateway } from '../../../apps/gateway/index.js';
import { ask } from '../../processes/ask.js';
import { post, startGateway, type TestGateway } from './gateway.js';

/** Strangers and users of the tracking API, from the request to the customer whom people see. */
let hub: TestGateway;
let reading: Gateway;
beforeAll(async () => {
  hub = await startGateway();
  await hub.work();
  reading = await createGateway({
    pool: hub.pool,
    databaseUrl: hub.databaseUrl,
    appender: hub.log,
    port: 0,
    open: true,
  });
}, 120_000);
afterAll(async () => {
  await reading?.close();
  await hub?.close();
}, 60_000);

interface Found {
  readonly id: string;
  readonly records: readonly { readonly key: string }[];
}

const byIdentifier = async (kind: 'EMAIL' | 'PHONE', value: string) =>
  (
    await ask<{ customerBy: Found | null }>(
      reading.url,
      `{ customerBy(identifier: {kind: ${kind}, value: "${value}"}) { id records { key } } }`,
    )
  ).customerBy!;
const byId = async (id: string) =>
  (await ask<{ customer: Found | null }>(reading.url, `{ customer(id: "${id}") { id records { key } } }`)).customer!;
const keysOf = ({ records }: Found) => records.map(({ key }) => key).sort();
const send = async (call: string, message: object) => {
  const answer = await post(`${hub.url}/v1/${call}`, JSON.stringify(message));
  expect(answer.status).toBe(200);
};

test('alias, by Segment’s own client: two records become one customer, and both ids that were given out resolve', async () => {
  const client = new Analytics({ writeKey: 'WRITE_KEY', host: hub.url, flushAt: 1 });
  client.identify({ userId: 'before', traits: { email: 'rose@edge.example' } });
  client.identify({ userId: 'after', traits: { email: 'rose.gonzalez@koivuranta.example' } });
  client.track({ userId: 'before', event: 'Pricing seen' });
  await client.flush({ timeout: 20_000 });
  await hub.applied();
  const before = await byIdentifier('EMAIL', 'rose@edge.example');
  const after = await byIdentifier('EMAIL', 'rose.gonzalez@koivuranta.example');
  expect([keysOf(before), keysOf(after)]).toEqual([['before'], ['after']]);
  expect(before.id).not.toBe(after.id);

  client.alias({ userId: 'after', previousId: 'before' });
  await client.closeAndFlush({ timeout: 20_000 });
  await hub.applied();
  const one = await byIdentifier('EMAIL', 'rose@edge.example');
  expect(keysOf(one)).toEqual(['after', 'before']);
  expect(await byIdentifier('EMAIL', 'rose.gonzalez@koivuranta.example')).toEqual(one);
  expect([before.id, after.id]).toContain(one.id);
  for (const { id } of [before, after]) expect(await byId(id)).toEqual(one);
}, 120_000);

test('merge, as RudderStack sends it: whoever has the address and whoever has the number are one', async () => {
  await send('identify', { messageId: 'm-1', userId: 'u-mail', traits: { email: 'otso@virta.example' } });
  await send('identify', { messageId: 'm-2', userId: 'u-phone', traits: { phone: '+358 40 765 4321' } });
  await hub.applied();
  const mail = await byIdentifier('EMAIL', 'otso@virta.example');
  const phone = await byIdentifier('PHONE', '+358407654321');
  expect([keysOf(mail), keysOf(phone)]).toEqual([['u-mail'], ['u-phone']]);

  await send('merge', {
    messageId: 'm-3',
    type: 'merge',
    mergeProperties: [
      { type: 'email', value: 'Otso@virta.example' },
      { type: 'phone', value: '+358 40 765 4321' },
    ],
  });
  await hub.applied();
  const one = await byIdentifier('EMAIL', 'otso@virta.example');
  expect(keysOf(one)).toEqual(expect.arrayContaining(['u-mail', 'u-phone']));
  expect(await byIdentifier('PHONE', '+358407654321')).toEqual(one);
  for (const { id } of [mail, phone]) expect(await byId(id)).toEqual(one);
}, 120_000);

test('two people who sign in one after the other in one browser stay two customers', async () => {
  const at = (anonymousId: string, userId?: string) => ({ anonymousId, ...(userId ? { userId } : {}) });
  await send('track', { messageId: 'b-1', ...at('browser-7'), event: 'Pricing seen' });
  await send('identify', { messageId: 'b-2', ...at('browser-7', 'u-aino'), traits: { email: 'aino@kaarna.example' } });
  await hub.applied();
  const aino = await byIdentifier('EMAIL', 'aino@kaarna.example');
  expect(keysOf(aino)).toEqual(['browser-7', 'u-aino']);

  await send('identify', { messageId: 'b-3', ...at('browser-7', 'u-eero'), traits: { email: 'eero@kaarna.example' } });
  await hub.applied();
  expect(keysOf(await byIdentifier('EMAIL', 'aino@kaarna.example'))).toEqual(['u-aino']);
  expect(keysOf(await byIdentifier('EMAIL', 'eero@kaarna.example'))).toEqual(['u-eero']);
}, 120_000);
