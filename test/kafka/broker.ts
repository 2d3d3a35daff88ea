import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import { freePort } from '#platform';

/** Fetched once for a checkout; both the sources and the build find them from the folder that npm runs in. */
const JARS = join(process.cwd(), '.jars');
const POM = join(process.cwd(), 'test/kafka/pom.xml');

/** A second door to the broker: who comes in by `port` is told that the broker is at `advertised`, where a proxy stands. */
export interface SecondDoor {
  readonly port: number;
  readonly advertised: number;
}

/** One real Apache Kafka broker, which is its own controller (KRaft), on loopback. */
export interface KafkaBroker {
  readonly brokers: readonly string[];
  /** SIGKILL, as a crash would; the data stays. Absent where the broker is not ours (KAFKA_BROKERS). */
  kill?(): Promise<void>;
  /** Starts the broker again on the same port and data. */
  restart?(): Promise<void>;
  stop(): Promise<void>;
}

/** Why no broker can be started here; undefined when one can. CI has Java and never gets a reason. */
export function reasonForNoBroker(): string | undefined {
  if (process.env['KAFKA_BROKERS']) return undefined;
  const java = versionOf('java', ['-version']);
  if (java === undefined) return 'there is no Java; install Java 17 or newer, or set KAFKA_BROKERS';
  if (java < 17) return `Java ${java} is too old for Kafka; install Java 17 or newer, or set KAFKA_BROKERS`;
  if (!existsSync(JARS) && versionOf('mvn', ['-version']) === undefined)
    return "there is no Maven to fetch Kafka's jars with; install Maven, or set KAFKA_BROKERS";
  return undefined;
}

function versionOf(command: string, args: readonly string[]): number | undefined {
  try {
    const said = execFileSync('sh', ['-c', `${command} ${args.join(' ')} 2>&1`], { encoding: 'utf8' });
    return Number(/version "?(\d+)/.exec(said)?.[1] ?? /(\d+)\./.exec(said)?.[1] ?? 0);
  } catch {
    return undefined;
  }
}

/** Starts a broker, or uses the one that KAFKA_BROKERS names. */
export async function startKafka(door?: SecondDoor): Promise<KafkaBroker> {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return { brokers: given.split(','), stop: async () => undefined };
  fetchJars();
  const folder = await mkdtemp(join(tmpdir(), 'meri-kafka-'));
  const port = await freePort();
  const config = join(folder, 'server.properties');
  await writeFile(config, properties(folder, port, await freePort(), door));
  // The storage tool gives the log folder the cluster's id; a broker refuses a folder without one.
  java(folder, 'kafka.tools.StorageTool', ['format', '-t', clusterId(), '-c', config, '--standalone'], true);
  let running = start(folder, config);
  const up = () => answers(port, running, folder);
  try {
    await up();
  } catch (error) {
    await end(running, 'SIGKILL');
    throw error;
  }
  return {
    brokers: [`127.0.0.1:${port}`],
    kill: () => end(running, 'SIGKILL'),
    restart: async () => {
      await end(running, 'SIGKILL');
      running = start(folder, config);
      await up();
    },
    stop: async () => {
      await end(running, 'SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Maven fetches the jars once; its local repository serves where there is no network. */
export function fetchJars(): void {
  if (existsSync(JARS) && readdirSync(JARS).some((name) => name.startsWith('kafka_2.13-'))) return;
  // Into a folder of our own first: another suite may be fetching at the same time.
  const mine = `${JARS}/${process.pid}.tmp`;
  const args = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${mine}`];
  const options = { stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  try {
    execFileSync('mvn', ['-o', ...args], options);
  } catch {
    execFileSync('mvn', args, options);
  }
  // The one that fetchJars looks for comes last, so that whoever sees it sees all.
  const names = readdirSync(mine).sort((a, b) => Number(a.startsWith('kafka_')) - Number(b.startsWith('kafka_')));
  for (const name of names) renameSync(join(mine, name), join(JARS, name));
  rmSync(mine, { recursive: true });
}

function properties(folder: string, port: number, controllerPort: number, door?: SecondDoor): string {
  const second = (at: number | undefined) => (at === undefined ? '' : `,PROXIED://127.0.0.1:${at}`);
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.bootstrap.servers': `127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}${second(door?.port)}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}${second(door?.advertised)}`,
    'inter.broker.listener.name': 'PLAINTEXT',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': join(folder, 'data'),
    'auto.create.topics.enable': false,
    'default.replication.factor': 1,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'group.min.session.timeout.ms': 1000,
    'group.initial.rebalance.delay.ms': 0,
    'log.cleaner.dedupe.buffer.size': 4194304,
    'log.segment.delete.delay.ms': 100,
    'log.retention.check.interval.ms': 1000,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** One in 64 would begin with a dash, and be taken for an option. */
const clusterId = () => Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url').replace(/^-/, 'A');

function classPath(): string {
  return readdirSync(JARS)
    .filter((name) => name.endsWith('.jar'))
    .map((name) => join(JARS, name))
    .join(delimiter);
}

const flags = (folder: string) => [
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  `-Dkafka.logs.dir=${folder}`,
];

function java(folder: string, main: string, args: readonly string[], quiet: boolean): void {
  execFileSync('java', [...flags(folder), '-cp', classPath(), main, ...args], { stdio: quiet ? 'pipe' : 'inherit' });
}

function start(folder: string, config: string): ChildProcess {
  const log = openSync(join(folder, 'broker.log'), 'a');
  return spawn('java', [...flags(folder), '-cp', classPath(), 'kafka.Kafka', config], { stdio: ['ignore', log, log] });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

/** Up means: it answers a request, ApiVersions being the one that needs nothing. */
async function answers(port: number, child: ChildProcess, folder: string): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) break;
    if ((await answersOnce(port)) && (await coordinates(port))) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const tail = (await readFile(join(folder, 'broker.log'), 'utf8').catch(() => '')).split('\n').slice(-15).join('\n');
  throw new Error(`The Kafka broker did not start. Its log ends with:\n${tail}`);
}

/** The first question about a group makes the broker create its topic of offsets, which takes a fresh one some seconds. */
async function coordinates(port: number): Promise<boolean> {
  const client = new kafkajs.Kafka({ brokers: [`127.0.0.1:${port}`], logLevel: kafkajs.logLevel.NOTHING });
  const admin = client.admin({ retry: { retries: 3 } });
  try {
    await admin.connect();
    await admin.describeGroups(['warm-up']);
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect();
  }
}

function answersOnce(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new Socket();
    const done = (up: boolean) => {
      socket.destroy();
      resolve(up);
    };
    socket.setTimeout(2_000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('data', () => done(true));
    // Length, api key 18 (ApiVersions), version 0, correlation id, no client id.
    socket.connect(port, '127.0.0.1', () =>
      socket.write(Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 255, 255])),
    );
  });
}
