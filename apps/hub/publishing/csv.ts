import { parse, type CsvError, type Info } from 'csv-parse';
import { Readable } from 'node:stream';
import { MAX_EVENT_BYTES } from '#contracts';
import { rowEvent, type Published, type PublishOptions } from './published.js';

interface Row {
  readonly info: Pick<Info, 'lines'>;
  readonly record: readonly string[];
}

interface Skipped {
  readonly line: number;
  readonly refused: string;
}

/**
 * A table with a heading line (RFC 4180), its columns parted by what parts the headings: comma, semicolon or tab. A row may be shorter than the heading;
 * one that is longer, or whose quotes are wrong, is told with its line and left out: its values stand under the wrong names.
 * @throws CsvError where a row does not end within the size of an event
 */
export async function* readCsv(input: Readable, options: PublishOptions): AsyncGenerator<Published> {
  const skipped: Skipped[] = [];
  const { text, heading } = await headingOf(input);
  const rows = text.pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(heading),
      info: true,
      max_record_size: MAX_EVENT_BYTES,
      on_skip: (error) => told(error, skipped),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      trim: true,
    }),
  );
  text.once('error', (error) => rows.destroy(error));
  let names: readonly string[] | undefined;
  for await (const { info, record } of rows as AsyncIterable<Row>) {
    // The parser reads ahead: what it passed over is told in its place, so that items count the same at every reading.
    yield* refusals(skipped, info.lines);
    if (names) yield rowOf(record, names, info.lines, options);
    else names = namesOf(record);
  }
  yield* refusals(skipped);
}

/** The first line, and the text with it. */
async function headingOf(input: Readable): Promise<{ readonly text: Readable; readonly heading: string }> {
  const pieces = input[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  const read: Buffer[] = [];
  let size = 0;
  const isWhole = () => size > MAX_EVENT_BYTES || read.at(-1)?.includes('\n') || read.at(-1)?.includes('\r');
  while (!isWhole()) {
    const { value, done } = await pieces.next();
    if (done) break;
    read.push(value);
    size += value.length;
  }
  const start = Buffer.concat(read);
  const heading = start.toString('utf8').split(/[\r\n]/, 1)[0] ?? '';
  return { text: Readable.from(follow(start, pieces)), heading };
}

async function* follow(start: Buffer, others: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  yield* others;
}

/** Of one alone: where semicolons part the columns, a comma is in a number or an address. */
function delimiterOf(heading: string): string {
  const bare = heading.replaceAll(/"[^"]*"/g, '');
  const timesIn = (mark: string) => bare.split(mark).length;
  return [';', '\t'].reduce((best, mark) => (timesIn(mark) > timesIn(best) ? mark : best), ',');
}

function told(error: CsvError | undefined, skipped: Skipped[]): undefined {
  // An open quote swallows all that follows: going on would hold it in memory.
  if (error?.code === 'CSV_MAX_RECORD_SIZE') throw error;
  const line = (error as { readonly lines?: number } | undefined)?.lines ?? 0;
  skipped.push({ line, refused: error?.message ?? 'a row cannot be read' });
}

/** Those before a line. */
function refusals(skipped: Skipped[], line = Infinity): readonly Published[] {
  const after = skipped.findIndex((one) => one.line >= line);
  return skipped.splice(0, after < 0 ? skipped.length : after).map(({ refused }) => ({ refused }));
}

/** A column without a heading, and one whose heading another has, are called by their places as well. */
function namesOf(headings: readonly string[]): readonly string[] {
  const taken = new Set(headings);
  return headings.map((heading, index) => {
    if (heading !== '' && headings.indexOf(heading) === index) return heading;
    let name = `${heading === '' ? 'column' : heading} ${index + 1}`;
    while (taken.has(name)) name += ' again';
    taken.add(name);
    return name;
  });
}

function rowOf(values: readonly string[], names: readonly string[], line: number, options: PublishOptions): Published {
  if (values.slice(names.length).some((value) => value !== ''))
    return { refused: `line ${line} has ${values.length} values, and the heading ${names.length}` };
  const named = names.slice(0, values.length).map((name, index) => [name, values[index]] as const);
  return rowEvent(Object.fromEntries(named), options);
}
