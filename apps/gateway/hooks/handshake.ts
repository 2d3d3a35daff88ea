import { createHmac } from 'node:crypto';
import type { WebhookScheme } from '#sources';
import { membersAt, parameterOf, type HookRequest } from './hook-request.js';
import { keyOf } from './verify-hook.js';

/** What is answered instead of taking an event. */
export interface Greeting {
  readonly contentType: 'text/plain' | 'application/json';
  readonly body: string;
}

const MAX_ECHO = 2_000;

/** The handshake that comes before any secret is shared: Microsoft Graph's `validationToken`. */
export function openGreeting(scheme: WebhookScheme, request: HookRequest): Greeting | undefined {
  const handshake = handshakeOf(scheme);
  if (handshake?.kind !== 'echo-query') return undefined;
  const token = parameterOf(request, handshake.parameter);
  return token === undefined ? undefined : { contentType: 'text/plain', body: token.slice(0, MAX_ECHO) };
}

/** The token that Notion sends before it signs anything, and that is to become the secret. */
export function shownToken(scheme: WebhookScheme, request: HookRequest): string | undefined {
  const handshake = handshakeOf(scheme);
  if (handshake?.kind !== 'show-token') return undefined;
  const [token] = membersAt(request.json, handshake.member);
  return typeof token === 'string' && token.length <= 500 && Object.keys(request.json as object).length === 1
    ? token
    : undefined;
}

/**
 * The handshakes of those who sign them too: Slack's challenge, Zoom's validation. Only after the signature was found
 * right, because a digest of whatever a stranger sends would be a signature for it.
 */
export function signedGreeting(scheme: WebhookScheme, secret: string, request: HookRequest): Greeting | undefined {
  const handshake = handshakeOf(scheme);
  if (handshake?.kind !== 'echo-body' && handshake?.kind !== 'digest-body') return undefined;
  const [member, value] = handshake.when;
  if (membersAt(request.json, member)[0] !== value) return undefined;
  const [told] = membersAt(request.json, handshake.kind === 'echo-body' ? handshake.answer : handshake.token);
  const text = typeof told === 'string' ? told.slice(0, MAX_ECHO) : '';
  if (handshake.kind === 'echo-body') return { contentType: 'text/plain', body: text };
  const key = scheme.kind === 'hmac' ? keyOf(scheme, secret) : Buffer.from(secret);
  const digest = createHmac('sha256', key).update(text).digest('hex');
  const body = JSON.stringify({ [handshake.plain]: text, [handshake.digest]: digest });
  return { contentType: 'application/json', body };
}

const handshakeOf = (scheme: WebhookScheme) => (scheme.kind === 'none' ? undefined : scheme.handshake);
