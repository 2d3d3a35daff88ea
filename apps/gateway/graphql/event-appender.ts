/** Appends events to the log: what people and publishers send goes the same way. Resolves when the events are durable. */
export abstract class EventAppender {
  abstract append(
    events: readonly {
      topic: string;
      key: string | null;
      headers?: Record<string, string>;
      value: Buffer;
    }[],
  ): Promise<void>;
}
