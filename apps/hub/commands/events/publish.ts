import { MAX_EVENT_BYTES } from '#contracts';
import type { NewRecord } from '#event-log';
import { readSettings } from '#platform';
import type { Mapping } from '#sources';
import { Command, InvalidArgumentError, Option } from 'commander';
import { once } from 'node:events';
import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { openHub, type Hub } from '../../hub.js';
import { FORMATS, READERS, USUAL_SOURCE, type Format } from '../../publishing/formats.js';
import { isEncoding, recoded } from '../../publishing/recoded.js';
import type { PublishOptions } from '../../publishing/published.js';
import { print, tell, UsageError } from '../process.js';
import { Progress } from '../progress.js';

const CHUNK = 500;

interface Options {
  readonly format: Format;
  readonly source?: string;
  readonly mapping?: string;
  readonly key: readonly string[];
  readonly mailbox: string;
  readonly encoding?: string;
  readonly skip: number;
  readonly json?: boolean;
  readonly strict?: boolean;
}

export const publishCommand = (): Command =>
  new Command('publish')
    .description(
      'Publish what a file (or - for standard input) holds to the event log. The same file again does no harm.',
    )
    .argument('<file>', 'a file, or -')
    .addOption(new Option('--format <name>', 'what it holds').choices(FORMATS).default('cloudevents'))
    .option('--source <name>', 'the source of the events, such as external.register')
    .option(
      '--mapping <product>',
      'the mapping that is to understand rows (jsonl, csv, singer); without it, external-rows',
    )
    .option('--key <members>', 'members that tell one record from another, with commas between', list, [])
    .option('--mailbox <address>', 'whose mailbox an mbox file is', '')
    .option('--encoding <name>', 'of a text that is not UTF-8: windows-1252, utf-16le, …', encoding)
    .option('--skip <count>', 'pass over so many items: where a run before was interrupted', count, 0)
    .option('--json', 'print the sums as JSON')
    .option('--strict', 'stop at the first item that is no event')
    .action(async (file: string, options: Options) => {
      if (options.encoding !== undefined && options.format === 'mbox')
        throw new UsageError('--encoding is not for mbox: every mail says its own.');
      const input = await open(file);
      const hub = await openHub(readSettings(), { connections: 6 });
      try {
        await publish(hub, input, options);
      } finally {
        await hub.close();
      }
    });

async function publish(
  hub: Hub,
  { input, size }: Input,
  { format, skip, json, strict, ...told }: Options,
): Promise<void> {
  const options: PublishOptions = {
    source: told.source ?? USUAL_SOURCE[format],
    key: told.key,
    mailbox: told.mailbox,
    ...(told.mapping === undefined ? {} : { mapping: mappingOf(hub, told.mapping) }),
  };
  const sums = { published: 0, refused: 0 };
  const progress = new Progress('published', json === true);
  let chunk: NewRecord[] = [];
  let printed: unknown;
  const flush = async () => {
    await hub.log.append(chunk);
    sums.published += chunk.length;
    [chunk, durable] = [[], items];
    progress.at(input.bytesRead, size, `${sums.published} published`);
    if (printed !== undefined) print(printed);
    printed = undefined;
  };
  let [items, durable] = [0, 0];
  let [stopped, failed] = [false, true];
  const stop = () => (stopped = true);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const text = told.encoding === undefined ? input : recoded(input, told.encoding);
    for await (const item of READERS[format](text, options)) {
      if (stopped) break;
      if ('print' in item) {
        printed = item.print;
        await flush();
        continue;
      }
      if (items++ < skip) continue;
      const refused = 'refused' in item ? item.refused : item.record.value!.length > MAX_EVENT_BYTES ? `item ${items} is too large` : undefined; // prettier-ignore
      if (refused !== undefined) {
        sums.refused++;
        if (strict) throw new UsageError(refused);
        tell(refused);
      } else if ('record' in item) {
        chunk.push(item.record);
        if (item.told !== undefined) tell(item.told);
      }
      if (chunk.length >= CHUNK) await flush();
    }
    await flush();
    failed = false;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    progress.stop();
    // What was in hand may be durable or not: sent again it has the same ids.
    const done = Math.max(durable, skip);
    if (failed && done > 0) tell(goOn(done));
  }
  if (stopped) tell(goOn(items));
  if (json) print(sums);
  else tell(`${sums.published} published, ${sums.refused} refused`);
  if (stopped) process.exitCode = 130;
  else if (sums.refused > 0) process.exitCode = 3;
}

const goOn = (items: number): string =>
  `Interrupted. Go on with --skip ${items}, or from the beginning: the ids are the same.`;

function mappingOf({ catalogue }: Hub, product: string): Mapping {
  const mapping = catalogue.products.get(product);
  if (!mapping) throw new UsageError(`There is no mapping ${product}; meri sources list shows them.`);
  return mapping;
}

interface Input {
  readonly input: ReadStream | typeof process.stdin;
  /** In bytes; 0 where nobody knows it before. */
  readonly size: number;
}

async function open(file: string): Promise<Input> {
  if (file === '-') return { input: process.stdin, size: 0 };
  const input = createReadStream(file);
  try {
    await once(input, 'open');
    return { input, size: (await stat(file)).size };
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

const list = (text: string): readonly string[] => text.split(',').map((name) => name.trim()).filter((name) => name !== ''); // prettier-ignore

function count(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new InvalidArgumentError('a number.');
  return Number(text);
}

function encoding(name: string): string {
  if (!isEncoding(name)) throw new InvalidArgumentError('an encoding, such as windows-1252.');
  return name;
}
