import { rm } from 'node:fs/promises';

// eslint-disable-next-line no-restricted-syntax -- jest wants a default export here
export default async function stopServers(): Promise<void> {
  const servers = (await globalThis.meriTestServers) ?? [];
  globalThis.meriTestServers = undefined;
  for (const { server, folder } of servers) {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
