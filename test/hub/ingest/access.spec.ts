import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { createApiKey, listApiKeys, revokeApiKey } from '../../../apps/gateway/access/api-keys.js';
import { UnauthenticatedError } from '../../../apps/gateway/access/access-errors.js';
import { AccessSettings } from '../../../apps/gateway/access/access-settings.js';
import { ViewerReader } from '../../../apps/gateway/access/viewer-reader.js';
import { post, startGateway, type TestGateway } from './gateway.js';

const PEPPER = 'a pepper of some length';
let gateway: TestGateway;
let events: string;
beforeAll(async () => {
  gateway = await startGateway({ keyPepper: PEPPER });
  events = `${gateway.url}/events`;
}, 120_000);
afterAll(() => gateway?.close(), 60_000);

let count = 0;
const event = (source = 'crm.example') =>
  JSON.stringify({
    specversion: '1.0',
    id: `a-${++count}`,
    source,
    type: 'crm.contact.changed',
    data: { key: '1', name: 'A' },
  });
const bearing = (key: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${key}` });
const make = (wanted: Partial<Parameters<typeof createApiKey>[2]> = {}) =>
  createApiKey(gateway.pool, PEPPER, { name: 'shop', role: 'integration', ...wanted });

test('a key opens the door as Bearer, x-api-key or Basic, and is kept as a digest alone', async () => {
  const { key, id } = await make();
  const basic = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
  const ways: Record<string, string>[] = [bearing(key), { 'x-api-key': key }, { authorization: basic }];
  for (const headers of ways)
    expect(await post(events, event(), headers)).toMatchObject({ status: 200, json: { accepted: 1 } });
  const row = await gateway.pool.query<{ digest: Buffer; text: string }>(
    'select digest, api_key::text as text from hub.api_key where id = $1',
    [id],
  );
  expect(row.rows[0]!.digest).toHaveLength(32);
  expect(row.rows[0]!.text).not.toContain(key.slice(14, 40));
});

test('without a key, or with a wrong, mistyped, expired, revoked or differently peppered one, nobody gets in', async () => {
  const good = await make();
  const expired = await make({ expiresAt: new Date(Date.now() - 1000) });
  const revoked = await make();
  expect((await post(events, event(), bearing(revoked.key))).status).toBe(200);
  expect(await revokeApiKey(gateway.pool, revoked.id)).toBe(true);
  expect(await revokeApiKey(gateway.pool, 'ffffffff')).toBe(false);
  const peppered = await createApiKey(gateway.pool, 'another pepper, as long', { name: 'x', role: 'integration' });
  const forged = `${good.key.slice(0, 14)}${'0'.repeat(64)}`;
  const keys = [
    expired.key,
    revoked.key,
    peppered.key,
    good.key.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    good.key.toUpperCase(),
    `${good.key} `.repeat(2),
    `${forged}_00000000`,
    'meri_',
    'x'.repeat(5000),
    "meri_' or 1=1 --",
  ];
  for (const key of keys) {
    const answer = await post(events, event(), bearing(key));
    expect([key.slice(0, 20), answer.status, answer.json.error.code]).toEqual([
      key.slice(0, 20),
      401,
      'UNAUTHENTICATED',
    ]);
    expect(answer.json.error.message).not.toContain(key.slice(0, 14) + key.slice(14, 20));
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  }
  expect((await post(events, event(), {})).status).toBe(401);
  const states = new Map((await listApiKeys(gateway.pool)).map(({ id, state }) => [id, state]));
  expect([states.get(good.id), states.get(expired.id), states.get(revoked.id)]).toEqual(['live', 'expired', 'expired']);
});

test('an integration that is bound to a source publishes for that one alone', async () => {
  const { key } = await make({ source: 'crm.shop' });
  const answer = await post(events, `[${event('crm.shop')},${event('crm.bank')},${event('crm.shop.x')}]`, bearing(key));
  expect(answer.json).toMatchObject({ accepted: 1, refused: 2 });
  expect(answer.json.results[1].problems[0]).toMatchObject({ code: 'source.foreign', path: '/source' });
  const doubled = event('crm.bank').replace('{', '{"source":"crm.shop",');
  expect((await post(events, doubled, bearing(key))).json.accepted).toBe(0);
  const binary = {
    ...bearing(key),
    'ce-specversion': '1.0',
    'ce-id': 'b',
    'ce-source': 'crm.bank',
    'ce-type': 'crm.contact.changed',
  };
  expect((await post(events, '{"key":"1"}', binary)).json.accepted).toBe(0);
});

test('what only people may say is not taken from an integration', async () => {
  const said = (type: string, data: object) =>
    JSON.stringify({ specversion: '1.0', id: `s-${++count}`, source: 'crm.example', type, data });
  const [a, b] = [
    { kind: 'person', source: 'crm.example', key: '1' },
    { kind: 'person', source: 'crm.example', key: '2' },
  ];
  const same = said('identity.decided', { key: 'd-1', verdict: 'same', a, b, by: 'the boss' });
  const { key } = await make();
  const refused = await post(events, `[${event()},${same}]`, bearing(key));
  expect(refused.json).toMatchObject({ accepted: 1, refused: 1 });
  expect(refused.json.results[1].problems).toMatchObject([{ code: 'type.forbidden', path: '/type' }]);
  expect((await post(`${events}?dryRun=true`, same, bearing(key))).json).toMatchObject({ refused: 1 });
  // On an open hub everybody is its owner.
  const open = await startGateway();
  expect((await post(`${open.url}/events`, same)).json).toMatchObject({ accepted: 1 });
  await open.close();
});

test('who may not publish is told so before the body is read; a steward may try', async () => {
  for (const role of ['analyst', 'agent', 'privacy-officer'] as const) {
    const { key } = await make({ role });
    expect(await post(events, event(), bearing(key))).toMatchObject({
      status: 403,
      json: { error: { code: 'FORBIDDEN' } },
    });
    expect((await post(`${events}?dryRun=true`, event(), bearing(key))).status).toBe(403);
  }
  const { key } = await make({ role: 'steward' });
  expect((await post(events, event(), bearing(key))).status).toBe(403);
  expect((await post(`${events}?dryRun=true`, event(), bearing(key))).json.accepted).toBe(1);
  await expect(make({ role: 'owner' as never })).rejects.toThrow('no role owner');
});

test('the last use is written, at most once a minute', async () => {
  const { key, id } = await make();
  await gateway.pool.query(
    "create or replace function count_use() returns trigger language plpgsql as 'begin insert into uses values (new.id); return new; end'",
  );
  await gateway.pool.query('create table uses (id text)');
  await gateway.pool.query(
    'create trigger count_use after update on hub.api_key for each row execute function count_use()',
  );
  for (let turn = 0; turn < 5; turn++) await post(events, event(), bearing(key));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await gateway.pool.query('select 1 from uses where id = $1', [id])).rowCount).toBe(1);
  expect((await listApiKeys(gateway.pool)).find((one) => one.id === id)?.lastUsedAt).toBeDefined();
});

const reader = (host: string, keyPepper?: string) =>
  new ViewerReader(new AccessSettings({ host, ...(keyPepper ? { keyPepper } : {}) }), gateway.pool);

test('open only where no way to tell people apart is set up and only this machine can connect', async () => {
  expect(await reader('127.0.0.1').read({ host: '127.0.0.1:4000' })).toEqual({ name: 'owner', role: 'owner' });
  expect(await reader('localhost').read({})).toMatchObject({ role: 'owner' });
  for (const host of ['0.0.0.0', '::', '10.0.0.5', 'hub.example', '127.0.0.1.example'])
    await expect(reader(host).read({ host: 'localhost' })).rejects.toThrow(UnauthenticatedError);
  await expect(reader('127.0.0.1', PEPPER).read({})).rejects.toThrow(UnauthenticatedError);
});

test('an open hub is not open to pages of other sites in its owner’s browser', async () => {
  const open = reader('127.0.0.1');
  for (const headers of [
    { host: 'rebound.example:4000' },
    { host: '127.0.0.1:4000', origin: 'https://evil.example' },
    { host: '127.0.0.1:4000', origin: 'null' },
    { host: 'localhost:4000', 'sec-fetch-site': 'cross-site' },
    { host: '127.0.0.1.evil.example' },
  ])
    await expect(open.read(headers)).rejects.toThrow(UnauthenticatedError);
  for (const headers of [
    { host: 'localhost:4000', origin: 'http://localhost:5173' },
    { host: '[::1]:4000', origin: 'http://[::1]:4000', 'sec-fetch-site': 'same-origin' },
  ])
    expect((await open.read(headers)).role).toBe('owner');
});

test('every answer carries the security headers; unknown routes and methods are JSON', async () => {
  for (const path of ['/nothing', '/healthz', '/%E0%A4%A', '/events', '/__proto__']) {
    const response = await fetch(`${gateway.url}${path}`);
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    const json = (await response.json()) as { error?: { code: string } };
    if (path !== '/healthz')
      expect([path, response.status >= 400, typeof json.error?.code]).toEqual([path, true, 'string']);
  }
});

test('what was sent is in no error', async () => {
  const canary = 'kanarialintu@example.com';
  const { key } = await make();
  const answers = await Promise.all([
    post(events, `<${canary}>`, bearing(key)),
    post(`${events}/${canary}`, canary, bearing(key)),
    post(`${events}?dryRun=${canary}`, canary, bearing(key)),
    post(events, event(), bearing(canary)),
    post(events, `[{"a": ${canary}]`, bearing(key)),
  ]);
  expect(answers.every(({ status }) => status >= 400)).toBe(true);
  for (const { json } of answers) expect(JSON.stringify(json)).not.toContain('kanarialintu');
});

test('whoever may not is answered although the body never comes', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const outgoing = httpRequest(events, { method: 'POST', headers: { 'content-length': '1000000' } }, (incoming) => {
      resolve(incoming.statusCode);
      outgoing.destroy();
    });
    outgoing.on('error', reject);
    outgoing.write('[');
  });
  expect(status).toBe(401);
});
