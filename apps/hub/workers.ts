import type { Family } from '#contracts';
import { GraphWriter } from '#graph';
import {
  BatchHandler,
  GroupsKeeper,
  IdentityKeeper,
  Pace,
  ReaderKeeper,
  Schemas,
  startWorkers,
  UnderstandingKeeper,
  type Workers,
} from '../worker/index.js';
import { groupOf, topicsOf } from './consumers.js';
import type { Hub } from './hub.js';
import { followRuleFile, readRuleFile } from './identity-rules.js';
import { keepTrimmed } from './retention.js';
import { termsOf } from './terms.js';

/** Starts one microservice for each family, each a consumer group of its own, and what keeps identity and trims old data. */
export async function startHubWorkers(hub: Hub, families: readonly Family[]): Promise<Workers> {
  const terms = await termsOf(hub.pool, hub.settings);
  await followRuleFile(hub.pool, readRuleFile(hub.settings.configDir), hub.logger);
  const writer = new GraphWriter(hub.pool);
  const { schemaRegistryUrl } = hub.settings;
  const foreign = {
    sources: hub.sources.sources,
    schemas: new Schemas(hub.pool),
    ...(schemaRegistryUrl === undefined ? {} : { registry: schemaRegistryUrl }),
  };
  const pace = new Pace();
  const workers = await startWorkers({
    log: hub.log,
    families,
    groupOf,
    topicsOf: (family) => topicsOf(hub, family),
    maxBatch: hub.settings.batch,
    // A process of one family has three batches in hand; one of all families one of each, for the memory's sake.
    concurrency: families.length > 2 ? 1 : 3,
    logger: hub.logger,
    handler: (family) =>
      new BatchHandler(
        writer,
        () => hub.catalogue,
        ({ topic, partition, from, to }, applied) => {
          hub.logger.debug(
            {
              family,
              topic,
              partition,
              from: String(from),
              to: String(to),
              ...applied,
              customers: applied.customers.length,
            },
            'batch applied',
          );
        },
        foreign,
        pace,
      ),
  });
  const { pool, settings, logger, log } = hub;
  // Any number of processes may hold these; they agree on who works.
  const keeper = new IdentityKeeper({ pool, logger, learning: settings.identityLearning, pace });
  keeper.start();
  const understanding = new UnderstandingKeeper({ pool, logger, terms, pace });
  understanding.start();
  const groups = new GroupsKeeper({ pool, logger });
  groups.start();
  const reader =
    settings.reader && terms.reader
      ? new ReaderKeeper({
          pool,
          logger,
          reader: terms.reader,
          endpoint: { ...settings.reader, timeoutMs: settings.reader.timeout * 1000 },
          perMinute: settings.reader.perMinute,
          append: (records) => log.append(records),
        })
      : undefined;
  reader?.start();
  const endRetention = keepTrimmed({ pool, settings, logger, embeddedLog: log.driver === 'postgres' });
  return {
    ...workers,
    stop: async () => {
      endRetention();
      // Together: one that waits for its turn waits for another that is told as well.
      await Promise.all([keeper.stop(), understanding.stop(), groups.stop(), reader?.stop(), workers.stop()]);
    },
  };
}
