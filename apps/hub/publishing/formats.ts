import { parse as parseCsv } from 'csv-parse';
import type { Readable } from 'node:stream';
import { MAX_EVENT_BYTES, parseJson, partitionKeyOf, readStructured, topicOf, familyOf } from '#contracts';
import { splitPayload } from '#sources';
import { trackingEvents } from '../../gateway/index.js';
import { linesOf } from './lines.js';
import { readMbox } from './mbox.js';
import { rowEvent, type Published, type PublishOptions } from './published.js';
import { readSinger } from './singer.js';

export const FORMATS = ['cloudevents', 'jsonl', 'csv', 'singer', 'segment', 'mbox'] as const;
export type Format = (typeof FORMATS)[number];

/** Where each format's events come from when nothing else is said. */
export const USUAL_SOURCE: Readonly<Record<Format, string>> = {
  cloudevents: '',
  jsonl: 'external.file',
  csv: 'external.file',
  singer: 'external.singer',
  segment: 'web.segment',
  mbox: 'tickets.mail',
};

/** A page of a vendor's API is cut into its records, each of which is an event. */
const MAX_PAGE_BYTES = 16 * MAX_EVENT_BYTES;

type Reader = (input: Readable, options: PublishOptions) => AsyncGenerator<Published>;

/** Each reads its input piece by piece and holds one item at a time. */
export const READERS: Readonly<Record<Format, Reader>> = {
  cloudevents: async function* (input) {
    for await (const { number, bytes } of linesOf(input, MAX_EVENT_BYTES)) {
      if (bytes?.length === 0) continue;
      const read = bytes && readStructured(bytes.toString('utf8'), new Date().toISOString());
      if (!bytes || !read) yield { refused: `line ${number} is longer than ${MAX_EVENT_BYTES} bytes` };
      else if (read.ok)
        yield { record: { topic: topicOf(read.event.family), key: partitionKeyOf(read.event), value: bytes } };
      else {
        const [problem] = read.problems;
        const expected = problem?.expected ? `; expected ${problem.expected}` : '';
        yield { refused: `line ${number}: ${problem?.path || 'the event'} ${problem?.reason}${expected}` };
      }
    }
  },
  jsonl: async function* (input, options) {
    const limit = options.mapping ? MAX_PAGE_BYTES : MAX_EVENT_BYTES;
    for await (const { number, value, isTooLong } of valuesIn(input, limit)) {
      if (isTooLong) yield { refused: `line ${number} is longer than ${limit} bytes` };
      else
        for (const row of options.mapping ? splitPayload(options.mapping, value) : [value])
          yield isObject(row)
            ? ofAnEventsSize(rowEvent(row, options), number)
            : { refused: `line ${number} is no JSON object` };
    }
  },
  csv: async function* (input, options) {
    const rows = input.pipe(
      parseCsv({ bom: true, columns: true, skip_empty_lines: true, relax_column_count: true, trim: true, max_record_size: MAX_EVENT_BYTES, delimiter: [',', ';', '\t'] }),
    ); // prettier-ignore
    input.once('error', (error) => rows.destroy(error));
    for await (const row of rows as AsyncIterable<object>) yield rowEvent(row, options);
  },
  singer: (input, options) => readSinger(objectsIn(input), options),
  segment: async function* (input, { source }) {
    const topic = topicOf(familyOf(source) ?? 'web');
    for await (const { number, bytes } of linesOf(input, MAX_EVENT_BYTES)) {
      if (bytes?.length === 0) continue;
      try {
        for (const { key, value } of trackingEvents(bytes ?? Buffer.alloc(0), { source, topic }))
          yield { record: { topic, key, value } };
      } catch {
        yield { refused: `line ${number} is no message of the Segment specification` };
      }
    }
  },
  mbox: readMbox,
};

const ofAnEventsSize = (one: Published, line: number): Published =>
  'record' in one && (one.record.value?.length ?? 0) > MAX_EVENT_BYTES
    ? { refused: `line ${line} holds a record that is longer than ${MAX_EVENT_BYTES} bytes` }
    : one;

/** The JSON values of a file with one a line; undefined for what is none. */
async function* valuesIn(
  input: Readable,
  limit = MAX_EVENT_BYTES,
): AsyncGenerator<{ readonly number: number; readonly value: unknown; readonly isTooLong: boolean }> {
  for await (const { number, bytes } of linesOf(input, limit)) {
    const text = bytes?.toString('utf8');
    if (text?.trim() !== '') yield { number, value: text && valueOf(text), isTooLong: bytes === undefined };
  }
}

/** The JSON objects of a file with one a line. */
async function* objectsIn(
  input: Readable,
): AsyncGenerator<{ readonly number: number; readonly value: Record<string, unknown> | undefined }> {
  for await (const { number, value } of valuesIn(input)) yield { number, value: isObject(value) ? value : undefined };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
