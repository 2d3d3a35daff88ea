import type { LogBatch } from '#event-log';
import type { Applied, GraphWriter, Origin } from '#graph';
import type { Catalogue } from '#sources';
import { understand, type Understood } from './understand.js';

/** Takes a batch from the log into the graph: understand every event, then apply all in one transaction. */
export class BatchHandler {
  constructor(
    private readonly writer: GraphWriter,
    private readonly catalogue: () => Catalogue,
    private readonly onApplied: (batch: LogBatch, applied: Applied) => void = () => undefined,
  ) {}

  async handle(batch: LogBatch): Promise<void> {
    const receivedAt = new Date().toISOString();
    const catalogue = this.catalogue();
    const understood: Understood[] = [];
    for (const record of batch.records) {
      // One after the other: a thousand mails parsed at once cost more memory than the wait costs time.
      const one = understand(originOf(record), catalogue, receivedAt);
      understood.push(one instanceof Promise ? await one : one);
    }
    const applied = await this.writer.apply({
      events: understood.flatMap((one) => (one.ok ? [one.event] : [])),
      unusable: understood.flatMap((one) => (one.ok ? [] : [one.unusable])),
      receivedAt,
      span: { from: batch.from, to: batch.to },
      advance: (client, span) => batch.advance(client, span),
    });
    this.onApplied(batch, applied);
  }
}

const originOf = ({ topic, partition, offset, key, headers, value }: LogBatch['records'][number]): Origin => ({
  topic,
  partition,
  offset,
  key,
  headers,
  payload: value ?? Buffer.alloc(0),
});
