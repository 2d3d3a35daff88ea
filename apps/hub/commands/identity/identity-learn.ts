import { migrate, openGraphPool, readModels } from '#graph';
import { createLogger, readSettings } from '#platform';
import { IdentityKeeper } from '../../../worker/index.js';
import { openDatabase } from '../../hub.js';
import { print, tell } from '../process.js';

/** Learns from the records of this moment, in this process; a worker that is just at it goes first. */
export async function learnNow(json: boolean): Promise<void> {
  const settings = readSettings();
  const database = await openDatabase(settings);
  await migrate(database.url);
  const pool = openGraphPool(database.url, { max: 4 });
  try {
    tell('Learning; the records are judged again after it …');
    const logger = createLogger(settings.logLevel);
    const done = await new IdentityKeeper({ pool, logger, learning: settings.identityLearning }).tick(true);
    const models = await readModels(pool);
    if (json) print({ done, models });
    else if (!done)
      tell(
        'Nothing was learned: another process is at it, there are fewer than 200 records of a kind, or not all are read anew since an upgrade (meri identity pass).',
      );
    else for (const { version, kind, state } of models.slice(0, 2)) tell(`${state} ${version} of ${kind}s`);
  } finally {
    await pool.end();
    await database.close();
  }
}
