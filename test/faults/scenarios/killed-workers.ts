import { setTimeout as sleep } from 'node:timers/promises';
import { numberedEvents } from '../stage/numbered-events.js';
import type { Failpoint } from '../stage/worker-process.js';
import type { Scenario } from './scenario.js';

const PLACES: readonly Failpoint[] = ['after-advance:2:SIGKILL', 'before-commit:3:SIGKILL', 'after-commit:2:SIGKILL'];

/** Three workers die at the three places of a batch where it matters, two at moments of chance; each is started again. */
export const killedWorkers: Scenario = async (stage, { random }) => {
  const events = numberedEvents();
  stage.publisher.flow(events, 60);
  await Promise.all(
    PLACES.map(async (failAt) => {
      const victim = await stage.worker({ name: `dies at ${failAt.split(':')[0]}`, failAt });
      await victim.dead();
      await stage.worker();
    }),
  );
  for (let turn = 0; turn < 2; turn++) {
    const victim = await anyAtWork();
    await sleep(random() * 150);
    await victim.kill();
    await stage.worker();
  }
  await stage.publisher.finish();
  const recoveredInMs = await stage.drained();
  return { events, recoveredInMs, facts: { killed: stage.workers.filter(({ ended }) => ended === 'SIGKILL').length } };

  async function anyAtWork() {
    const alive = stage.workers.filter(({ ended }) => ended === undefined);
    return Promise.any(alive.map(async (worker) => stage.atWork(worker).then(() => worker)));
  }
};
