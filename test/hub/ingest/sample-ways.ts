import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { isLosslessNumber, parse, stringify } from 'lossless-json';
import type { LogRecord } from '#event-log';
import type { Origin } from '#graph';
import { parseSourceFile, type Catalogue, type SourceFile } from '#sources';
import { READERS, type Format } from '../../../apps/hub/publishing/formats.js';
import { originOf } from '../../../apps/worker/decoding/foreign-record.js';

/** How a sample comes to Meri when a company connects the system that sent it. */
export type Way =
  | { readonly by: 'hook'; readonly product: string; readonly signed: (body: string) => Signed }
  | { readonly by: 'events' }
  | { readonly by: 'tracking' }
  | { readonly by: 'topic'; readonly product: string; readonly topic?: string }
  | { readonly by: 'publish'; readonly format: Format; readonly product?: string; readonly source: string };

interface Signed {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
}

export const SECRET = 'what the vendor and we know';
/** What the clocks of these tests show. */
export const NOW = '2026-03-02T12:00:00.000Z';

const hmac = (text: string, algorithm = 'sha256') => createHmac(algorithm, SECRET).update(text);
const header = (name: string, value: string): Signed => ({ headers: { [name]: value } });
const SECONDS = String(Date.parse(NOW) / 1000);

/** By folder, or by file where a folder has several: each vendor's recipe for its signature written out by hand. */
const WAYS: Readonly<Record<string, Way>> = {
  'cloudevents/http': { by: 'events' },
  'cloudevents/kafka': { by: 'topic', product: 'example-cloudevents' },
  'debezium-postgres/outbox': { by: 'topic', product: 'example-debezium', topic: 'outbox.event.*' },
  'debezium-postgres': { by: 'topic', product: 'example-debezium' },
  delighted: {
    by: 'hook',
    product: 'delighted',
    signed: (body) => header('x-delighted-webhook-signature', `sha256=${hmac(body).digest('hex')}`),
  },
  'email-imap': { by: 'hook', product: 'email', signed: () => header('x-meri-secret', SECRET) },
  'freshdesk/webhook': { by: 'hook', product: 'freshdesk-webhook', signed: () => header('x-meri-secret', SECRET) },
  'freshdesk/tickets': { by: 'publish', format: 'jsonl', product: 'freshdesk-api', source: 'tickets.freshdesk' },
  'gong/webhook': {
    by: 'hook',
    product: 'gong',
    signed: () => ({ query: `?secret=${encodeURIComponent(SECRET)}` }),
  },
  'gong/transcripts': { by: 'publish', format: 'jsonl', product: 'gong', source: 'notes.gong' },
  'intercom-api': { by: 'publish', format: 'jsonl', product: 'intercom', source: 'tickets.intercom' },
  'intercom-webhook': {
    by: 'hook',
    product: 'intercom',
    signed: (body) => header('x-hub-signature', `sha1=${hmac(body, 'sha1').digest('hex')}`),
  },
  'jira-webhook': {
    by: 'hook',
    product: 'jira-webhook',
    signed: (body) => header('x-hub-signature', `sha256=${hmac(body).digest('hex')}`),
  },
  'pipedrive-webhook': {
    by: 'hook',
    product: 'pipedrive-webhook',
    signed: () => header('authorization', `Basic ${Buffer.from(SECRET).toString('base64')}`),
  },
  rudderstack: { by: 'tracking' },
  'salesforce-cdc': { by: 'topic', product: 'salesforce-cdc' },
  segment: { by: 'tracking' },
  singer: { by: 'publish', format: 'singer', source: 'external.register' },
  slack: {
    by: 'hook',
    product: 'slack',
    signed: (body) => ({
      headers: {
        'x-slack-request-timestamp': SECONDS,
        'x-slack-signature': `v0=${hmac(`v0:${SECONDS}:${body}`).digest('hex')}`,
      },
    }),
  },
  'zendesk-api': { by: 'publish', format: 'jsonl', product: 'zendesk-api', source: 'tickets.zendesk' },
  'zendesk-events': {
    by: 'hook',
    product: 'zendesk-events',
    signed: (body) => ({
      headers: {
        'x-zendesk-webhook-signature-timestamp': NOW,
        'x-zendesk-webhook-signature': hmac(NOW + body).digest('base64'),
      },
    }),
  },
};

