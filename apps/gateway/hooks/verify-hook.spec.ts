import { describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import fc from 'fast-check';
import { parseSourceFile, type WebhookScheme } from '#sources';
import { openGreeting, shownToken, signedGreeting } from './handshake.js';
import type { HookRequest } from './hook-request.js';
import { refusalOf } from './verify-hook.js';

/** The scheme that a source file with this `webhook` has. */
function schemeOf(webhook: string): WebhookScheme {
  const read = parseSourceFile(
    `{apiVersion: meri/v1, source: crm.acme, mapping: acme, webhook: {${webhook}, secretSetting: MERI_SECRET_ACME}}`,
    'acme.yaml',
  );
  if (!('source' in read)) throw new Error(JSON.stringify(read));
  return read.webhook!.scheme;
}

const NOW = Date.parse('2026-03-02T12:00:00Z');
const SECONDS = String(NOW / 1_000);
const BODY = '{"type":"event","name":"Pumppu ääni"}';

function request(headers: Readonly<Record<string, string>>, more: Partial<HookRequest> = {}): HookRequest {
  const body = more.body ?? Buffer.from(BODY);
  return { method: 'POST', path: '/hooks/crm.acme', urls: ['https://meri.example/hooks/crm.acme'], headers, body, json: JSON.parse(body.toString()), now: NOW, ...more }; // prettier-ignore
}

const hmac = (text: string, secret: string | Buffer, encoding: 'hex' | 'base64' = 'hex', algorithm = 'sha256') =>
  createHmac(algorithm, secret).update(text).digest(encoding);

/** Each vendor's own recipe, written out by hand: the headers that a sender with this secret puts on the body. */
const SENDERS: Readonly<Record<string, (secret: string, body: string) => Readonly<Record<string, string>>>> = {
  slack: (secret, body) => ({ 'x-slack-request-timestamp': SECONDS, 'x-slack-signature': `v0=${hmac(`v0:${SECONDS}:${body}`, secret)}` }),
  zendesk: (secret, body) => ({ 'x-zendesk-webhook-signature-timestamp': '2026-03-02T12:00:00Z', 'x-zendesk-webhook-signature': hmac(`2026-03-02T12:00:00Z${body}`, secret, 'base64') }),
  hubspot: (secret, body) => ({ 'x-hubspot-request-timestamp': String(NOW), 'x-hubspot-signature-v3': hmac(`POSThttps://meri.example/hooks/crm.acme${body}${NOW}`, secret, 'base64') }),
  intercom: (secret, body) => ({ 'x-hub-signature': `sha1=${hmac(body, secret, 'hex', 'sha1')}` }),
  atlassian: (secret, body) => ({ 'x-hub-signature': `sha256=${hmac(body, secret)}` }),
  typeform: (secret, body) => ({ 'typeform-signature': `sha256=${hmac(body, secret, 'base64')}` }),
  delighted: (secret, body) => ({ 'x-delighted-webhook-signature': `sha256=${hmac(body, secret)}` }),
  zoom: (secret, body) => ({ 'x-zm-request-timestamp': SECONDS, 'x-zm-signature': `v0=${hmac(`v0:${SECONDS}:${body}`, secret)}` }),
  'microsoft-teams-outgoing': (secret, body) => ({ authorization: `HMAC ${hmac(body, Buffer.from(secret, 'base64'), 'base64')}` }),
  notion: (secret, body) => ({ 'x-notion-signature': `sha256=${hmac(body, secret)}` }),
  stripe: (secret, body) => ({ 'stripe-signature': `t=${SECONDS},v1=${'0'.repeat(64)},v1=${hmac(`${SECONDS}.${body}`, secret)},v0=x` }),
  'standard-webhooks': (secret, body) => ({ 'webhook-id': 'msg_1', 'webhook-timestamp': SECONDS, 'webhook-signature': `v1a,x ${new Webhook(secret).sign('msg_1', new Date(NOW), body)}` }),
}; // prettier-ignore
const SECRET = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const TIMED = new Set(['slack', 'zendesk', 'hubspot', 'zoom', 'stripe', 'standard-webhooks']);

describe.each(Object.entries(SENDERS))('%s', (name, sign) => {
  const scheme = schemeOf(`scheme: ${name}`);
  const headers = sign(SECRET, BODY);

  test('lets in who knows a live secret, the old one too while it is changed', () => {
    expect(refusalOf(scheme, [SECRET], request(headers))).toBeUndefined();
    expect(refusalOf(scheme, ['b3RoZXI=', SECRET], request(headers))).toBeUndefined();
  });

  test('keeps out another secret, another body, another signature, and none', () => {
    expect(refusalOf(scheme, ['b3RoZXI='], request(headers))).toBe('SIGNATURE_WRONG');
    expect(refusalOf(scheme, [], request(headers))).toBe('SIGNATURE_WRONG');
    expect(refusalOf(scheme, [SECRET], request(headers, { body: Buffer.from(BODY.replace('"type"', ' "type"')) }))).toBe('SIGNATURE_WRONG'); // prettier-ignore
    expect(refusalOf(scheme, [SECRET], request({}))).toBe('SIGNATURE_MISSING');
    for (const [header, value] of Object.entries(headers))
      for (const forged of ['', value.slice(0, -1), `${value}=`, value.replace(/[0-9a-z]$/i, (last) => (last === '1' ? '2' : '1'))])
        if (forged !== value && !(name === 'stripe' || header === 'webhook-id'))
          expect([header, forged, refusalOf(scheme, [SECRET], request({ ...headers, [header]: forged }))]).toEqual([header, forged, expect.stringMatching(/^SIGNATURE_/)]); // prettier-ignore
  });

  if (TIMED.has(name))
    test('a replay, and one from the future, is stale; within five minutes it is taken', () => {
      for (const [apart, refusal] of [[299, undefined], [-299, undefined], [301, 'SIGNATURE_STALE'], [-301, 'SIGNATURE_STALE']] as const)
        expect(refusalOf(scheme, [SECRET], request(headers, { now: NOW + apart * 1_000 }))).toBe(refusal); // prettier-ignore
    });
});

describe('one secret that the sender brings along', () => {
  test('in a header, in the query, as HTTP Basic', () => {
    expect(refusalOf(schemeOf('scheme: secret-header'), ['s'], request({ 'x-meri-secret': 's' }))).toBeUndefined();
    expect(refusalOf(schemeOf('scheme: secret-header'), ['s'], request({ 'x-meri-secret': 'S' }))).toBe(
      'SIGNATURE_WRONG',
    );
    const query = { path: '/hooks/crm.acme?a=1&secret=a%2Fb' };
    expect(refusalOf(schemeOf('scheme: secret-query'), ['a/b'], request({}, query))).toBeUndefined();
    expect(refusalOf(schemeOf('scheme: secret-query'), ['a'], request({}, query))).toBe('SIGNATURE_WRONG');
    const basic = { authorization: `Basic ${Buffer.from('meri:pass:word').toString('base64')}` };
    expect(refusalOf(schemeOf('scheme: pipedrive'), ['meri:pass:word'], request(basic))).toBeUndefined();
    expect(refusalOf(schemeOf('scheme: pipedrive'), ['meri:pass'], request(basic))).toBe('SIGNATURE_WRONG');
    expect(refusalOf(schemeOf('scheme: pipedrive'), ['meri:pass'], request({}))).toBe('SIGNATURE_MISSING');
  });

  test('in every element of the list: one that lacks it spoils the rest', () => {
    const scheme = schemeOf('scheme: microsoft-graph');
    const sent = (...states: readonly unknown[]) =>
      request({}, { json: { value: states.map((clientState) => ({ clientState })) } });
    expect(refusalOf(scheme, ['s'], sent('s', 's'))).toBeUndefined();
    expect(refusalOf(scheme, ['s'], sent('s', 'x'))).toBe('SIGNATURE_WRONG');
    for (const bad of [sent('s', undefined), sent('s', 7), sent(), request({}, { json: undefined }), request({}, { json: { value: 's' } })])
      expect(refusalOf(scheme, ['s'], bad)).toBe('SIGNATURE_MISSING'); // prettier-ignore
  });
});

test('HubSpot signs the address with some escapes undone, and may know us under another one', () => {
  const scheme = schemeOf('scheme: hubspot');
  const path = '/hooks/crm.acme?a=x%2Fy%20z';
  const urls = [`http://10.0.0.1${path}`, `https://meri.example${path}`];
  const headers = { 'x-hubspot-request-timestamp': String(NOW), 'x-hubspot-signature-v3': hmac(`POSThttps://meri.example/hooks/crm.acme?a=x/y%20z${BODY}${NOW}`, SECRET, 'base64') }; // prettier-ignore
  expect(refusalOf(scheme, [SECRET], request(headers, { path, urls }))).toBeUndefined();
  expect(refusalOf(scheme, [SECRET], request(headers, { path, urls: urls.slice(0, 1) }))).toBe('SIGNATURE_WRONG');
});

test('whatever stands in headers and body, a verdict is given and nobody gets in without the secret', () => {
  const schemes = Object.keys(SENDERS).map((name) => schemeOf(`scheme: ${name}`));
  const names = [...new Set(Object.values(SENDERS).flatMap((sign) => Object.keys(sign(SECRET, ''))))];
  fc.assert(
    fc.property(
      fc.constantFrom(...schemes),
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'tv10=,. sha256') }))),
      fc.jsonValue(),
      (scheme, headers, json) => {
        const hook = request(headers, { json });
        expect(refusalOf(scheme, [SECRET], hook)).toMatch(/^SIGNATURE_/);
        for (const answer of [openGreeting(scheme, hook), shownToken(scheme, hook), signedGreeting(scheme, SECRET, hook)])
          expect(answer === undefined || typeof answer === 'string' || typeof answer.body === 'string').toBe(true);
      },
    ),
    { numRuns: 1_000 },
  ); // prettier-ignore
});

