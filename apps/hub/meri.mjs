#!/usr/bin/env node
// `npx meri …` in a checkout: builds when needed, then hands over to the compiled CLI.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const setup = spawnSync(process.execPath, [fileURLToPath(new URL('tools/setup.mjs', root))], {
  stdio: ['ignore', 2, 2],
});
if (setup.status !== 0) process.exit(setup.status ?? 1);
await import(new URL('dist/apps/hub/main.js', root).href);
