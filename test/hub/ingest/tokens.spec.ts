import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWK } from 'jose';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { post, startGateway, type TestGateway } from './gateway.js';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

const ISSUER = 'https://id.example';
const AUDIENCE = 'meri';
const now = () => Math.floor(Date.now() / 1000);
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

let rsa: Pair;
let ec: Pair;
let ed: Pair;
let stranger: Pair;
let issuer: Server;
let fetched = 0;
let gateway: TestGateway;
let events: string;

beforeAll(async () => {
  const extractable = { extractable: true };
  [rsa, ec, ed, stranger] = await Promise.all([
    generateKeyPair('RS256', extractable),
    generateKeyPair('ES256', extractable),
    generateKeyPair('EdDSA', extractable),
    generateKeyPair('RS256', extractable),
  ]);
  const keys: JWK[] = [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256', use: 'sig' },
    { ...(await exportJWK(ed.publicKey)), kid: 'ed', alg: 'EdDSA', use: 'sig' },
    { ...(await exportJWK(rsa.publicKey)), kid: 'any', alg: undefined },
  ];
  issuer = createServer((_request, response) => {
    fetched++;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const jwksUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks`;
  gateway = await startGateway({ jwt: { issuer: ISSUER, audience: AUDIENCE, jwksUrl, roleClaim: 'meri_role' } });
  events = `${gateway.url}/events`;
}, 120_000);
afterAll(async () => {
  await gateway?.close();
  issuer?.close();
});

const claims = (changes: object = {}) => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'maija',
  exp: now() + 300,
  meri_role: 'integration',
  ...changes,
});
const signed = (changes: object = {}, header: object = {}, key: Pair = rsa) =>
  new SignJWT(claims(changes)).setProtectedHeader({ alg: 'RS256', kid: 'rsa', ...header }).sign(key.privateKey);
const withSecret = (secret: string, header: object) => {
  const body = `${base64(header)}.${base64(claims())}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
};

let count = 0;
const tried = async (token: string) => {
  const event = {
    specversion: '1.0',
    id: `t-${++count}`,
    source: 'crm.example',
    type: 'crm.contact.changed',
    data: { key: '1', name: 'A' },
  };
  return post(events, JSON.stringify(event), { authorization: `Bearer ${token}` });
};

test('a token of the issuer lets in with its role, signed by RSA, ECDSA or EdDSA', async () => {
  expect((await tried(await signed())).status).toBe(200);
  expect((await tried(await signed({}, { alg: 'ES256', kid: 'ec' }, ec))).status).toBe(200);
  expect((await tried(await signed({}, { alg: 'EdDSA', kid: 'ed' }, ed))).status).toBe(200);
  expect((await tried(await signed({}, { kid: 'any' }))).status).toBe(200);
  expect((await tried(await signed({ meri_role: ['something', 'integration'] }))).status).toBe(200);
  expect((await tried(await signed({ exp: now() - 30 }))).status).toBe(200);
  expect((await tried(await signed({ meri_source: 'crm.shop' }))).json).toMatchObject({ accepted: 0, refused: 1 });
});

test('who has no role here, or claims one that is not given, is let nowhere', async () => {
  for (const meri_role of [undefined, 'owner', 'superuser', ['owner'], {}, 'analyst', 'toString'])
    expect([meri_role, (await tried(await signed({ meri_role }))).status]).toEqual([meri_role, 403]);
});

test('the bad tokens are refused, each for its reason, without quoting it', async () => {
  const publicPem = await exportSPKI(rsa.publicKey);
  const publicJwk = await exportJWK(stranger.publicKey);
  const good = await signed();
  const [head, body, signature] = good.split('.') as [string, string, string];
  const rs512 = await crypto.subtle.importKey(
    'jwk',
    { ...(await exportJWK(rsa.privateKey)), alg: 'RS512' },
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
    false,
    ['sign'],
  );
  const tokens: Record<string, string> = {
    'HS256 with the public key as its secret': withSecret(publicPem, { alg: 'HS256', kid: 'rsa' }),
    'no algorithm': `${base64({ alg: 'none' })}.${base64(claims())}.`,
    'no algorithm, differently written': `${base64({ alg: 'NoNe' })}.${base64(claims())}.`,
    'a key of its own in the header': await signed({}, { jwk: publicJwk, kid: undefined }, stranger),
    'a key address of its own': await signed({}, { jku: 'http://127.0.0.1:1/jwks', kid: 'x' }, stranger),
    'a path as the key id': await signed({}, { kid: '../../../../dev/null' }, stranger),
    'SQL as the key id': await signed({}, { kid: "' union select 'x" }, stranger),
    'signed by a stranger under a known key id': await signed({}, {}, stranger),
    'another audience': await signed({ aud: 'payroll' }),
    'no audience': await signed({ aud: undefined }),
    'another issuer': await signed({ iss: 'https://evil.example' }),
    'no issuer': await signed({ iss: undefined }),
    'no expiry': await signed({ exp: undefined }),
    expired: await signed({ exp: now() - 120 }),
    'not valid yet': await signed({ nbf: now() + 600 }),
    'no subject': await signed({ sub: undefined }),
    'an algorithm that is not allowed, under a key that names none': await new SignJWT(claims())
      .setProtectedHeader({ alg: 'RS512', kid: 'any' })
      .sign(rs512),
    'an unknown critical header': `${base64({ alg: 'RS256', kid: 'rsa', crit: ['x-y'], 'x-y': 1 })}.${body}.${signature}`,
    'changed claims': `${head}.${base64(claims({ meri_role: 'admin' }))}.${signature}`,
    'no signature': `${head}.${body}.`,
    'half of it': good.slice(0, 50),
    'no token': 'abc.def.ghi',
  };
  for (const [name, token] of Object.entries(tokens)) {
    const answer = await tried(token);
    expect([name, answer.status, answer.json.error?.code]).toEqual([name, 401, 'UNAUTHENTICATED']);
    expect(answer.json.error.message).not.toContain('maija');
  }
});

test('key ids nobody knows do not make the hub ask the issuer every time', async () => {
  const before = fetched;
  for (let turn = 0; turn < 20; turn++) await tried(await signed({}, { kid: `unknown-${turn}` }, stranger));
  expect(fetched - before).toBeLessThanOrEqual(1);
});

test('while the issuer is gone its cached keys serve for ten minutes; a hub that never reached it lets nobody in', async () => {
  const second = await startGateway({
    databaseUrl: gateway.databaseUrl,
    jwt: { issuer: ISSUER, audience: AUDIENCE, jwksUrl: 'http://127.0.0.1:1/jwks', roleClaim: 'meri_role' },
  });
  try {
    const token = await signed();
    const answer = await post(`${second.url}/events`, '[]', { authorization: `Bearer ${token}` });
    expect([answer.status, answer.json.error.message]).toEqual([401, expect.stringContaining('cannot be fetched')]);
    expect((await post(`${second.url}/events`, '[]', {})).status).toBe(401);
  } finally {
    await second.close();
  }
  await new Promise((resolve) => {
    issuer.close(resolve);
    issuer.closeAllConnections();
  });
  const token = await signed({ exp: now() + 3600 });
  expect((await tried(token)).status).toBe(200);
  const real = Date.now.bind(Date);
  Date.now = () => real() + 11 * 60_000;
  try {
    expect((await tried(token)).status).toBe(401);
  } finally {
    Date.now = real;
  }
}, 60_000);