describe('handshakes', () => {
  test('Slack’s challenge, Zoom’s validation, Graph’s token, Notion’s first word', () => {
    const slack = request({}, { json: { type: 'url_verification', challenge: '3eZbrw1a' } });
    expect(signedGreeting(schemeOf('scheme: slack'), SECRET, slack)).toEqual({ contentType: 'text/plain', body: '3eZbrw1a' }); // prettier-ignore
    const zoom = request({}, { json: { event: 'endpoint.url_validation', payload: { plainToken: 'qgg8vlvZRS6UYooatFL8Aw' } } }); // prettier-ignore
    expect(JSON.parse(signedGreeting(schemeOf('scheme: zoom'), 'secret', zoom)!.body)).toEqual({
      plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
      encryptedToken: hmac('qgg8vlvZRS6UYooatFL8Aw', 'secret'),
    });
    const graph = request({}, { path: '/hooks/x?validationToken=Validation%3A+%3Cb%3E', json: undefined });
    expect(openGreeting(schemeOf('scheme: microsoft-graph'), graph)).toEqual({ contentType: 'text/plain', body: 'Validation: <b>' }); // prettier-ignore
    expect(shownToken(schemeOf('scheme: notion'), request({}, { json: { verification_token: 'secret_t' } }))).toBe('secret_t'); // prettier-ignore
    expect(shownToken(schemeOf('scheme: notion'), request({}, { json: { verification_token: 's', id: 1 } }))).toBeUndefined(); // prettier-ignore
  });

  test('an event is no handshake', () => {
    for (const name of ['slack', 'zoom', 'microsoft-graph', 'notion', 'pipedrive']) {
      const scheme = schemeOf(`scheme: ${name}`);
      expect([openGreeting(scheme, request({})), shownToken(scheme, request({})), signedGreeting(scheme, 's', request({}))]).toEqual([undefined, undefined, undefined]); // prettier-ignore
    }
  });
});
