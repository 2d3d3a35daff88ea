import { FAMILIES, type Family } from '#contracts';
import { readSettings } from '#platform';
import { Command, InvalidArgumentError } from 'commander';
import { openHub } from '../../hub.js';
import { startHubWorkers } from '../../workers.js';
import { tell, untilStopped } from '../process.js';

export const workerCommand = (): Command =>
  new Command('worker')
    .description('Run workers only: event log in, graph out. Any number of processes may run any families.')
    .option('--families <names>', `which, with commas between: ${FAMILIES.join(',')}`, families, [...FAMILIES])
    .action(async ({ families: chosen }: { families: readonly Family[] }) => {
      const stopped = untilStopped();
      const hub = await openHub(readSettings(), { connections: 5 + chosen.length * 4 });
      const workers = await startHubWorkers(hub, chosen);
      tell(`Working on ${chosen.join(', ')}.`);
      const end = await Promise.race([stopped, workers.failed]);
      await workers.stop();
      await hub.close();
      // So that whoever supervises the process starts it again.
      if (typeof end !== 'string') throw end;
    });

function families(list: string): readonly Family[] {
  return list.split(',').map((name) => {
    const family = FAMILIES.find((one) => one === name.trim());
    if (!family) throw new InvalidArgumentError(`there is no family ${name}; known: ${FAMILIES.join(', ')}.`);
    return family;
  });
}
