import type { LogRecord } from '#event-log';
import type { Origin } from '#graph';
import { topicMatches, type SourceFile } from '#sources';

/**
 * What a record of a topic that is not ours is understood by, as headers beside its own: they are archived with its bytes,
 * so that a rebuild, and a second try after parking, need neither the file in `config/sources` nor the topic.
 */
export const MARKS = {
  source: 'meri-source',
  product: 'meri-product',
  format: 'meri-format',
  registry: 'meri-registry',
  topic: 'meri-topic',
  key: 'meri-key',
  /** `text`, `base64` (no UTF-8) or `none`. */
  keyForm: 'meri-key-form',
  tombstone: 'meri-tombstone',
  place: 'meri-place',
  at: 'meri-at',
} as const;

/** The source whose topic this is: the one that names it, else the first whose pattern has it. */
export function sourceOfTopic(sources: readonly SourceFile[], topic: string): SourceFile | undefined {
  return (
    sources.find(({ kafka }) => kafka && !kafka.isPattern && kafka.topic === topic) ??
    sources.find(({ kafka }) => kafka?.isPattern && topicMatches(kafka.topic, topic))
  );
}

/** @param source undefined on Meri's own topics, where records stay as they are, second tries with their marks among them */
export function originOf(record: LogRecord, source: SourceFile | undefined, registry: string | undefined): Origin {
  const { topic, partition, offset, key, keyBytes, headers, value, timestamp } = record;
  const payload = value ?? Buffer.alloc(0);
  if (!source?.kafka) return { topic, partition, offset, key, headers, payload };
  // A publisher's own headers of these names count for nothing.
  const own = Object.entries(headers).filter(([name]) => !name.startsWith('meri-'));
  return {
    topic,
    partition,
    offset,
    key,
    payload,
    headers: {
      ...Object.fromEntries(own),
      [MARKS.source]: source.source,
      ...(source.mapping === undefined ? {} : { [MARKS.product]: source.mapping }),
      [MARKS.format]: source.kafka.format,
      ...(registry === undefined ? {} : { [MARKS.registry]: registry }),
      [MARKS.topic]: topic,
      [MARKS.keyForm]: keyBytes ? 'base64' : key === null ? 'none' : 'text',
      ...(key === null ? {} : { [MARKS.key]: keyBytes ? keyBytes.toString('base64') : key }),
      ...(value === null ? { [MARKS.tombstone]: 'true' } : {}),
      // Topics that are made anew count from 0 again; the time tells their records apart.
      [MARKS.place]: `${topic}/${partition}/${offset}@${timestamp}`,
      [MARKS.at]: timestamp,
    },
  };
}
