import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../processes/ask.js';

/** Makes a thing once for a whole run, by whichever file comes first, in a folder of its own. @returns what its maker told of it */
export async function onceARun(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const folder = join(process.env['MERI_TEST_SAMPLE']!, name);
  const told = join(folder, 'told');
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    // The database may run as somebody else, who must be able to reach its folder.
    await chmod(folder, 0o755);
    await writeFile(`${told}.new`, await make(folder));
    await rename(`${told}.new`, told);
  } else
    await eventually(
      () => Promise.resolve(existsSync(told)),
      (isThere) => isThere,
      150_000,
    );
  return readFile(told, 'utf8');
}
