import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseSourceFile, type WebhookScheme } from '#sources';
import { signedGreeting } from './handshake.js';
import type { HookRequest } from './hook-request.js';
import { refusalOf } from './verify-hook.js';

interface Vector {
  readonly scheme: string;
  /** Whose code, or whose documentation, says that it is right. */
  readonly by: string;
  readonly secret: string;
  /** In ms. */
  readonly at: number;
  readonly url?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the vendor's own code answers to it. */
  readonly greeting?: string;
}

/** Signatures that others vouch for, not our own recipes: docs/sources.md tells which vendors have one. */
const VECTORS = JSON.parse(
  readFileSync(new URL('./vendor-vectors.json', import.meta.url), 'utf8'),
) as readonly Vector[];

function schemeOf(name: string): WebhookScheme {
  const text = `{apiVersion: meri/v1, source: crm.acme, mapping: acme, webhook: {scheme: ${name}, secretSetting: MERI_SECRET_ACME}}`;
  const read = parseSourceFile(text, 'acme.yaml');
  if (!('source' in read)) throw new Error(JSON.stringify(read));
  return read.webhook!.scheme;
}

function requestOf({ headers, body, at, url = 'https://meri.example/hooks/crm.acme' }: Vector): HookRequest {
  return { method: 'POST', path: new URL(url).pathname, urls: [url], headers, body: Buffer.from(body), json: jsonOf(body), now: at }; // prettier-ignore
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

describe.each(VECTORS.map((vector) => [`${vector.scheme}: ${vector.by}`, vector] as const))('%s', (_, vector) => {
  const scheme = schemeOf(vector.scheme);

  test('is let in, and kept out by another secret or another body', () => {
    expect(refusalOf(scheme, [vector.secret], requestOf(vector))).toBeUndefined();
    expect(refusalOf(scheme, [`x${vector.secret}`], requestOf(vector))).toBe('SIGNATURE_WRONG');
    expect(refusalOf(scheme, [vector.secret], requestOf({ ...vector, body: `${vector.body} ` }))).toBe(
      'SIGNATURE_WRONG',
    );
  });

  if (vector.greeting !== undefined)
    test('is answered as the vendor’s own code answers', () => {
      const greeting = signedGreeting(scheme, vector.secret, requestOf(vector));
      expect(JSON.parse(greeting!.body)).toEqual(JSON.parse(vector.greeting!));
    });
});
