import { createHash } from 'node:crypto';
import { familyOf, topicOf } from '#contracts';
import type { NewRecord } from '#event-log';
import { describePayload, wrappedTypeOf, type Mapping } from '#sources';

/** What one item of a file became: a record to append, a reason why not, or something to print once all before it is durable. */
export type Published =
  | {
      readonly record: NewRecord;
      /** What is to be told of it to whoever publishes. */
      readonly told?: string;
    }
  | { readonly refused: string }
  | { readonly print: unknown };

export interface PublishOptions {
  /** The source that the events carry. */
  readonly source: string;
  /** The mapping that is to understand them; undefined where rows are of the type `external.row`. */
  readonly mapping?: Mapping;
  /** Members that together tell one record from another. */
  readonly key: readonly string[];
  readonly mailbox: string;
}

export const digestOf = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 24);

/**
 * A row as an event. Its id is made of the stream, the record's key and its version, or else its content: whoever publishes
 * the same file again publishes the same events, and a row that changed is a new one.
 * @param told what the format knows of it
 */
export function rowEvent(
  data: object,
  { source, mapping, key: members }: PublishOptions,
  told: { readonly stream?: string; readonly key?: readonly string[]; readonly version?: string } = {},
): Published {
  const family = familyOf(source);
  if (!family) return { refused: `${source} names no family` };
  const text = JSON.stringify(data);
  const about = mapping ? describePayload(mapping, data) : {};
  const keys = told.key && told.key.length > 0 ? told.key : members;
  const row = data as Readonly<Record<string, unknown>>;
  const own = keys.length > 0 ? keys.map((name) => textOf(row[name])).join('|') : (about.id ?? '');
  const id = [told.stream, own, told.version, digestOf(text)]
    .filter((part) => part !== undefined && part !== '')
    .join(':');
  const event = {
    specversion: '1.0',
    id: id.length <= 512 ? id : `${told.stream?.slice(0, 100) ?? ''}:${digestOf(id)}`,
    source,
    type: mapping ? wrappedTypeOf(mapping.product) : 'external.row',
    ...(about.time === undefined ? {} : { time: about.time }),
    ...(told.stream === undefined ? {} : { subject: told.stream.slice(0, 200) }),
    partitionkey: (about.partitionKey ?? (own === '' ? digestOf(text) : own)).slice(0, 200),
    data,
  };
  return { record: { topic: topicOf(family), key: event.partitionkey, value: Buffer.from(JSON.stringify(event)) } };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
