import type { UnderstandingTerms } from '#graph';
import { FINNISH_OFFICE, readServiceMap, type ServiceMap } from '#understanding';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const MAP_FILE = 'service-map.yaml';

export class ServiceMapError extends Error {
  override readonly name = 'ServiceMapError';
  readonly code = 'SERVICE_MAP_INVALID';
}

/**
 * The company's service map, or, without a file, the one that comes with Meri.
 * @throws ServiceMapError that names the places in the file that are wrong
 */
export function readServiceMapFile(configDir: string): ServiceMap {
  const own = join(configDir, MAP_FILE);
  const file = existsSync(own) ? own : join(packageFolder(), 'config', MAP_FILE);
  let parsed: unknown;
  try {
    parsed = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ServiceMapError(`${file} cannot be read: ${(error as Error).message}`);
  }
  const read = readServiceMap(parsed);
  if (read.ok) return read.map;
  throw new ServiceMapError(
    `${file} is wrong:\n${read.problems.map(({ path, reason }) => `  ${path}: ${reason}`).join('\n')}`,
  );
}

export const termsOf = (map: ServiceMap): UnderstandingTerms => ({ map, hours: FINNISH_OFFICE });

/** Where package.json lies, run from sources or built. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
