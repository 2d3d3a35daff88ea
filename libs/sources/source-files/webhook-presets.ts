import { webhookScheme, type WebhookScheme, type WebhookSchemeInput } from './webhook-scheme.js';

/**
 * The schemes of vendors, by the names that a source file may use. Where a vendor tells no replay window of its own,
 * ours of five minutes stands.
 */
const PRESETS = {
  /** https://docs.slack.dev/authentication/verifying-requests-from-slack */
  slack: {
    kind: 'hmac',
    header: 'x-slack-signature',
    template: 'v0:{timestamp}:{body}',
    prefix: 'v0=',
    timestampHeader: 'x-slack-request-timestamp',
    handshake: { kind: 'echo-body', when: ['type', 'url_verification'], answer: 'challenge' },
  },
  /** https://developer.zendesk.com/documentation/webhooks/verifying/ : the time comes first. */
  zendesk: {
    kind: 'hmac',
    header: 'x-zendesk-webhook-signature',
    template: '{timestamp}{body}',
    encoding: 'base64',
    timestampHeader: 'x-zendesk-webhook-signature-timestamp',
    timestampUnit: 'iso',
  },
  /** https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation (v3) */
  hubspot: {
    kind: 'hmac',
    header: 'x-hubspot-signature-v3',
    template: '{method}{url}{body}{timestamp}',
    encoding: 'base64',
    timestampHeader: 'x-hubspot-request-timestamp',
    timestampUnit: 'ms',
    unescaped: ['%3A', '%2F', '%3F', '%40', '%21', '%24', '%27', '%28', '%29', '%2A', '%2C', '%3B'],
  },
  /** https://developers.intercom.com/docs/webhooks/webhook-notifications : SHA-1, keyed by the app's client secret. */
  intercom: { kind: 'hmac', header: 'x-hub-signature', algorithm: 'sha1', prefix: 'sha1=' },
  /** https://developer.atlassian.com/cloud/jira/platform/webhooks/#secure-admin-webhooks */
  atlassian: { kind: 'hmac', header: 'x-hub-signature', prefix: 'sha256=' },
  /** https://pipedrive.readme.io/docs/guide-for-webhooks-v2 : optional HTTP Basic is all there is. */
  pipedrive: { kind: 'basic' },
  /** https://www.typeform.com/developers/webhooks/secure-your-webhooks/ */
  typeform: { kind: 'hmac', header: 'typeform-signature', encoding: 'base64', prefix: 'sha256=' },
  /** https://app.delighted.com/docs/webhooks : keyed by the API key. */
  delighted: { kind: 'hmac', header: 'x-delighted-webhook-signature', prefix: 'sha256=' },
  /** https://developers.zoom.us/docs/api/webhooks/ : the address is validated again every 72 hours. */
  zoom: {
    kind: 'hmac',
    header: 'x-zm-signature',
    template: 'v0:{timestamp}:{body}',
    prefix: 'v0=',
    timestampHeader: 'x-zm-request-timestamp',
    handshake: {
      kind: 'digest-body',
      when: ['event', 'endpoint.url_validation'],
      token: 'payload.plainToken',
      plain: 'plainToken',
      digest: 'encryptedToken',
    },
  },
  /** https://learn.microsoft.com/graph/change-notifications-delivery-webhooks : no signature, every notification carries the state. */
  'microsoft-graph': {
    kind: 'token',
    in: 'body',
    name: 'value.*.clientState',
    handshake: { kind: 'echo-query', parameter: 'validationToken' },
  },
  /** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook : the key is base64. */
  'microsoft-teams-outgoing': {
    kind: 'hmac',
    header: 'authorization',
    encoding: 'base64',
    prefix: 'HMAC ',
    key: 'base64',
  },
  /** https://learn.microsoft.com/power-apps/developer/data-platform/register-web-hook : the WebhookKey travels as `code`. */
  dataverse: { kind: 'token', in: 'query', name: 'code' },
  /** https://www.zoho.com/crm/developer/docs/api/v8/notifications/overview.html : the token you chose comes back in the body. */
  'zoho-crm': { kind: 'token', in: 'body', name: 'token' },
  /** https://developers.notion.com/reference/webhooks : keyed by the verification token of the handshake. */
  notion: {
    kind: 'hmac',
    header: 'x-notion-signature',
    prefix: 'sha256=',
    handshake: { kind: 'show-token', member: 'verification_token' },
  },
  /** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
  'standard-webhooks': {
    kind: 'hmac',
    header: 'webhook-signature',
    template: '{header.webhook-id}.{timestamp}.{body}',
    encoding: 'base64',
    prefix: 'v1,',
    form: 'list',
    timestampHeader: 'webhook-timestamp',
    key: 'base64',
    keyPrefix: 'whsec_',
  },
  /** https://docs.stripe.com/webhooks#verify-manually : time and digests are fields of one header. */
  stripe: { kind: 'hmac', header: 'stripe-signature', template: '{timestamp}.{body}', form: 'fields' },
  /** For senders who can only add a header: Freshdesk, ServiceNow, Zoho Desk, Gong. */
  'secret-header': { kind: 'token', in: 'header', name: 'x-meri-secret' },
  /** For senders who can only be given an address. The secret then stands in their logs: prefer a header. */
  'secret-query': { kind: 'token', in: 'query', name: 'secret' },
} as const satisfies Readonly<Record<string, WebhookSchemeInput>>;

export type WebhookPreset = keyof typeof PRESETS;
export const WEBHOOK_PRESETS = Object.keys(PRESETS) as readonly WebhookPreset[];

export const presetOf = (name: WebhookPreset): WebhookScheme => webhookScheme.parse(PRESETS[name]);
