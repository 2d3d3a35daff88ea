import { readSettings, type Settings } from '#platform';
import type { WrittenTerms } from '#understanding';
import { Command } from 'commander';
import { rebuild } from '../../../worker/index.js';
import { openDatabase, readCatalogue } from '../../hub.js';
import { termsOf } from '../../terms.js';
import { print, tell } from '../process.js';
import { Progress } from '../progress.js';
import { migrate, openGraphPool } from '#graph';

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('Compute the graph again from the archived events beside the live one, compare both, and swap.')
    .option('--dry-run', 'compare only, keep the live graph')
    .option('--json', 'print the comparison as JSON')
    .action(async ({ dryRun, json }: { dryRun?: boolean; json?: boolean }) => {
      const settings = readSettings();
      const database = await openDatabase(settings);
      const progress = new Progress('events', json === true);
      try {
        await migrate(database.url);
        const rebuilt = await rebuild({
          databaseUrl: database.url,
          catalogue: readCatalogue(settings),
          terms: await writtenTerms(database.url, settings),
          dryRun: dryRun === true,
          onProgress: (done, total) => progress.at(done, total),
        });
        progress.stop();
        if (json) print(rebuilt);
        else {
          for (const { table, live, rebuilt: now, same } of rebuilt.tables)
            tell(`${same ? 'same     ' : 'DIFFERENT'} ${table.padEnd(20)} ${live} → ${now} rows`);
          tell(
            `${rebuilt.events} events replayed, ${rebuilt.skipped} no longer understood; ${rebuilt.swapped ? 'the rebuilt graph is live' : 'the live graph was kept'}.`,
          );
        }
        if (!rebuilt.same) process.exitCode = 3;
      } finally {
        progress.stop();
        await database.close();
      }
    });

async function writtenTerms(url: string, settings: Settings): Promise<WrittenTerms> {
  const pool = openGraphPool(url, { max: 1 });
  try {
    return await termsOf(pool, settings);
  } finally {
    await pool.end();
  }
}
