import { isObject, type JsonLine } from './json-line.js';
import { rowEvent, type Published, type PublishOptions } from './published.js';

interface Stream {
  readonly key: readonly string[];
  readonly bookmarks: readonly string[];
}

/**
 * What a Singer tap writes (https://hub.meltano.com/singer/spec): schemas, records and states, one a line. A record is known
 * by its stream, its key and its bookmark. A state is printed when everything before it is durable, as targets do, so that
 * the tap can go on from there.
 */
export async function* readSinger(lines: AsyncIterable<JsonLine>, options: PublishOptions): AsyncGenerator<Published> {
  const streams = new Map<string, Stream>();
  for await (const { number, value, flaw } of lines) {
    const told = isObject(value) ? value : {};
    const { type, stream, record } = told;
    if (flaw !== undefined) yield { refused: `line ${number} ${flaw}` };
    else if (type === 'STATE') yield { print: told['value'] };
    else if (type === 'SCHEMA' && typeof stream === 'string')
      streams.set(stream, { key: texts(told['key_properties']), bookmarks: texts(told['bookmark_properties']) });
    else if (type === 'RECORD' && typeof stream === 'string' && typeof record === 'object' && record !== null) {
      const { key = [], bookmarks = [] } = streams.get(stream) ?? {};
      const version = bookmarks.map((name) => textOf((record as Record<string, unknown>)[name])).join('|');
      yield rowEvent(record, options, { stream, key, version });
    } else if (type !== 'ACTIVATE_VERSION' && type !== 'BATCH')
      yield { refused: `line ${number} is no message of a Singer tap` };
    else if (type === 'BATCH')
      yield { refused: `line ${number} points to files (BATCH): set the tap to write records` };
  }
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
