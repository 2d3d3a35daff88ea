import { countDeliveries, deadDeliveries, isUuid, resendDeliveries } from '#graph';
import { Command } from 'commander';
import { print, tell, UsageError } from '../process.js';
import { withPool } from '../with-pool.js';

const MOST = 1_000;

export const webhooksCommand = (): Command => {
  const command = new Command('webhooks').description('Look after outgoing webhooks (config/webhooks).');
  command
    .command('list')
    .description('What waits for each endpoint, and what was given up.')
    .option('--json', 'print as JSON')
    .action(({ json }: { json?: boolean }) =>
      withPool(async (pool) => {
        const counts = await countDeliveries(pool);
        if (json) print(counts);
        else
          for (const { endpoint, waiting, dead, problem } of counts)
            tell(`${endpoint.padEnd(24)} ${waiting} waiting, ${dead} dead${problem ? `; last: ${problem}` : ''}`);
        if (!json && counts.length === 0) tell('Nothing waits and nothing was given up.');
        if (counts.some(({ dead }) => dead > 0)) process.exitCode = 3;
      }),
    );
  command
    .command('dead')
    .description('The deliveries that were given up, one a line.')
    .action(() => withPool(async (pool) => (await deadDeliveries(pool, MOST)).forEach(print)));
  command
    .command('resend')
    .description('Send what was given up again: one delivery, or all of an endpoint.')
    .argument('<what>', 'the id of a delivery, or the name of an endpoint')
    .action((what: string) =>
      withPool(async (pool) => {
        const count = await resendDeliveries(pool, isUuid(what) ? { id: what } : { endpoint: what });
        if (count === 0) throw new UsageError(`Nothing of ${what} was given up; see meri webhooks dead.`);
        tell(`${count} are sent again.`);
      }),
    );
  return command;
};
