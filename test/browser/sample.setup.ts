import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder in which the first spec that wants the sample company, or a hub on it, leaves it for the others. */
// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function makeSampleFolder(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'meri-browser-sample-'));
  await chmod(folder, 0o755);
  process.env['MERI_TEST_SAMPLE'] = folder;
}
