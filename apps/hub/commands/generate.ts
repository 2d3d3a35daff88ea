import { generateContracts } from '#contracts';
import { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printGatewaySchema } from '../../gateway/index.js';
import { tell } from './process.js';

/** Writes every committed generated file; CI compares a fresh set with the committed one. */
export const generateCommand = (): Command =>
  new Command('generate')
    .description('Write the generated files: JSON Schemas, AsyncAPI, schema.graphql.')
    .option('--out <folder>', 'where to write', '.')
    .action(async ({ out }: { out: string }) => {
      const files = new Map([...generateContracts(), ['apps/gateway/schema.graphql', await printGatewaySchema()]]);
      for (const [path, text] of files) {
        const file = join(out, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
      tell(`${files.size} files written.`);
    });
