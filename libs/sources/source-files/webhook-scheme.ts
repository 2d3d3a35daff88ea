import { z } from 'zod';

/**
 * How a vendor proves that a webhook is its own, as data: whoever receives it computes one digest and compares, or
 * compares one secret, always in constant time.
 */
const header = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/, 'the name of a header')
  .transform((name) => name.toLowerCase());

/** What is signed: fixed text and `{body}`, `{timestamp}`, `{method}`, `{url}` or `{header.some-name}`. */
const template = z
  .string()
  .max(200)
  .refine(
    (text) =>
      text.includes('{body}') &&
      (text.match(/\{[^{}]*\}/g) ?? []).every((place) =>
        /^\{(?:body|timestamp|method|url|header\.[A-Za-z0-9-]{1,64})\}$/.test(place),
      ),
    'text with {body}, and no places but {body}, {timestamp}, {method}, {url} and {header.name}',
  );

/** What must be answered before, or instead of, taking an event. Each is found by what the request has. */
const handshake = z.discriminatedUnion('kind', [
  /** Slack: where the member `when[0]` of the JSON body is `when[1]`, answer the member `answer` as text/plain. */
  z.strictObject({ kind: z.literal('echo-body'), when: z.tuple([z.string(), z.string()]), answer: z.string() }),
  /** Microsoft Graph: where the query has the parameter, answer its value, decoded, as text/plain. */
  z.strictObject({ kind: z.literal('echo-query'), parameter: z.string() }),
  /** Zoom: answer the member `token` and its HMAC under the secret, in hex, as `{[plain]: …, [digest]: …}`. */
  z.strictObject({
    kind: z.literal('digest-body'),
    when: z.tuple([z.string(), z.string()]),
    token: z.string(),
    plain: z.string(),
    digest: z.string(),
  }),
  /** Notion: the body has one member, the token that becomes the secret. It is shown to the operator; answer 200. */
  z.strictObject({ kind: z.literal('show-token'), member: z.string() }),
]);

const hmac = z.strictObject({
  kind: z.literal('hmac'),
  header,
  template: template.default('{body}'),
  algorithm: z.enum(['sha1', 'sha256', 'sha512']).default('sha256'),
  encoding: z.enum(['hex', 'base64']).default('hex'),
  /** What stands before the digest in the header, such as `sha256=`. */
  prefix: z.string().max(40).default(''),
  /**
   * How the header holds it: `one` digest; `fields` as `t=1492774577,v1=5257a8…`, of which `digest` names the digest's
   * (there may be several, one must fit); `list` of digests parted by blanks, each with the prefix.
   */
  form: z.enum(['one', 'fields', 'list']).default('one'),
  digestField: z.string().max(20).default('v1'),
  /** The header with the time of sending; with the form `fields` the time is the field `timestampField`. */
  timestampHeader: header.optional(),
  timestampField: z.string().max(20).default('t'),
  timestampUnit: z.enum(['s', 'ms', 'iso']).default('s'),
  /** A request whose time differs more from ours is a replay. */
  toleranceSeconds: z.number().int().min(1).max(86_400).default(300),
  /** How the key comes out of the secret's text. */
  key: z.enum(['text', 'base64']).default('text'),
  /** What is taken off the secret before that, such as `whsec_`. */
  keyPrefix: z.string().max(20).default(''),
  /** Escapes in `{url}` that the vendor writes as the character itself before it signs (HubSpot). */
  unescaped: z.array(z.string().regex(/^%[0-9A-F]{2}$/)).default([]),
  handshake: handshake.optional(),
});

/** HTTP Basic: the secret is `user:password`. */
const basic = z.strictObject({ kind: z.literal('basic'), handshake: handshake.optional() });

/**
 * One secret that the vendor sends along: in a header (after `prefix`), in a parameter of the query, or in a member of
 * the JSON body. A member's path may step through a list with `*`; then every element must carry it.
 */
const token = z.strictObject({
  kind: z.literal('token'),
  in: z.enum(['header', 'query', 'body']),
  name: z.string().min(1).max(100),
  prefix: z.string().max(20).default(''),
  handshake: handshake.optional(),
});

/** The network alone decides who may send. The gateway must be told on purpose. */
const none = z.strictObject({ kind: z.literal('none') });

export const webhookScheme = z.discriminatedUnion('kind', [hmac, basic, token, none]);

export type WebhookScheme = z.output<typeof webhookScheme>;
export type WebhookSchemeInput = z.input<typeof webhookScheme>;
export type HmacScheme = z.output<typeof hmac>;
export type Handshake = z.output<typeof handshake>;
