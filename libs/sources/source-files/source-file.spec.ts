import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSourceFiles } from './read-source-files.js';
import { parseSourceFile, type SourceFile } from './source-file.js';
import { topicMatches } from './topic-pattern.js';
import { presetOf, WEBHOOK_PRESETS, type WebhookPreset } from './webhook-presets.js';

const WHOLE = `
apiVersion: meri/v1
source: crm.acme
label: Acme's Pipedrive
mapping: pipedrive-webhook
owner: sales-systems@acme.example
silence: 5h
kafka: {pattern: 'pipedrive.*', format: json}
webhook: {scheme: pipedrive, secretSetting: MERI_SECRET_ACME}
`;

describe('a source file', () => {
  test('says where its events come from, what understands them and who answers for them', () => {
    expect(parseSourceFile(WHOLE, 'acme.yaml')).toEqual({
      file: 'acme.yaml',
      source: 'crm.acme',
      family: 'crm',
      label: "Acme's Pipedrive",
      mapping: 'pipedrive-webhook',
      owner: 'sales-systems@acme.example',
      silenceMs: 5 * 3_600_000,
      kafka: { topic: 'pipedrive.*', isPattern: true, format: 'json' },
      webhook: { scheme: { kind: 'basic' }, secretSetting: 'MERI_SECRET_ACME' },
    });
  });

  test('needs little', () => {
    expect(parseSourceFile('{apiVersion: meri/v1, source: notes.wiki}', 'wiki.yaml')).toMatchObject({
      label: 'notes.wiki',
      mapping: undefined,
      kafka: undefined,
      webhook: undefined,
    });
  });

  test('may bend a preset, or spell a scheme out', () => {
    const bent = parseSourceFile(WHOLE.replace('scheme: pipedrive', 'scheme: secret-header, name: x-token'), 'f');
    expect((bent as SourceFile).webhook?.scheme).toEqual({ kind: 'token', in: 'header', name: 'x-token', prefix: '' });
    const own = parseSourceFile(
      WHOLE.replace(
        'scheme: pipedrive',
        "scheme: hmac, header: X-Sig, template: '{timestamp}.{body}', timestampHeader: X-At",
      ),
      'f',
    );
    expect((own as SourceFile).webhook?.scheme).toMatchObject({
      kind: 'hmac',
      header: 'x-sig',
      algorithm: 'sha256',
      encoding: 'hex',
      timestampHeader: 'x-at',
      toleranceSeconds: 300,
    });
  });

  test.each([
    ['source: crm.acme', 'source: sales.acme', 'source'],
    ['source: crm.acme', '', 'source'],
    ['silence: 5h', 'silence: 5 hours', 'silence'],
    ['silence: 5h', 'silens: 5h', 'silens'],
    ['mapping: pipedrive-webhook', '', 'mapping'],
    ['mapping: pipedrive-webhook', 'mapping: ../etc', 'mapping'],
    ['scheme: pipedrive', 'scheme: pipedrove', 'webhook.scheme'],
    ['scheme: pipedrive', "scheme: hmac, header: x, template: '{secret}{body}'", 'webhook.template'],
    ['secretSetting: MERI_SECRET_ACME', 'secretSetting: s3cr3t', 'webhook.secretSetting'],
    [', secretSetting: MERI_SECRET_ACME', '', 'webhook.secretSetting'],
    ["pattern: 'pipedrive.*'", "pattern: '(a+)+'", 'kafka.pattern'],
  ])('%s instead of %s is told with its place', (right, wrong, path) => {
    const faults = parseSourceFile(WHOLE.replace(right, wrong), 'acme.yaml');
    expect(faults).toEqual(expect.arrayContaining([expect.objectContaining({ file: 'acme.yaml', path })]));
  });

  test('that is no YAML is a fault, not an exception', () => {
    for (const text of ['{', '', '[]', 'a: *b', '"text"']) expect(Array.isArray(parseSourceFile(text, 'f'))).toBe(true);
  });

  test('is found in its folder; two that tell of one source are both left out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'meri-source-files-'));
    try {
      writeFileSync(join(folder, 'a.yaml'), WHOLE);
      writeFileSync(join(folder, 'b.yaml'), '{apiVersion: meri/v1, source: notes.wiki}');
      writeFileSync(join(folder, 'README.md'), '# not one');
      expect(readSourceFiles(folder)).toMatchObject({
        sources: [{ source: 'crm.acme' }, { source: 'notes.wiki' }],
        faults: [],
      });
      writeFileSync(join(folder, 'c.yaml'), WHOLE);
      const { sources, faults } = readSourceFiles(folder);
      expect([sources.length, faults.length]).toEqual([1, 2]);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(readSourceFiles(folder)).toEqual({ sources: [], faults: [] });
  });
});

