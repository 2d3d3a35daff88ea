// Where the browser for the tests is: CHROMIUM_PATH, or one of the usual names on the PATH. Undefined where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The one that never has a window comes first: the same pages take it a third less CPU.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];

export const findChromium = () =>
  [process.env.CHROMIUM_PATH, ...NAMES.flatMap((name) => FOLDERS.map((folder) => join(folder, name)))].find(
    (path) => path && existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0,
  );
