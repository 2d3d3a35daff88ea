import type { Settings } from '#platform';
import { ASKED, readTerms, type ModelReader, type UnderstandingTerms } from '#understanding';

/** By what all processes of one hub understand: all of them need the same settings. */
export function termsOf({ configDir, reader }: Pick<Settings, 'configDir' | 'reader'>): UnderstandingTerms {
  const terms = readTerms(configDir);
  if (!reader) return terms;
  const { model, version, stands } = reader;
  // Asked otherwise, the same model is another reader.
  const named: ModelReader = { model, version: `${version}-${ASKED}`, stands };
  return { ...terms, reader: named };
}
