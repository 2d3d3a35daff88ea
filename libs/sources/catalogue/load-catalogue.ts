import { compileMapping, type Mapping } from '../mapping/compile-mapping.js';
import type { Fault } from '../mapping/site.js';
import { runCases, type CaseResult } from './cases.js';
import type { Catalogue } from './catalogue.js';
import { readMappingFolders, type MappingFiles } from './mapping-folders.js';

/** What came of checking one product's mapping: the faults of its files and the result of every case. */
export interface MappingCheck {
  readonly folder: string;
  /** Absent where the file has faults. */
  readonly mapping?: Mapping;
  readonly ok: boolean;
  readonly faults: readonly Fault[];
  readonly cases: readonly CaseResult[];
}

/**
 * Loads the mappings of the folders (`PRODUCTS_FOLDER`, then the user's own `config/sources`). A mapping is in force
 * only when all of its cases are green; of two with one product name the later folder's replaces the earlier, so that
 * a user can mend what comes with Meri.
 */
export function loadCatalogue(folders: readonly string[]): Catalogue {
  const products = new Map<string, Mapping>();
  const faults: Fault[] = [];
  for (const { mapping, ok, faults: wrong, cases } of checkMappings(folders)) {
    if (mapping && ok) products.set(mapping.product, mapping);
    else faults.push(...wrong, ...cases.flatMap(faultOf));
  }
  // The user's own mappings go first: they are the narrower ones.
  return { mappings: [...products.values()].reverse(), products, faults };
}

/** Checks the mappings of the folders and tells the result of every case. */
export const checkMappings = (folders: readonly string[]): readonly MappingCheck[] =>
  readMappingFolders(folders).map(checkOne);

function checkOne(files: MappingFiles): MappingCheck {
  const faults: Fault[] = [...files.faults];
  const mapping = faults.length > 0 ? undefined : compileMapping(files.mapping, files.file, faults);
  if (mapping && files.cases.length === 0)
    faults.push({
      file: files.file,
      path: '',
      reason: 'has no case',
      allowed: 'at least one cases/*.json that is green',
    });
  const cases = mapping ? runCases(mapping, files.cases) : [];
  const ok = mapping !== undefined && faults.length === 0 && cases.every((one) => one.ok);
  return { folder: files.folder, ...(mapping ? { mapping } : {}), ok, faults, cases };
}

const faultOf = (result: CaseResult): readonly Fault[] =>
  result.ok
    ? []
    : [{ file: result.file, path: result.name, reason: `the case is not green: ${result.difference ?? ''}` }];
