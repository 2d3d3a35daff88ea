import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { FINNISH_OFFICE, type WorkingHours } from '../calendar/working-time.js';
import type { ModelReader } from '../reading/model/with-model.js';
import { readServiceMap, type ServiceMap } from './service-map.js';

/** By what contacts are understood: the company's service map, its hours of work, and a model where one is asked. */
export interface UnderstandingTerms {
  readonly map: ServiceMap;
  readonly hours: WorkingHours;
  readonly reader?: ModelReader;
}

const MAP_FILE = 'service-map.yaml';
/** The maps that come with Meri: of a company of any trade, and of the sample company. */
export type ShippedMap = 'any-trade' | 'sample';

/** Terms as files say them. */
export interface WrittenTerms extends UnderstandingTerms {
  /** Whose map it is. */
  readonly from: 'own' | ShippedMap;
}

export class ServiceMapError extends Error {
  override readonly name = 'ServiceMapError';
  readonly code = 'SERVICE_MAP_INVALID';
}

/**
 * The company's service map with Finnish hours, or, without a file of its own, one that comes with Meri. The only place of this library
 * that reads a user's files.
 * @throws ServiceMapError that names the places in the file that are wrong
 */
export function readTerms(configDir: string, shipped: ShippedMap = 'any-trade'): WrittenTerms {
  const own = join(configDir, MAP_FILE);
  const from = existsSync(own) ? 'own' : shipped;
  const file = from === 'own' ? own : join(packageFolder(), 'config', 'service-maps', `${shipped}.yaml`);
  let parsed: unknown;
  try {
    parsed = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ServiceMapError(`${file} cannot be read: ${(error as Error).message}`);
  }
  const read = readServiceMap(parsed);
  if (read.ok) return { map: read.map, from, hours: FINNISH_OFFICE };
  throw new ServiceMapError(
    `${file} is wrong:\n${read.problems.map(({ path, reason }) => `  ${path}: ${reason}`).join('\n')}`,
  );
}

/** Where package.json lies, run from sources or built. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
