import { markSample, migrate, openGraphPool } from '#graph';
import { freePort, startEmbeddedPostgres } from '#platform';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ask, eventually } from '../processes/ask.js';
import { startMeri, type MeriProcess } from '../processes/meri-process.js';
import { onceARun } from './once-a-run.js';

/** A whole hub on free ports with a small sample company, as a user would start it, and nothing of it replaced. */
export interface ConsoleHub {
  readonly url: string;
  readonly meri: MeriProcess;
  /** Appends event texts to the log by the command line, unread: what is wrong with them is found by the worker. */
  publish(texts: readonly string[]): Promise<void>;
  /** An API key, where the hub takes them. */
  createKey(role: string, source?: string): Promise<string>;
  /** Where its own PostgreSQL listens. */
  databaseUrl(): Promise<string>;
  close(): Promise<void>;
}

/** @param sample whether it begins on a copy of the sample company, all of it understood */
export async function startConsoleHub(
  environment: Readonly<Record<string, string>> = {},
  sample = true,
): Promise<ConsoleHub> {
  const folder = await mkdtemp(join(tmpdir(), 'meri-browser-'));
  // Where the tests run as root the database runs as somebody else, who must be able to reach its folder.
  await chmod(folder, 0o755);
  const data = join(folder, 'data');
  if (sample) await copySample(data);
  const hub = await startOn(data, environment);
  return {
    ...hub,
    close: async () => {
      await hub.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @param data the folder of its database, as it is */
export async function startOn(data: string, environment: Readonly<Record<string, string>>) {
  const port = await freePort();
  const own = { MERI_DATA_DIR: data, ...environment };
  const meri = startMeri(['start', '--no-sample'], { MERI_PORT: String(port), MERI_LOG_LEVEL: 'error', ...own });
  await meri.until('Meri is up');
  return {
    url: `http://127.0.0.1:${port}`,
    meri,
    publish: async (texts: readonly string[]) => {
      const file = `${data}.jsonl`;
      await writeFile(file, `${texts.join('\n')}\n`);
      const published = startMeri(['publish', file], own);
      if ((await published.ended()) !== 0) throw new Error(published.said());
    },
    createKey: async (role: string, source?: string) => {
      const bound = source === undefined ? [] : ['--source', source];
      const keys = startMeri(['keys', 'create', '--name', 'tester', '--role', role, ...bound], own);
      await keys.ended();
      return /meri_[0-9a-f_]{70,}/.exec(keys.said())?.[0] ?? '';
    },
    // It is running: this finds it.
    databaseUrl: async () => (await startEmbeddedPostgres(data)).url,
    stop: async () => {
      await meri.end('SIGTERM');
      // It leaves the database to any command that is still at work there.
      if (existsSync(join(data, 'postgres', 'postmaster.pid'))) await (await startEmbeddedPostgres(data)).stop();
    },
  };
}

const SIZE = { customers: 60, events: 1200, seed: 7 };

interface Behind {
  readonly sources: readonly { readonly lag: number | null }[];
  readonly serviceMap: { readonly behind: number; readonly touchpoints: number };
  readonly groups: readonly { readonly size: number }[];
}

/** A copy of the data of a hub that took in a small sample company, understood it and found its groups: made once for a run. */
export async function copySample(to: string): Promise<void> {
  // The owners too: the database takes no folder that is not its own.
  await promisify(execFile)('cp', ['-a', await onceARun('sample', makeSample), to]);
}

/** As `meri start` does before it loads the sample company, whose service map is another. */
async function expectSample(data: string): Promise<void> {
  const { url } = await startEmbeddedPostgres(data);
  await migrate(url);
  const pool = openGraphPool(url, { max: 1 });
  await markSample(pool).finally(() => pool.end());
}

async function makeSample(folder: string): Promise<string> {
  const { generateCompany } = await import('#sample-company');
  const making = join(folder, 'making');
  await expectSample(making);
  const hub = await startOn(making, {});
  await hub.publish([...generateCompany(SIZE).events()].map(({ text }) => text));
  await eventually(
    () => ask<Behind>(hub.url, '{ sources { lag } serviceMap { behind touchpoints } groups { size } }'),
    ({ sources, serviceMap, groups }) =>
      sources.length > 4 &&
      sources.every(({ lag }) => lag === 0) &&
      serviceMap.behind === 0 &&
      serviceMap.touchpoints > 100 &&
      // Every hub that begins here would wait for them otherwise.
      groups.some(({ size }) => size > 0),
    120_000,
  );
  await hub.stop();
  const data = join(folder, 'data');
  await rename(making, data);
  return data;
}
