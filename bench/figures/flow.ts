import { FAMILIES, topicOf } from '#contracts';
import { freePort } from '#platform';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cpuOf, postgresCpu } from '../cpu.js';
import { rounded, type BenchOptions, type Figure } from '../figure.js';
import { endWhenInterrupted } from '../interrupted.js';
import { startBenchServer, type BenchDatabase } from '../machine.js';
import { Pace } from '../pace.js';
import { sampleChunks } from './sample-chunks.js';

const MAIN = fileURLToPath(new URL('../../apps/hub/main.js', import.meta.url));
const AHEAD = 20_000;
/** As in the Dockerfile. */
const HEAP = ['--max-old-space-size=320'];

/**
 * A worker and a gateway as processes of their own, `events` events flowing through: how the cost of an event grows
 * with what is already in the graph, and how much memory each process comes to hold.
 */
export async function measureFlow({ events, say }: BenchOptions): Promise<readonly Figure[]> {
  const server = await startBenchServer();
  const children: ChildProcess[] = [];
  try {
    const database = await server.database('flow');
    await database.log.ensureTopics(FAMILIES.map(topicOf), 6);
    const environment = {
      ...process.env,
      DATABASE_URL: database.url,
      MERI_LOG_LEVEL: 'error',
      MERI_SAMPLE: 'false',
      MERI_PORT: String(await freePort()),
    };
    const start = (command: string) => {
      const child = spawn(process.execPath, [...HEAP, MAIN, command], {
        env: environment,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      children.push(child);
      const ended = endWhenInterrupted(() => child.kill('SIGTERM'));
      child.once('exit', ended);
      return child.pid!;
    };
    const [worker, gateway] = [start('worker'), start('gateway')];
    const costs = () => ({ worker: cpuOf(worker), postgres: postgresCpu(server.postmaster) });
    const cost = () => costs().worker + costs().postgres;
    const peak = { worker: 0, gateway: 0 };
    // A tenth of the events, when a tenth is there already and when all but a tenth are.
    const tenth = Math.round(events / 10);
    const marks: { readonly at: number; readonly cpu: number }[] = [];
    const boundaries = [tenth, 2 * tenth, events - tenth, events];
    let pace: Pace | undefined;
    let appended = 0;
    let applied = 0;
    let told = { at: 0, cpu: costs() };
    const tell = () => {
      const cpu = costs();
      const each = (who: keyof typeof cpu) => (((cpu[who] - told.cpu[who]) / (applied - told.at)) * 1e6).toFixed(0);
      say(
        `${applied} applied, µs each: worker ${each('worker')}, PostgreSQL ${each('postgres')}; worker ${peak.worker} MB, gateway ${peak.gateway} MB`,
      );
      told = { at: applied, cpu };
    };
    const watch = async () => {
      applied = await appliedSoFar(database);
      peak.worker = Math.max(peak.worker, megabytes(worker));
      peak.gateway = Math.max(peak.gateway, megabytes(gateway));
      if (marks.length < boundaries.length && applied >= Math.min(boundaries[marks.length]!, events))
        marks.push({ at: applied, cpu: cost() });
      if (applied - told.at >= events / 50) tell();
      pace?.look(applied);
      const query =
        '{ customers(first: 20, orderBy: {field: TOUCHPOINTS, direction: DESC}) { nodes { id displayName } } }';
      await fetch(`http://127.0.0.1:${environment.MERI_PORT}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
        .then((answer) => answer.text())
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 250));
    };
    for (const chunk of sampleChunks(events)) {
      while (appended - applied > AHEAD) await watch();
      pace ??= new Pace(chunk.map(({ value }) => String(value)));
      await database.log.append(chunk);
      appended += chunk.length;
    }
    boundaries[3] = appended;
    boundaries[2] = Math.min(boundaries[2]!, appended - tenth);
    while (applied < appended || marks.length < 4) await watch();
    const spent = (from: number) => {
      const [begin, end] = [marks[from]!, marks[from + 1]!];
      return { each: ((end.cpu - begin.cpu) / (end.at - begin.at)) * 1e6, pace: pace!.between(begin.at, end.at) };
    };
    const [early, late] = [spent(0), spent(2)];
    const growth = rounded(late.each / early.each);
    const paced = rounded(late.each / late.pace / (early.each / early.pace));
    const how = `worker and gateway as processes, ${appended} events, queries on the side`;
    await database.close();
    return [
      {
        figure: 'ingest-growth',
        value: growth,
        unit: 'CPU of an event late over early',
        against: `an event with ${tenth} in the graph; the ratio is the same by the pace of the machine, a fixed piece of work in Node at either time`,
        ratio: paced,
        how: `worker and PostgreSQL: ${rounded(early.each, 1)} µs over a tenth of the events with ${tenth} in the graph, ${rounded(late.each, 1)} µs over the last tenth; the fixed piece of work took ${rounded(early.pace / 1000, 1)} and ${rounded(late.pace / 1000, 1)} ms of CPU; ${how}`,
      },
      {
        figure: 'worker-memory',
        value: peak.worker,
        unit: 'MB',
        against: 'the bound of 512 MB',
        ratio: rounded(peak.worker / 512),
        how: `largest resident set of the worker; ${how}`,
      },
      {
        figure: 'gateway-memory',
        value: peak.gateway,
        unit: 'MB',
        against: 'the bound of 512 MB',
        ratio: rounded(peak.gateway / 512),
        how: `largest resident set of the gateway; ${how}`,
      },
    ];
  } finally {
    for (const child of children) child.kill('SIGTERM');
    for (const child of children)
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    await server.stop();
  }
}

async function appliedSoFar({ pool }: BenchDatabase): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(
    'select coalesce(sum(next_offset), 0) as n from log.consumer_position',
  );
  return Number(rows[0]!.n);
}

function megabytes(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
