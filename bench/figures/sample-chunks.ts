import { partitionKeyOf, readStructured, topicOf } from '#contracts';
import type { NewRecord } from '#event-log';
import { generateCompany } from '#sample-company';

/** The sample company's events, ready for the log, a thousand at a time. */
export function* sampleChunks(events: number, seed = 1): Generator<readonly NewRecord[]> {
  let chunk: NewRecord[] = [];
  for (const { topicFamily, text, arrivedAt } of generateCompany({
    seed,
    events,
    customers: Math.max(200, Math.round(events / 20)),
  }).events()) {
    const read = readStructured(text, arrivedAt);
    chunk.push({
      topic: topicOf(topicFamily),
      key: read.ok ? partitionKeyOf(read.event) : null,
      value: Buffer.from(text),
    });
    if (chunk.length === 1000) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
