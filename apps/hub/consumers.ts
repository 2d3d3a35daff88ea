import { topicOf, type Family } from '#contracts';
// Not by the worker's door: behind that one NestJS is loaded too, which looking at the log need not wait for.
import { sourceOfTopic } from '../worker/decoding/foreign-record.js';
import type { Hub } from './hub.js';

export const groupOf = (family: Family): string => `meri-${family}`;

/** The family's own topic and those there are that its sources name. */
export async function topicsOf(
  { log, sources }: Pick<Hub, 'log' | 'sources'>,
  family: Family,
): Promise<readonly string[]> {
  const own = topicOf(family);
  if (!sources.sources.some((source) => source.family === family && source.kafka)) return [own];
  const names = (await log.topicNames()).filter((name) => !name.startsWith('meri.'));
  return [own, ...names.filter((name) => sourceOfTopic(sources.sources, name)?.family === family)];
}
