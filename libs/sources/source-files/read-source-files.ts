import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../mapping/site.js';
import { parseSourceFile, type SourceFile } from './source-file.js';

export interface SourceFiles {
  readonly sources: readonly SourceFile[];
  readonly faults: readonly Fault[];
}

const MAX_FILE_BYTES = 64 * 1024;

/** Reads every `*.yaml` directly in the folder. A folder that does not exist is empty; of two files for one source neither counts. */
export function readSourceFiles(folder: string): SourceFiles {
  if (!existsSync(folder)) return { sources: [], faults: [] };
  const faults: Fault[] = [];
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      const { size } = statSync(file);
      const read =
        size > MAX_FILE_BYTES
          ? [{ file, path: '', reason: `is larger than ${MAX_FILE_BYTES} bytes` }]
          : parseSourceFile(readFileSync(file, 'utf8'), file);
      if ('source' in read) return [read];
      faults.push(...read);
      return [];
    });
  const sources = found.filter(({ source, file }) => {
    const twin = found.find((other) => other.source === source && other.file !== file);
    if (twin) faults.push({ file, path: 'source', reason: `${source} is told in ${twin.file} as well` });
    return !twin;
  });
  return { sources, faults };
}
