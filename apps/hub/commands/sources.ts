import { readStructured } from '#contracts';
import { readSettings } from '#platform';
import { checkMappings, normalize, prepare, PRODUCTS_FOLDER } from '#sources';
import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readCatalogue } from '../hub.js';
import { print, tell, UsageError } from './process.js';

export const sourcesCommand = (): Command => {
  const command = new Command('sources').description('Look at the mappings of the systems that publish.');
  command
    .command('list')
    .description('What is built in and what is your own, and what keeps a mapping from loading.')
    .option('--json', 'print as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { mappings, faults } = readCatalogue(readSettings());
      if (json)
        print({ mappings: mappings.map(({ product, version, types }) => ({ product, version, types })), faults });
      else {
        for (const { product, version, types } of mappings)
          tell(`${product.padEnd(24)} ${version.padEnd(8)} ${types.join(', ')}`);
        for (const fault of faults) tell(`FAULT ${JSON.stringify(fault)}`);
      }
      if (faults.length > 0) process.exitCode = 3;
    });
  command
    .command('check')
    .description("Run every mapping's cases.")
    .option('--json', 'print as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const own = join(readSettings().configDir, 'sources');
      const checks = checkMappings(existsSync(own) ? [PRODUCTS_FOLDER, own] : [PRODUCTS_FOLDER]);
      if (json) print(checks);
      const bad = checks.filter((check) => check.faults.length > 0 || check.cases.some((one) => !one.ok));
      if (!json)
        for (const check of checks)
          tell(
            `${bad.includes(check) ? 'FAIL' : 'ok  '} ${check.folder} (${check.cases.length} cases)${bad.includes(check) ? `\n${JSON.stringify(check, null, 2)}` : ''}`,
          );
      if (bad.length > 0) process.exitCode = 1;
    });
  command
    .command('try')
    .description('Show what an event becomes, and why.')
    .argument('<file>', 'a file with one CloudEvent, or -')
    .action(async (file: string) => {
      const body = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8').catch(() => undefined);
      if (body === undefined) throw new UsageError(`${file} cannot be read.`);
      const read = readStructured(body, new Date().toISOString());
      const result = read.ok ? normalize(await prepare(read.event), readCatalogue(readSettings())) : read;
      print(result);
      if (!result.ok) process.exitCode = 1;
    });
  return command;
};
