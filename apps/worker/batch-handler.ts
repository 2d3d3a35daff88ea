import type { LogBatch } from '#event-log';
import type { Applied, GraphWriter, Origin } from '#graph';
import type { Catalogue } from '#sources';
import { understand } from './understand.js';

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
    const understood = await Promise.all(
      batch.records.map(async (record) => understand(originOf(record), catalogue, receivedAt)),
    );
    const applied = await this.writer.apply({
      events: understood.flatMap((one) => (one.ok ? [one.event] : [])),
      unusable: understood.flatMap((one) => (one.ok ? [] : [one.unusable])),
      receivedAt,
      advance: (client) => batch.advance(client),
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
