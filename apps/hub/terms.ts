import type { Settings } from '#platform';
import { ASKED, readTerms, type ModelReader, type WrittenTerms } from '#understanding';

/** By what all processes of one hub understand: all of them need the same settings. */
export function termsOf({
  configDir,
  sample,
  reader,
}: Pick<Settings, 'configDir' | 'sample' | 'reader'>): WrittenTerms {
  const terms = readTerms(configDir, sample ? 'sample' : 'any-trade');
  if (!reader) return terms;
  const { model, version, stands } = reader;
  // Asked otherwise, the same model is another reader.
  const named: ModelReader = { model, version: `${version}-${ASKED}`, stands };
  return { ...terms, reader: named };
}
