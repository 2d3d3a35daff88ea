import { freePort, startEmbeddedPostgres } from '#platform';
import { generateCompany } from '#sample-company';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, eventually } from '../processes/ask.js';
import { startMeri, type MeriProcess } from '../processes/meri-process.js';

/** A whole hub on free ports with a small sample company, as a user would start it, and nothing of it replaced. */
export interface ConsoleHub {
  readonly url: string;
  readonly meri: MeriProcess;
  /** Appends event texts to the log by the command line, unread: what is wrong with them is found by the worker. */
  publish(texts: readonly string[]): Promise<void>;
  /** An API key, where the hub takes them. */
  createKey(role: string): Promise<string>;
  close(): Promise<void>;
}

const SIZE = { customers: 60, events: 1200, seed: 7 };

export async function startConsoleHub(
  environment: Readonly<Record<string, string>> = {},
  sample = true,
): Promise<ConsoleHub> {
  const folder = await mkdtemp(join(tmpdir(), 'meri-browser-'));
  // Where the tests run as root the database runs as somebody else, who must be able to reach its folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const own = { MERI_DATA_DIR: join(folder, 'data'), ...environment };
  const meri = startMeri(['start', '--no-sample'], { MERI_PORT: String(port), MERI_LOG_LEVEL: 'error', ...own });
  await meri.until('Meri is up');
  const url = `http://127.0.0.1:${port}`;
  const publish = async (texts: readonly string[]) => {
    const file = join(folder, 'events.jsonl');
    await writeFile(file, `${texts.join('\n')}\n`);
    const published = startMeri(['publish', file], own);
    if ((await published.ended()) !== 0) throw new Error(published.said());
  };
  if (sample) {
    await publish([...generateCompany(SIZE).events()].map(({ text }) => text));
    await eventually(
      () => ask<Flow>(url, '{ sources { lag events } }'),
      ({ sources }) => sources.length > 4 && sources.every(({ lag }) => lag === 0),
      60_000,
    );
  }
  return {
    url,
    meri,
    publish,
    createKey: async (role) => {
      const keys = startMeri(['keys', 'create', '--name', 'tester', '--role', role], own);
      await keys.ended();
      return /meri_[0-9a-f_]{70,}/.exec(keys.said())?.[0] ?? '';
    },
    close: async () => {
      await meri.end('SIGTERM');
      await (await startEmbeddedPostgres(join(folder, 'data'))).stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Flow {
  readonly sources: readonly { readonly lag: number | null }[];
}

/** A hub that has understood all of its sample. */
export async function startUnderstoodHub(): Promise<ConsoleHub> {
  const hub = await startConsoleHub();
  await eventually(
    () =>
      ask<{ serviceMap: { behind: number; touchpoints: number } }>(hub.url, '{ serviceMap { behind touchpoints } }'),
    ({ serviceMap }) => serviceMap.behind === 0 && serviceMap.touchpoints > 100,
    90_000,
  );
  return hub;
}
