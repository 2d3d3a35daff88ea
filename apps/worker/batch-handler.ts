import type { LogBatch } from '#event-log';
import type { Applied, GraphWriter } from '#graph';
import type { Catalogue, SourceFile } from '#sources';
import { originOf, sourceOfTopic } from './decoding/foreign-record.js';
import { schemasNamed } from './decoding/read-foreign.js';
import type { Schemas } from './decoding/schemas.js';
import { Pace } from './pace.js';
import { understand, type Understood } from './understand.js';

/** What topics of others are read by. */
export interface ForeignTopics {
  readonly sources: readonly SourceFile[];
  readonly schemas: Schemas;
  /** The address of the schema registry. */
  readonly registry?: string;
}

/** Takes a batch from the log into the graph: understand every event, then apply all in one transaction. */
export class BatchHandler {
  constructor(
    private readonly writer: GraphWriter,
    private readonly catalogue: () => Catalogue,
    private readonly onApplied: (batch: LogBatch, applied: Applied) => void = () => undefined,
    private readonly foreign?: ForeignTopics,
    /** What gives way to the batches in hand. */
    private readonly pace = new Pace(),
  ) {}

  handle(batch: LogBatch): Promise<void> {
    return this.pace.takeIn(() => this.takeIn(batch));
  }

  private async takeIn(batch: LogBatch): Promise<void> {
    const receivedAt = new Date().toISOString();
    const catalogue = this.catalogue();
    const { sources = [], schemas, registry } = this.foreign ?? {};
    const source = sourceOfTopic(sources, batch.topic);
    const origins = batch.records.map((record) => originOf(record, source, registry));
    await schemas?.prepare(origins.flatMap(schemasNamed));
    const schemaOf = (address: string, id: number) => schemas?.get(address, id);
    const understood: Understood[] = [];
    for (const origin of origins) {
      // One after the other: a thousand mails parsed at once cost more memory than the wait costs time.
      const one = understand(origin, { catalogue, receivedAt, schemaOf, thoroughly: true });
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
