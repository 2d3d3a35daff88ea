import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../stage/eventually.js';
import { numberedEvents } from '../stage/numbered-events.js';
import type { Stage } from '../stage/stage.js';
import type { WorkerProcess } from '../stage/worker-process.js';
import type { Scenario } from './scenario.js';

export interface Guards {
  /** The compare-and-set on the position. */
  readonly fence: boolean;
  /** That an event is taken in once only, by `hub.event_index`. */
  readonly index: boolean;
}

const ALL: Guards = { fence: true, index: true };

/**
 * Workers stop themselves at these places with a batch in hand, until another has their partitions and has applied that
 * very batch; then they go on where they stood. No luck is needed: the overlap is certain.
 */
export const zombies =
  (places: readonly ('before-begin' | 'before-commit')[], guards: Guards = ALL): Scenario =>
  async (stage) => {
    const events = numberedEvents();
    // Without its key the index refuses nothing.
    if (!guards.index) await stage.pool.query('alter table hub.event_index drop constraint event_index_pkey');
    const unfenced = !guards.fence;
    await stage.publisher.publish(events.slice(0, 2400));
    const frozen = await Promise.all(
      places.map((place) => stage.worker({ name: `frozen ${place}`, failAt: `${place}:5:SIGSTOP`, unfenced })),
    );
    await Promise.all(frozen.map((worker) => worker.frozen()));
    await stage.worker({ unfenced });
    const recoveredInMs = await stage.drained();
    await eventually('every partition has moved', async () => (await owned(stage, frozen)) === 0, 30_000);
    const before = await tally(stage);
    for (const worker of frozen) worker.signal('SIGCONT');
    await sleep(2_500);
    const after = await tally(stage);
    await stage.publisher.publish(events.slice(2400));
    await stage.drained();
    const fenced = frozen.filter(({ log }) => log.includes('"FENCED"')).length;
    return { events, recoveredInMs, facts: { frozen: frozen.length, fenced, letThrough: after - before } };
  };

async function owned({ pool }: Stage, workers: readonly WorkerProcess[]): Promise<number> {
  const pids = workers.map(({ pid }) => pid);
  const { rowCount } = await pool.query('select 1 from log.consumer_position where owner_pid = any ($1)', [pids]);
  return rowCount!;
}

/** Everything taken in, duplicates too: it grows when a batch is let through again. */
async function tally({ pool }: Stage): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('select sum(events + duplicates)::int as n from hub.source_state');
  return rows[0]!.n;
}
