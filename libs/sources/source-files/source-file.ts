import { FAMILIES, familyOf, type Family } from '#contracts';
import { parse } from 'yaml';
import { z } from 'zod';
import { isObject, type Fault } from '../mapping/site.js';
import { presetOf, WEBHOOK_PRESETS, type WebhookPreset } from './webhook-presets.js';
import { webhookScheme, type WebhookScheme } from './webhook-scheme.js';

/** One system that publishes, as `config/sources/<name>.yaml` tells of it. */
export interface SourceFile {
  readonly file: string;
  /** The name that its events carry, such as `crm.acme`. */
  readonly source: string;
  readonly family: Family;
  readonly label: string;
  /** The product whose mapping understands its payloads; undefined where all come as CloudEvents of their own. */
  readonly mapping: string | undefined;
  readonly owner: string | undefined;
  /** How long it may be silent before somebody is told, in milliseconds. */
  readonly silenceMs: number | undefined;
  readonly kafka: SourceTopics | undefined;
  readonly webhook: SourceWebhook | undefined;
}

export interface SourceTopics {
  /** A topic's name, or a pattern with `*` (see `topicMatches`). */
  readonly topic: string;
  readonly isPattern: boolean;
  readonly format: (typeof KAFKA_FORMATS)[number];
}

export interface SourceWebhook {
  readonly scheme: WebhookScheme;
  /** The environment variable that holds the secret; undefined only with the scheme `none`. */
  readonly secretSetting: string | undefined;
}

/** `auto` tells CloudEvents, Confluent's wire format and bare JSON apart, message by message. */
export const KAFKA_FORMATS = ['auto', 'cloudevents', 'json', 'confluent'] as const;

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

const duration = z
  .string()
  .regex(/^[1-9]\d{0,3}[mhd]$/, 'a number of minutes, hours or days: 30m, 5h, 2d')
  .transform((text) => Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? 0));

const topicName = z.string().regex(/^[\w.-]{1,249}$/, 'the name of a Kafka topic');
const topicPattern = z.string().regex(/^[\w.*-]{2,249}$/, 'the name of a Kafka topic with * in it');
const format = z.enum(KAFKA_FORMATS).default('auto');

const webhook = z
  .looseObject({
    scheme: z.string(),
    secretSetting: z
      .string()
      .regex(/^MERI_[A-Z0-9_]{1,80}$/, 'the name of a setting: MERI_ and capitals')
      .optional(),
  })
  .transform(({ scheme, secretSetting, ...rest }, context): SourceWebhook => {
    const preset = WEBHOOK_PRESETS.find((name): name is WebhookPreset => name === scheme);
    // A preset may be bent where a vendor lets its user choose, such as the name of the header.
    const read = webhookScheme.safeParse(preset ? { ...presetOf(preset), ...rest } : { kind: scheme, ...rest });
    if (!read.success) {
      for (const issue of read.error.issues) {
        const ofScheme = issue.path[0] === 'kind';
        context.addIssue({
          code: 'custom',
          path: ofScheme ? ['scheme'] : [...issue.path],
          message: ofScheme ? `hmac, basic, token, none, or a vendor's: ${WEBHOOK_PRESETS.join(', ')}` : issue.message,
        });
      }
      return z.NEVER;
    }
    if (read.data.kind !== 'none' && secretSetting === undefined)
      context.addIssue({ code: 'custom', path: ['secretSetting'], message: 'the name of the setting with the secret' });
    return { scheme: read.data, secretSetting };
  });

const sourceFile = z
  .strictObject({
    apiVersion: z.literal('meri/v1'),
    source: z
      .string()
      .regex(/^[a-z]+\.[a-z0-9][a-z0-9._-]{0,79}$/, 'a family, a dot and a name, such as crm.acme')
      .refine((name) => familyOf(name) !== undefined, `a name that begins with one of ${FAMILIES.join(', ')}`),
    label: z.string().min(1).max(120).optional(),
    mapping: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'the name of a product (see meri sources list)')
      .optional(),
    owner: z.string().min(1).max(200).optional(),
    silence: duration.optional(),
    kafka: z
      .union([z.strictObject({ topic: topicName, format }), z.strictObject({ pattern: topicPattern, format })], {
        error: 'topic or pattern, and perhaps format',
      })
      .optional(),
    webhook: webhook.optional(),
  })
  .refine(({ mapping, kafka, webhook: hook }) => mapping !== undefined || (!hook && kafka?.format !== 'json'), {
    path: ['mapping'],
    message: 'the product whose mapping understands what comes: only CloudEvents need none',
  });

/** Reads the text of one source file. What is wrong is told with its place and what is allowed. */
export function parseSourceFile(text: string, file: string): SourceFile | readonly Fault[] {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 20, prettyErrors: true });
  } catch (error) {
    return [{ file, path: '', reason: `cannot be read: ${(error as Error).message.slice(0, 300)}` }];
  }
  const read = sourceFile.safeParse(value);
  if (!read.success) return read.error.issues.map((issue) => faultOf(issue, file, value));
  const { source, label, mapping, owner, silence, kafka, webhook: hook } = read.data;
  const family = familyOf(source) ?? 'external';
  const topics =
    kafka && ('topic' in kafka ? { topic: kafka.topic, isPattern: false } : { topic: kafka.pattern, isPattern: true });
  return {
    file,
    source,
    family,
    label: label ?? source,
    mapping,
    owner,
    silenceMs: silence,
    kafka: kafka && topics ? { ...topics, format: kafka.format } : undefined,
    webhook: hook,
  };
}

function faultOf(issue: z.core.$ZodIssue, file: string, value: unknown): Fault {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const place = path === '' ? '' : `${path}.`;
    return { file, path: `${place}${issue.keys[0] ?? ''}`, reason: 'is not known here' };
  }
  let found: unknown = value;
  for (const step of issue.path)
    found = isObject(found) || Array.isArray(found) ? (found as Record<PropertyKey, unknown>)[step] : undefined;
  const reason = found === undefined ? 'is missing' : `is ${JSON.stringify(found).slice(0, 60)}`;
  return { file, path, reason, allowed: issue.message };
}
