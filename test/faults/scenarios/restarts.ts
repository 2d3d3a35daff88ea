import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../stage/eventually.js';
import { numberedEvents } from '../stage/numbered-events.js';
import type { Stage } from '../stage/stage.js';
import type { Scenario } from './scenario.js';

/** The broker dies in the middle of the flow, is away for a while, and comes back with its data. */
export const killedBroker: Scenario = async (stage) => {
  const events = numberedEvents();
  const workers = [await stage.worker(), await stage.worker()];
  stage.publisher.flow(events, 150);
  await eventually('the flow is under way', () => stage.publisher.acked.size > 600, 60_000);
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
  stage.publisher.flow(events, 150);
  await eventually('the flow is under way', () => stage.publisher.acked.size > 600, 60_000);
  await Promise.any(workers.map((worker) => stage.atWork(worker)));
  process.kill(await backend(stage), 'SIGKILL');
  await sleep(1_500);
  await Promise.any(workers.map((worker) => stage.atWork(worker)));
  await stage.killPostgres();
  await sleep(2_000);
  const ackedBefore = stage.publisher.acked.size;
  await stage.restartPostgres();
  await stage.publisher.finish();
  const recoveredInMs = await stage.drained();
  return { events, recoveredInMs, facts: { ackedBefore } };
};

async function backend({ pool }: Stage): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'meri' and pid <> pg_backend_pid() and state = 'idle in transaction'
     union all select pid from pg_stat_activity where application_name = 'meri' and pid <> pg_backend_pid() limit 1`,
  );
  return rows[0]!.pid;
}
