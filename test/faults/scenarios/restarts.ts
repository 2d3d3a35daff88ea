import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../stage/eventually.js';
import { numberedEvents } from '../stage/numbered-events.js';
import type { Stage } from '../stage/stage.js';
import type { Scenario } from './scenario.js';

/** The broker dies in the middle of the flow, is away for a while, and comes back with its data. */
export const killedBroker: Scenario = async (stage) => {
  const events = numberedEvents();
  const workers = [await stage.worker(), await stage.worker()];
  stage.publisher.flow(events, 75);
  await eventually('the flow is under way', () => stage.publisher.acked.size > 300, 60_000);
  await Promise.any(workers.map((worker) => stage.atWork(worker)));
  await stage.broker!.kill!();
  await sleep(3_000);
  const ackedBefore = stage.publisher.acked.size;
  await stage.broker!.restart!();
  await stage.publisher.finish();
  const recoveredInMs = await stage.drained();
  return { events, recoveredInMs, facts: { ackedBefore } };
};

/**
 * First one server process of a worker dies, at which PostgreSQL throws everybody out and recovers by itself; then the
 * whole server, and another process has its number by the time it is started again.
 */
export const killedPostgres: Scenario = async (stage) => {
  const events = numberedEvents();
  const workers = [await stage.worker(), await stage.worker()];
  stage.publisher.flow(events, 75);
  await eventually('the flow is under way', () => stage.publisher.acked.size > 300, 60_000);
  await Promise.any(workers.map((worker) => stage.atWork(worker)));
  process.kill(await backend(stage), 'SIGKILL');
  await sleep(1_500);
  await Promise.any(workers.map((worker) => stage.atWork(worker)));
  const successor = await takeNumberOf(await stage.killPostgres());
  await sleep(1_500);
  const ackedBefore = stage.publisher.acked.size;
  await stage.restartPostgres();
  successor.kill('SIGKILL');
  await stage.publisher.finish();
  const recoveredInMs = await stage.drained();
  return { events, recoveredInMs, facts: { ackedBefore } };
};

/** As after a restart of the machine, where numbers are given out anew: a living process of the same user has it. */
async function takeNumberOf(lockFile: string): Promise<ChildProcess> {
  const { uid } = await stat(lockFile);
  const successor = spawn('sleep', ['60'], { uid });
  await writeFile(lockFile, (await readFile(lockFile, 'utf8')).replace(/^\d+/, String(successor.pid)));
  return successor;
}

async function backend({ pool }: Stage): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'meri' and pid <> pg_backend_pid() and state = 'idle in transaction'
     union all select pid from pg_stat_activity where application_name = 'meri' and pid <> pg_backend_pid() limit 1`,
  );
  return rows[0]!.pid;
}
