import { partitionKeyOf, readStructured, topicOf } from '#contracts';
import { readSettings } from '#platform';
import { Command } from 'commander';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { openHub } from '../hub.js';
import { print, tell, UsageError } from './process.js';
import { Progress } from './progress.js';

const CHUNK = 500;

export const publishCommand = (): Command =>
  new Command('publish')
    .description('Publish CloudEvents from a file of JSON lines (or - for standard input) to the event log.')
    .argument('<file>', 'a file with one CloudEvent a line, or -')
    .option('--json', 'print the sums as JSON')
    .option('--strict', 'stop at the first line that is no event')
    .action(async (file: string, { json, strict }: { json?: boolean; strict?: boolean }) => {
      const input: Readable = file === '-' ? process.stdin : createReadStream(file);
      const opened =
        file === '-'
          ? Promise.resolve()
          : new Promise((resolve, reject) => input.once('open', resolve).once('error', reject));
      await opened.catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(`${file} cannot be read (${error.code}).`);
      });
      const hub = await openHub(readSettings(), { connections: 6 });
      const sums = { published: 0, refused: 0 };
      const progress = new Progress('published', json === true);
      let chunk: { topic: string; key: string; value: Buffer }[] = [];
      const flush = async () => {
        await hub.log.append(chunk);
        sums.published += chunk.length;
        chunk = [];
        progress.at(sums.published);
      };
      try {
        let number = 0;
        for await (const line of createInterface({ input, crlfDelay: Infinity })) {
          number++;
          if (line.trim() === '') continue;
          const read = readStructured(line, new Date().toISOString());
          if (read.ok)
            chunk.push({
              topic: topicOf(read.event.family),
              key: partitionKeyOf(read.event),
              value: Buffer.from(line),
            });
          else {
            sums.refused++;
            const problem = read.problems[0]!;
            const told = `line ${number}: ${problem.path || 'the event'} ${problem.reason}${problem.expected ? `; expected ${problem.expected}` : ''}`;
            if (strict) throw new UsageError(told);
            tell(told);
          }
          if (chunk.length >= CHUNK) await flush();
        }
        await flush();
      } finally {
        progress.stop();
        await hub.close();
      }
      if (json) print(sums);
      else tell(`${sums.published} published, ${sums.refused} refused`);
      if (sums.refused > 0) process.exitCode = 3;
    });
