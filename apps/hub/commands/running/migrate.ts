import { installEventLog } from '#event-log';
import { migrate, openGraphPool } from '#graph';
import { readSettings } from '#platform';
import { Command } from 'commander';
import { openDatabase } from '../../hub.js';
import { print, tell } from '../process.js';

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('Bring the database schemas up to date. Safe to run at any time and by several processes at once.')
    .option('--json', 'print what was run as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const database = await openDatabase(readSettings());
      try {
        const ran = await migrate(database.url);
        const pool = openGraphPool(database.url, { max: 1 });
        const client = await pool.connect();
        await installEventLog(client).finally(() => client.release());
        await pool.end();
        if (json) print({ ran });
        else
          tell(
            ran.length === 0
              ? 'The schemas are up to date.'
              : ran.map(({ schema, name }) => `ran ${name} in ${schema}`).join('\n'),
          );
      } finally {
        await database.close();
      }
    });
