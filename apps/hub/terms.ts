import { holdsSample } from '#graph';
import type { Settings } from '#platform';
import { ASKED, readTerms, type ModelReader, type WrittenTerms } from '#understanding';
import type { Pool } from 'pg';

/** By what all processes of one hub understand: all of them need the same settings. */
export async function termsOf(
  pool: Pool,
  { configDir, reader }: Pick<Settings, 'configDir' | 'reader'>,
): Promise<WrittenTerms> {
  const terms = readTerms(configDir, (await holdsSample(pool)) ? 'sample' : 'any-trade');
  if (!reader) return terms;
  const { model, version, stands } = reader;
  // Asked otherwise, the same model is another reader.
  const named: ModelReader = { model, version: `${version}-${ASKED}`, stands };
  return { ...terms, reader: named };
}