/** @throws where nobody has said how such a sample comes */
export function wayOf(path: string): Way {
  const [, way] =
    Object.entries(WAYS)
      .sort(([a], [b]) => b.length - a.length)
      .find(([prefix]) => path.startsWith(prefix)) ?? [];
  if (!way) throw new Error(`How ${path} comes to Meri is not told in sample-ways.ts.`);
  return way;
}

/** The file that a company copies to connect such a system, as it stands beside the mapping. */
export function sourceFileOf(product: string): SourceFile {
  const read = parseSourceFile(
    readFileSync(`libs/sources/products/${product}/source.yaml`, 'utf8'),
    `${product}/source.yaml`,
  );
  if (!('source' in read)) throw new Error(JSON.stringify(read));
  return read;
}

/** Every digit of it is kept: Debezium's times in nanoseconds are beyond 2^53. */
export const compact = (value: unknown): string => stringify(value) ?? 'null';

/** A request as a vendor's system sends it. */
interface SampleRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** When it was sent, by a clock that is right. */
  readonly at: string;
}

interface Captured {
  readonly url?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The requests that a sample is: to `/hooks` the sample itself, signed; to `/events` and `/v1` those that were captured. */
export function requestsOf(way: Way, text: string): readonly SampleRequest[] {
  if (way.by === 'hook') {
    const { headers = {}, query = '' } = way.signed(text);
    const { source } = sourceFileOf(way.product);
    const json = { 'content-type': 'application/json', ...headers };
    return [{ url: `/hooks/${source}${query}`, headers: json, body: Buffer.from(text), at: NOW }];
  }
  const sample = parse(text);
  return (Array.isArray(sample) ? (sample as Captured[]) : [sample as Captured]).map((one) => {
    const { url = '/events', headers, body } = one;
    const bytes = Buffer.from(typeof body === 'string' ? body : compact(body));
    const { sentAt } = body as { readonly sentAt?: string };
    // What the connection itself adds, such as its length, is that of this connection.
    const kept = Object.entries(headers).filter(([name]) => /^(?:ce-.*|content-type|content-encoding|authorization)$/.test(name)); // prettier-ignore
    const isPacked = headers['content-encoding'] === 'gzip';
    return { url, headers: Object.fromEntries(kept), body: isPacked ? gzipSync(bytes) : bytes, at: sentAt ?? NOW };
  });
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : isLosslessNumber(value) ? value.toString() : compact(value);

/** The Kafka record that a sample is, as the worker takes it from the topic that the source's file names. */
export function recordOf(way: Extract<Way, { by: 'topic' }>, text: string): Origin {
  const sample = parse(text) as Readonly<Record<string, unknown>>;
  const enveloped = 'value' in sample;
  const { topic, headers, key, value } = enveloped
    ? sample
    : { topic: undefined, headers: {}, key: null, value: sample };
  const file = sourceFileOf(way.product);
  const kafka = way.topic === undefined ? file.kafka! : { ...file.kafka!, topic: way.topic, isPattern: true };
  const record: LogRecord = {
    topic: (topic as string | undefined) ?? kafka.topic.replace('*', 'changes'),
    partition: 0,
    offset: 7n,
    key: key === null ? null : textOf(key),
    headers: Object.fromEntries(Object.entries(headers as object).map(([name, one]) => [name, textOf(one)])),
    value: value === null ? null : Buffer.from(textOf(value)),
    timestamp: NOW,
  };
  return originOf(record, { ...file, kafka }, undefined);
}

/** What `meri publish` appends for a sample that is written to a file, one item a line. */
export async function publishedOf(
  { format, product, source }: Extract<Way, { by: 'publish' }>,
  text: string,
  { products }: Catalogue,
): Promise<readonly Origin[]> {
  const sample = parse(text);
  const lines = format === 'singer' ? (sample as unknown[]) : [sample];
  const input = Readable.from([Buffer.from(`${lines.map(compact).join('\n')}\n`)]);
  const mapping = product === undefined ? undefined : products.get(product);
  const origins: Origin[] = [];
  for await (const item of READERS[format](input, { source, key: [], mailbox: '', ...(mapping ? { mapping } : {}) })) {
    if ('refused' in item) throw new Error(item.refused);
    if ('record' in item) {
      const { topic, key = null, value } = item.record;
      origins.push({ topic, partition: 0, offset: 0n, key, headers: {}, payload: value! });
    }
  }
  return origins;
}
