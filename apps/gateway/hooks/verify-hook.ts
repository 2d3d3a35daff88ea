import { createHmac } from 'node:crypto';
import type { HmacScheme, WebhookScheme } from '#sources';
import { headerOf, membersAt, parameterOf, type HookRequest } from './hook-request.js';
import { sameSecret } from './same-secret.js';

/** What keeps a webhook out. */
export type HookRefusal = 'SIGNATURE_MISSING' | 'SIGNATURE_WRONG' | 'SIGNATURE_STALE';

/**
 * Whether the sender has proved by its scheme that it knows one of the secrets.
 * @param secrets those that are live: during a change two
 * @returns undefined where it has
 */
export function refusalOf(
  scheme: WebhookScheme,
  secrets: readonly string[],
  request: HookRequest,
): HookRefusal | undefined {
  switch (scheme.kind) {
    case 'none':
      return undefined;
    case 'hmac':
      return hmacRefusal(scheme, secrets, request);
    case 'basic': {
      const given = /^basic\s+(\S+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
      return oneFits(given === undefined ? [] : [Buffer.from(given, 'base64').toString('utf8')], secrets);
    }
    case 'token': {
      // Of a list every element must carry it: one that does not was put there by somebody else.
      for (const one of tokensIn(scheme, request)) {
        if (typeof one !== 'string' || !one.startsWith(scheme.prefix)) return 'SIGNATURE_MISSING';
        const refusal = oneFits([one.slice(scheme.prefix.length)], secrets);
        if (refusal !== undefined) return refusal;
      }
      return undefined;
    }
  }
}

function tokensIn(scheme: Extract<WebhookScheme, { kind: 'token' }>, request: HookRequest): readonly unknown[] {
  if (scheme.in === 'header') return [headerOf(request, scheme.name.toLowerCase())];
  if (scheme.in === 'query') return [parameterOf(request, scheme.name)];
  return membersAt(request.json, scheme.name);
}

function oneFits(given: readonly string[], expected: readonly string[]): HookRefusal | undefined {
  if (given.length === 0) return 'SIGNATURE_MISSING';
  let fits = false;
  for (const one of given) for (const secret of expected) fits = sameSecret(one, secret) || fits;
  return fits ? undefined : 'SIGNATURE_WRONG';
}

/** A header with more digests than this is no honest one: each costs an HMAC of the body. */
const MAX_DIGESTS = 8;

function hmacRefusal(scheme: HmacScheme, secrets: readonly string[], request: HookRequest): HookRefusal | undefined {
  const header = headerOf(request, scheme.header);
  if (header === undefined) return 'SIGNATURE_MISSING';
  const fields = scheme.form === 'fields' ? fieldsOf(header) : [];
  const timestamp =
    scheme.form === 'fields'
      ? fields.find(([name]) => name === scheme.timestampField)?.[1]
      : scheme.timestampHeader && headerOf(request, scheme.timestampHeader);
  const timed = scheme.form === 'fields' || scheme.timestampHeader !== undefined;
  if (timed && timestamp === undefined) return 'SIGNATURE_MISSING';
  const given = digestsIn(scheme, header, fields).slice(0, MAX_DIGESTS);
  const expected = secrets.flatMap((secret) => {
    const key = keyOf(scheme, secret);
    return request.urls.map((url) => digestOf(scheme, key, { ...request, urls: [url] }, timestamp ?? ''));
  });
  const refusal = oneFits(given, expected);
  if (refusal !== undefined || !timed) return refusal;
  // Looked at last, so that only who knows the secret learns that its clock is off.
  const apart = Math.abs(request.now - timeOf(timestamp ?? '', scheme.timestampUnit));
  return apart <= scheme.toleranceSeconds * 1_000 ? undefined : 'SIGNATURE_STALE';
}

const fieldsOf = (header: string): readonly (readonly [string, string])[] =>
  header.split(',').map((field) => {
    const at = field.indexOf('=');
    return [field.slice(0, at).trim(), field.slice(at + 1).trim()] as const;
  });

function digestsIn(
  { form, prefix, digestField, encoding }: HmacScheme,
  header: string,
  fields: readonly (readonly [string, string])[],
): readonly string[] {
  const candidates =
    form === 'fields'
      ? fields.filter(([name]) => name === digestField).map(([, value]) => value)
      : form === 'list'
        ? header.split(/\s+/)
        : [header.trim()];
  return candidates
    .filter((one) => one.startsWith(prefix))
    .map((one) => one.slice(prefix.length))
    .map((one) => (encoding === 'hex' ? one.toLowerCase() : one));
}

/** The key of the digest, out of the setting's text. */
export const keyOf = ({ key, keyPrefix }: HmacScheme, secret: string): Buffer =>
  Buffer.from(keyPrefix !== '' && secret.startsWith(keyPrefix) ? secret.slice(keyPrefix.length) : secret, key === 'base64' ? 'base64' : 'utf8'); // prettier-ignore

function digestOf(scheme: HmacScheme, key: Buffer, request: HookRequest, timestamp: string): string {
  const hmac = createHmac(scheme.algorithm, key);
  for (const part of scheme.template.split(/(\{[^{}]*\})/)) {
    if (part === '{body}') hmac.update(request.body);
    else if (part === '{timestamp}') hmac.update(timestamp);
    else if (part === '{method}') hmac.update(request.method);
    else if (part === '{url}') hmac.update(unescaped(request.urls[0] ?? '', scheme.unescaped));
    else if (part.startsWith('{header.')) hmac.update(headerOf(request, part.slice(8, -1).toLowerCase()) ?? '');
    else hmac.update(part);
  }
  return hmac.digest(scheme.encoding);
}

const unescaped = (url: string, escapes: readonly string[]): string =>
  escapes.reduce((text, escape) => text.replaceAll(new RegExp(escape, 'gi'), decodeURIComponent(escape)), url);

function timeOf(text: string, unit: HmacScheme['timestampUnit']): number {
  if (unit === 'iso') return Date.parse(text);
  return /^\d{1,16}$/.test(text) ? Number(text) * (unit === 's' ? 1_000 : 1) : Number.NaN;
}
