import { resolve } from 'node:path';
import { z } from 'zod';
import { READER_SETTINGS, readerIn, type ReaderSettings } from './reader-settings.js';

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'])
  .transform((value) => ['true', '1', 'yes', 'on'].includes(value));

/** Secrets of sources and of outgoing webhooks: files under `config/` name them, so the names are the user's own. */
const SECRET = /^MERI_SECRET_[A-Z0-9_]+$/;

const SETTINGS = z.object({
  MERI_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  MERI_HOST: z.string().min(1).default('127.0.0.1'),
  MERI_DATA_DIR: z.string().min(1).default('.meri'),
  MERI_CONFIG_DIR: z.string().min(1).default('config'),
  MERI_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  MERI_PARTITIONS: z.coerce.number().int().min(1).max(512).default(6),
  MERI_BATCH: z.coerce.number().int().min(1).max(10_000).default(1000),
  MERI_DATABASE_TIMEOUT: z.coerce.number().int().min(1).max(3600).default(60),
  MERI_QUERY_TIMEOUT: z.coerce.number().int().min(1).max(600).default(10),
  MERI_LOG_DAYS: z.coerce.number().int().min(1).max(3650).default(14),
  MERI_OUTBOX_DAYS: z.coerce.number().int().min(1).max(3650).default(14),
  MERI_DELIVERY_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  MERI_SAMPLE: flag.default(true),
  MERI_CONSOLE: flag.default(true),
  MERI_COMPANY: z.string().max(60).optional(),
  MERI_KNOWN_QUERIES_ONLY: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .pipe(z.array(z.enum(['analyst', 'agent', 'integration', 'steward', 'privacy-officer', 'admin'])))
    .default([]),
  MERI_IDENTITY_LEARNING: z.enum(['automatic', 'propose', 'off']).default('automatic'),
  ...READER_SETTINGS,
  MERI_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  MERI_SCHEMA_REGISTRY_URL: z.url({ protocol: /^https?$/ }).optional(),
  MERI_WEBHOOK_ALLOW: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .default([]),
  MERI_KEY_PEPPER: z.string().min(16).optional(),
  MERI_JWT_ISSUER: z.url().optional(),
  MERI_JWT_AUDIENCE: z.string().min(1).optional(),
  MERI_JWT_ROLE_CLAIM: z.string().min(1).default('meri_role'),
  MERI_JWKS_URL: z.url().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, { error: 'is not a postgres:// address' })
    .optional(),
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^,\s]+:\d+(?:,[^,\s]+:\d+)*$/, { error: 'is not host:port[,host:port…]' })
    .transform((brokers) => brokers.split(','))
    .optional(),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. */
  readonly configDir: string;
  readonly logLevel: string;
  /** Partitions of a topic that Meri creates. */
  readonly partitions: number;
  /** Most events in one batch. */
  readonly batch: number;
  /** The longest that one statement of a worker or the gateway may take, in seconds. */
  readonly databaseTimeout: number;
  /** How long a GraphQL query may take, in seconds. */
  readonly queryTimeout: number;
  /** For how many days at least the embedded log keeps what every group has read. */
  readonly logDays: number;
  /** For how many days the feed of changes can be read again. */
  readonly outboxDays: number;
  /** For how many days a webhook's delivery that was given up can be sent again. */
  readonly deliveryDays: number;
  /** Whether an empty hub is filled with the sample company at its start. */
  readonly sample: boolean;
  /** Whether the gateway serves the console. */
  readonly console: boolean;
  /** Whose hub it is, as the console calls it. */
  readonly company?: string;
  /** Roles that may run only the queries of the console. */
  readonly knownQueriesOnly: readonly ('analyst' | 'agent' | 'integration' | 'steward' | 'privacy-officer' | 'admin')[];
  /** Whether learned models of identity come into force by themselves, wait for a person, or are not learned. */
  readonly identityLearning: 'automatic' | 'propose' | 'off';
  /** A model behind an endpoint that reads texts; absent where none is asked. */
  readonly reader?: ReaderSettings;
  /** The address under which others reach the gateway, without a slash at its end. */
  readonly publicUrl?: string;
  readonly schemaRegistryUrl?: string;
  /** Hosts and addresses that outgoing webhooks may reach although they are not public; `host`, `address` or `address/bits`. */
  readonly webhookAllow: readonly string[];
  /** `MERI_SECRET_…`, by their whole names. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly keyPepper?: string;
  readonly jwt?: {
    readonly issuer: string;
    readonly audience: string;
    readonly jwksUrl: string;
    readonly roleClaim: string;
  };
  readonly databaseUrl?: string;
  readonly kafkaBrokers?: readonly string[];
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'SETTINGS_INVALID';
}

/**
 * Reads the settings from the environment, once, at start.
 * @throws SettingsError that names every wrong setting and what is allowed
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const known = new Set(Object.keys(SETTINGS.shape));
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('MERI_') && !known.has(name) && !name.startsWith('MERI_TEST_') && !SECRET.test(name),
  );
  const present = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => known.has(name) && value !== ''),
  );
  const parsed = SETTINGS.safeParse(present);
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    ...unknown.map((name) => `${name}: there is no such setting (known: ${[...known].join(', ')})`),
  ];
  if (!parsed.success || faults.length > 0)
    throw new SettingsError(`Wrong settings:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  const read = parsed.data;
  const { MERI_JWT_ISSUER: issuer, MERI_JWT_AUDIENCE: audience, MERI_JWKS_URL: jwksUrl } = read;
  const jwtParts = [issuer, audience, jwksUrl].filter((part) => part !== undefined).length;
  if (jwtParts > 0 && jwtParts < 3)
    throw new SettingsError(
      'Wrong settings:\n  MERI_JWT_ISSUER, MERI_JWT_AUDIENCE and MERI_JWKS_URL go together: set all three or none.',
    );
  const { fault, reader } = readerIn(read);
  if (fault !== undefined) throw new SettingsError(`Wrong settings:\n  ${fault}`);
  return {
    port: read.MERI_PORT,
    host: read.MERI_HOST,
    dataDir: resolve(read.MERI_DATA_DIR),
    configDir: resolve(read.MERI_CONFIG_DIR),
    logLevel: read.MERI_LOG_LEVEL,
    partitions: read.MERI_PARTITIONS,
    batch: read.MERI_BATCH,
    databaseTimeout: read.MERI_DATABASE_TIMEOUT,
    queryTimeout: read.MERI_QUERY_TIMEOUT,
    logDays: read.MERI_LOG_DAYS,
    outboxDays: read.MERI_OUTBOX_DAYS,
    deliveryDays: read.MERI_DELIVERY_DAYS,
    sample: read.MERI_SAMPLE,
    console: read.MERI_CONSOLE,
    ...(read.MERI_COMPANY === undefined ? {} : { company: read.MERI_COMPANY }),
    knownQueriesOnly: read.MERI_KNOWN_QUERIES_ONLY,
    identityLearning: read.MERI_IDENTITY_LEARNING,
    ...(reader ? { reader } : {}),
    ...(read.MERI_PUBLIC_URL === undefined ? {} : { publicUrl: read.MERI_PUBLIC_URL.replace(/\/+$/, '') }),
    ...(read.MERI_SCHEMA_REGISTRY_URL === undefined
      ? {}
      : { schemaRegistryUrl: read.MERI_SCHEMA_REGISTRY_URL.replace(/\/+$/, '') }),
    webhookAllow: read.MERI_WEBHOOK_ALLOW,
    secrets: Object.fromEntries(
      Object.entries(environment).filter(
        (entry): entry is [string, string] => SECRET.test(entry[0]) && entry[1] !== undefined && entry[1] !== '',
      ),
    ),
    ...(read.MERI_KEY_PEPPER === undefined ? {} : { keyPepper: read.MERI_KEY_PEPPER }),
    ...(issuer && audience && jwksUrl
      ? { jwt: { issuer, audience, jwksUrl, roleClaim: read.MERI_JWT_ROLE_CLAIM } }
      : {}),
    ...(read.DATABASE_URL === undefined ? {} : { databaseUrl: read.DATABASE_URL }),
    ...(read.KAFKA_BROKERS === undefined ? {} : { kafkaBrokers: read.KAFKA_BROKERS }),
  };
}
