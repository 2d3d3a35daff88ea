import { startEmbeddedPostgres } from '#platform';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SeenHub } from './seen-hub.js';

// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function removeSampleFolder(): Promise<void> {
  const folder = process.env['MERI_TEST_SAMPLE'];
  if (!folder) return;
  await endSeenHub(join(folder, 'seen'));
  await rm(folder, { recursive: true, force: true });
}

async function endSeenHub(folder: string): Promise<void> {
  const told = join(folder, 'told');
  if (!existsSync(told)) return;
  const { pid } = JSON.parse(readFileSync(told, 'utf8')) as SeenHub;
  const signalled = (signal: NodeJS.Signals | 0) => {
    try {
      return process.kill(pid, signal);
    } catch {
      return false;
    }
  };
  signalled('SIGTERM');
  for (let look = 0; look < 300 && signalled(0); look++) await sleep(100);
  signalled('SIGKILL');
  const data = join(folder, 'data');
  // It leaves the database to any command that is still at work there.
  if (existsSync(join(data, 'postgres', 'postmaster.pid'))) await (await startEmbeddedPostgres(data)).stop();
}
