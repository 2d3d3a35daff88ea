import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Fault } from '../mapping/site.js';

/** One product's files as they lie on the disk, read but not yet understood. */
export interface MappingFiles {
  readonly folder: string;
  readonly file: string;
  readonly mapping: unknown;
  readonly cases: readonly { readonly file: string; readonly value: unknown }[];
  readonly faults: readonly Fault[];
}

/** The products that come with Meri. */
export const PRODUCTS_FOLDER = fileURLToPath(new URL('../products', import.meta.url));

const MAX_FILE_BYTES = 512 * 1024;

/**
 * Reads the folders of mappings: every folder in them with a `mapping.yaml` is a product, and other files are left
 * alone. A folder that does not exist is empty. The only place of this library that touches the disk.
 */
export function readMappingFolders(folders: readonly string[]): readonly MappingFiles[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
      .filter((product) => existsSync(join(product, 'mapping.yaml')))
      .map(readProduct);
  });
}

function readProduct(folder: string): MappingFiles {
  const faults: Fault[] = [];
  const read = (file: string, understand: (text: string) => unknown): unknown => {
    try {
      if (statSync(file).size > MAX_FILE_BYTES) throw new Error(`is larger than ${MAX_FILE_BYTES} bytes`);
      return understand(readFileSync(file, 'utf8'));
    } catch (error) {
      faults.push({ file, path: '', reason: `cannot be read: ${(error as Error).message.slice(0, 300)}` });
      return undefined;
    }
  };
  const file = join(folder, 'mapping.yaml');
  const mapping = read(file, (text) => parse(text, { maxAliasCount: 100, prettyErrors: true }) as unknown);
  const caseFolder = join(folder, 'cases');
  const names = existsSync(caseFolder)
    ? readdirSync(caseFolder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  const cases = names.map((name) => ({
    file: join(caseFolder, name),
    value: read(join(caseFolder, name), (text) => JSON.parse(text) as unknown),
  }));
  return { folder, file, mapping, cases, faults };
}
