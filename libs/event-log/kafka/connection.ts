import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import kafkajs from 'kafkajs';

export interface KafkaConnectionOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl?: kafkajs.KafkaConfig['ssl'];
  readonly sasl?: kafkajs.SASLOptions;
}

/** A kafkajs client with the cures below. kafkajs logs nothing unless KAFKAJS_LOG_LEVEL is set: what matters becomes trouble. */
export function connectKafka({ brokers, clientId, ssl, sasl }: KafkaConnectionOptions): kafkajs.Kafka {
  cure();
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl === undefined ? {} : { sasl }),
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    logLevel: kafkajs.logLevel.NOTHING,
    // Named here because kafkajs takes others where NODE_ENV is `test`.
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, factor: 0.2, multiplier: 2, retries: 5 },
  });
}

const load = createRequire(import.meta.url);
const generations = new Map<string, number>();
let cured = false;

/** The group generation that a member joined last; undefined where this kafkajs is not the one we know. */
export function generationOf(memberId: string): number | undefined {
  return generations.get(memberId);
}

export function forgetMember(memberId: string): void {
  generations.delete(memberId);
}

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
}

interface ConsumerGroup {
  readonly memberId: string | null;
  readonly generationId: number | null;
}

/**
 * The cures reach into kafkajs, which nobody maintains: so only into the very version they were tried on.
 * Without them it works, but burns 4 % of a core when idle and claims carry no generation.
 */
function cure(): void {
  if (cured) return;
  cured = true;
  registerZstd();
  if ((load('kafkajs/package.json') as { version: string }).version !== '2.2.4') return;

  // kafkajs#1751: after every response a timer of 1 ms is set again, whether anything waits or not.
  const queue = (load('kafkajs/src/network/requestQueue') as { prototype: Record<string, unknown> }).prototype;
  const schedule = queue['scheduleCheckPendingRequests'] as (this: RequestQueue) => void;
  queue['scheduleCheckPendingRequests'] = function (this: RequestQueue) {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };

  // The generation is told in no event at the time of joining; isLeader() is asked just before GROUP_JOIN is emitted.
  const group = (load('kafkajs/src/consumer/consumerGroup') as { prototype: Record<string, unknown> }).prototype;
  const isLeader = group['isLeader'] as (this: ConsumerGroup) => boolean;
  group['isLeader'] = function (this: ConsumerGroup) {
    if (this.memberId && this.generationId !== null) generations.set(this.memberId, this.generationId);
    return isLeader.call(this);
  };
}

type Squeeze = (bytes: Buffer) => Promise<Buffer>;
type Codec = { compress(encoder: { readonly buffer: Buffer }): Promise<Buffer>; decompress: Squeeze };

/** Node has zstd since 22.15. Without it the error names the remedy; kafkajs's own kills the consumer without a word. */
function registerZstd(): void {
  const { zstdCompress, zstdDecompress } = zlib as unknown as Record<
    string,
    ((...args: unknown[]) => void) | undefined
  >;
  const missing = (): Promise<Buffer> => {
    const NotImplemented = (load('kafkajs/src/errors') as { KafkaJSNotImplemented: new (message: string) => Error })
      .KafkaJSNotImplemented;
    return Promise.reject(
      new NotImplemented(
        `records are compressed with zstd, which Node ${process.version} cannot read; run Node 22.15 or newer, or let the producers use gzip`,
      ),
    );
  };
  const compress = zstdCompress ? (promisify(zstdCompress) as unknown as Squeeze) : missing;
  const decompress = zstdDecompress ? (promisify(zstdDecompress) as unknown as Squeeze) : missing;
  const codecs = kafkajs.CompressionCodecs as Record<number, () => Codec>;
  codecs[kafkajs.CompressionTypes.ZSTD] = () => ({ compress: ({ buffer }) => compress(buffer), decompress });
}