/** What a vendor would put in the header, worked out from the data of the scheme alone. */
function signed(
  name: WebhookPreset,
  secret: string,
  body: string,
  timestamp = '',
  headers: Record<string, string> = {},
) {
  const scheme = presetOf(name);
  if (scheme.kind !== 'hmac') throw new Error(`${name} does not sign`);
  const text = scheme.template.replace(/\{([^{}]*)\}/g, (_, place: string) => {
    if (place.startsWith('header.')) return headers[place.slice(7)] ?? '';
    return { body, timestamp, method: 'POST', url: 'https://hub.example/hooks/a' }[place] ?? '';
  });
  const bare = secret.slice(secret.startsWith(scheme.keyPrefix) ? scheme.keyPrefix.length : 0);
  const key = Buffer.from(bare, scheme.key === 'base64' ? 'base64' : 'utf8');
  return scheme.prefix + createHmac(scheme.algorithm, key).update(text).digest(scheme.encoding);
}

describe('the schemes of vendors', () => {
  test.each(WEBHOOK_PRESETS)('%s is a scheme that a file may name', (name) => {
    const file = parseSourceFile(WHOLE.replace('scheme: pipedrive', `scheme: ${name}`), 'f');
    expect((file as SourceFile).webhook?.scheme).toEqual(presetOf(name));
  });

  test('Slack: the example of its documentation', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(signed('slack', '8f742231b10e8888abcd99yyyzzz85a5', body, '1531420618')).toBe(
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    );
  });

  test('Standard Webhooks: the example of the specification', () => {
    const body = '{"event_type":"ping","data":{"success":true}}';
    const headers = { 'webhook-id': 'msg_loFOjxBNrRLzqYUf' };
    expect(signed('standard-webhooks', 'whsec_plJ3nmyCDGBKInavdOK15jsl', body, '1731705121', headers)).toBe(
      'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
    );
  });

  test('Atlassian: the example of WebSub in its documentation', () => {
    expect(signed('atlassian', "It's a Secret to Everybody", 'Hello World!')).toBe(
      'sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9',
    );
  });
});

describe('a pattern of topics', () => {
  test.each([
    ['crm.public.*', 'crm.public.contacts', true],
    ['crm.*.contacts', 'crm.public.contacts', true],
    ['*contacts', 'crm.public.contacts', true],
    ['crm.*', 'crmx.public', false],
    ['crm.public', 'crm.public.contacts', false],
    ['crm.*s', 'crm.public.contact', false],
  ])('%s and %s: %s', (pattern, topic, matches) => expect(topicMatches(pattern, topic)).toBe(matches));

  test('means what the same pattern means as a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (pattern, raw) => {
        const topic = raw.replaceAll('*', 'b');
        expect(topicMatches(pattern, topic)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(topic));
      }),
    );
  });

  test('built to hurt, it is still quick', () => {
    const started = performance.now();
    expect(topicMatches('*a'.repeat(60) + 'b', 'a'.repeat(249))).toBe(false);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
