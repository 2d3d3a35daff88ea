// Where the browser for the tests is: CHROMIUM_PATH, or one of the usual names. Undefined where there is none.
import { spawnSync } from 'node:child_process';

const NAMES = ['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const findChromium = () =>
  [process.env.CHROMIUM_PATH, ...NAMES].find(
    (path) => path && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0,
  );
