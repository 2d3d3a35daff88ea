import type { MappingCheck } from '#sources';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../process.js';

/** The file that stands beside a mapping for whoever connects a system of that product: `source.yaml`. */
export function exampleOf(product: string, mappings: readonly MappingCheck[]): string {
  const found = mappings.findLast(({ mapping }) => mapping?.product === product);
  if (!found) throw new UsageError(`There is no mapping ${product}: see meri sources list.`);
  const file = join(found.folder, 'source.yaml');
  if (!existsSync(file))
    throw new UsageError(`${product} has no source.yaml to begin with: see config/sources/README.md.`);
  return readFileSync(file, 'utf8');
}
