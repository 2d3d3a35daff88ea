import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../stage/eventually.js';
import { numberedEvents } from '../stage/numbered-events.js';
import type { Stage } from '../stage/stage.js';
import type { Failpoint, WorkerProcess } from '../stage/worker-process.js';
import type { Scenario } from './scenario.js';

export interface Guards {
  /** The compare-and-set on the position. */
  readonly fence: boolean;
  /** That an event is taken in once only, by `hub.event_index`. */
  readonly index: boolean;
}

const ALL: Guards = { fence: true, index: true };

/**
 * A worker stops itself with a batch in hand, until another has its partitions and has applied that very batch; then it
 * goes on where it stood. No luck is needed: the overlap is certain.
 */
export const zombie =
  (place: 'before-begin' | 'before-commit', guards: Guards = ALL): Scenario =>
  async (stage) => {
    const events = numberedEvents();
    // Without its key the index refuses nothing.
    if (!guards.index) await stage.pool.query('alter table hub.event_index drop constraint event_index_pkey');
    const unfenced = !guards.fence;
    await stage.publisher.publish(events.slice(0, 2400));
    const failAt: Failpoint = `${place}:5:SIGSTOP`;
    const frozen = await stage.worker({ name: `frozen ${place}`, failAt, unfenced });
    await frozen.frozen();
    await stage.worker({ unfenced });
    const recoveredInMs = await stage.drained();
    await eventually('every partition has moved', async () => (await owned(stage, frozen)) === 0, 30_000);
    const before = await tally(stage);
    frozen.signal('SIGCONT');
    await sleep(2_500);
    const after = await tally(stage);
    await stage.publisher.publish(events.slice(2400));
    await stage.drained();
    const facts = {
      zombieFenced: frozen.log.includes('"FENCED"'),
      zombieLetThrough: after - before,
    };
    return { events, recoveredInMs, facts };
  };

async function owned({ pool }: Stage, { pid }: WorkerProcess): Promise<number> {
  const { rowCount } = await pool.query('select 1 from log.consumer_position where owner_pid = $1', [pid]);
  return rowCount!;
}

/** Everything taken in, duplicates too: it grows when a batch is let through again. */
async function tally({ pool }: Stage): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('select sum(events + duplicates)::int as n from hub.source_state');
  return rows[0]!.n;
}
