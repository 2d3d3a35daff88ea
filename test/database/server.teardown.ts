import { rm } from 'node:fs/promises';

// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function stopServer(): Promise<void> {
  const running = globalThis.meriTestPostgres;
  if (!running) return;
  globalThis.meriTestPostgres = undefined;
  await running.server.stop();
  await rm(running.folder, { recursive: true, force: true });
}
