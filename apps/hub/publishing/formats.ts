import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { MAX_EVENT_BYTES, parseJson, partitionKeyOf, readStructured, topicOf, familyOf } from '#contracts';
import { splitPayload } from '#sources';
// Not by the gateway's door: behind that one GraphQL is loaded too, which publishing need not wait for.
import { trackingEvents } from '../../gateway/tracking/read-messages.js';
import { readCsv } from './csv.js';
import { isObject, type JsonLine } from './json-line.js';
import { linesOf } from './lines.js';
import { readMbox } from './mbox.js';
import { rowEvent, type Published, type PublishOptions } from './published.js';
import { recoded } from './recoded.js';
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

const NOT_UTF8 = 'is not UTF-8: name its --encoding';

/** A page of a vendor's API, or a batch of messages, is cut into what it holds, each of which is an event. */
const MAX_PAGE_BYTES = 16 * MAX_EVENT_BYTES;

type Reader = (input: Readable, options: PublishOptions) => AsyncGenerator<Published>;

/** Each reads its input piece by piece and holds one item at a time. */
export const READERS: Readonly<Record<Format, Reader>> = {
  cloudevents: async function* (input) {
    for await (const { number, bytes } of linesOf(input, MAX_EVENT_BYTES)) {
      if (bytes?.length === 0) continue;
      if (bytes && !isUtf8(bytes)) {
        yield { refused: `line ${number} ${NOT_UTF8}` };
        continue;
      }
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
    for await (const { number, value, flaw } of valuesIn(input, limit)) {
      if (flaw !== undefined) yield { refused: `line ${number} ${flaw}` };
      else
        for (const row of options.mapping ? splitPayload(options.mapping, value) : [value])
          yield isObject(row)
            ? ofAnEventsSize(rowEvent(row, options), number)
            : { refused: `line ${number} is no JSON object` };
    }
  },
  csv: (input, options) => readCsv(recoded(input, 'utf-8'), options),
  singer: (input, options) => readSinger(valuesIn(input), options),
  segment: async function* (input, { source }) {
    const topic = topicOf(familyOf(source) ?? 'web');
    for await (const { number, bytes } of linesOf(input, MAX_PAGE_BYTES)) {
      if (bytes?.length === 0) continue;
      if (!bytes) yield { refused: `line ${number} is longer than ${MAX_PAGE_BYTES} bytes` };
      else if (!isUtf8(bytes)) yield { refused: `line ${number} ${NOT_UTF8}` };
      else yield* trackedIn(bytes, number, { source, topic });
    }
  },
  mbox: readMbox,
};

/** The messages of one line. */
function* trackedIn(
  bytes: Buffer,
  line: number,
  at: { readonly source: string; readonly topic: string },
): Generator<Published> {
  try {
    for (const { key, value } of trackingEvents(bytes, at))
      yield ofAnEventsSize({ record: { topic: at.topic, key, value } }, line);
  } catch {
    yield { refused: `line ${line} is no message of the Segment specification` };
  }
}

const ofAnEventsSize = (one: Published, line: number): Published =>
  'record' in one && (one.record.value?.length ?? 0) > MAX_EVENT_BYTES
    ? { refused: `line ${line} holds a record that is longer than ${MAX_EVENT_BYTES} bytes` }
    : one;

/** The JSON values of a file with one a line. */
async function* valuesIn(input: Readable, limit = MAX_EVENT_BYTES): AsyncGenerator<JsonLine> {
  for await (const { number, bytes } of linesOf(input, limit)) {
    if (!bytes) yield { number, value: undefined, flaw: `is longer than ${limit} bytes` };
    else if (!isUtf8(bytes)) yield { number, value: undefined, flaw: NOT_UTF8 };
    else {
      const text = bytes.toString('utf8');
      if (text.trim() !== '') yield { number, value: valueOf(text) };
    }
  }
}

function valueOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
