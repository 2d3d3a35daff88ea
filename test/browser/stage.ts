import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

/** For all tests of a file: a hub with the sample company, and a browser. Both are there once the tests run. */
export function setStage(): { readonly hub: ConsoleHub; readonly browser: Browser } {
  const stage: { hub?: ConsoleHub; browser?: Browser } = {};
  beforeAll(async () => {
    [stage.hub, stage.browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await stage.browser?.close();
    await stage.hub?.close();
  }, 60_000);
  return stage as Required<typeof stage>;
}
