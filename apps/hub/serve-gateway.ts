import { CHANGES_TOPIC, FAMILIES, topicOf } from '#contracts';
import { lagOf } from '#event-log';
import { openGraphPool } from '#graph';
import { join } from 'node:path';
import { consoleOf } from './console.js';
import { groupOf, topicsOf } from './consumers.js';
import {
  consumersPart,
  createGateway,
  Deliveries,
  EventAppender,
  logPart,
  readEndpointFiles,
  type Gateway,
} from '../gateway/index.js';
import type { Workers } from '../worker/index.js';
import type { Hub } from './hub.js';
import { termsOf } from './terms.js';

/** What the gateway appends goes into the hub's own log. */
class LogAppender extends EventAppender {
  constructor(private readonly hub: Hub) {
    super();
  }

  override append(events: Parameters<EventAppender['append']>[0]): Promise<void> {
    return this.hub.log.append(events);
  }
}

/**
 * Starts the gateway of a hub; open to this machine where no keys are set and it is bound to loopback.
 * @param workers those of the same process, for readiness to speak of
 */
export async function serveGateway(hub: Hub, workers?: Workers): Promise<Gateway> {
  const { settings, log } = hub;
  const endpoints = readEndpointFiles(join(settings.configDir, 'webhooks'));
  await log.ensureTopics([CHANGES_TOPIC], settings.partitions);
  const deliveries = new Deliveries({
    pool: hub.pool,
    appender: new LogAppender(hub),
    endpoints,
    secrets: settings.secrets,
    allowed: settings.webhookAllow,
  });
  // Connections of its own: their statements are cancelled when the time of a query is over.
  const pool = openGraphPool(hub.databaseUrl, { max: 12, statementSeconds: settings.queryTimeout });
  const gateway = await createGateway({
    pool,
    databaseUrl: hub.databaseUrl,
    appender: new LogAppender(hub),
    catalogue: hub.catalogue,
    sources: hub.sources.sources,
    terms: await termsOf(hub.pool, settings),
    secrets: settings.secrets,
    ...(settings.publicUrl ? { publicUrl: settings.publicUrl } : {}),
    port: settings.port,
    host: settings.host,
    open: !settings.jwt && !settings.keyPepper,
    ...consoleOf(settings),
    settings: {
      knownQueriesOnly: settings.knownQueriesOnly,
      queryTimeoutMs: settings.queryTimeout * 1000,
      ...(settings.keyPepper ? { keyPepper: settings.keyPepper } : {}),
      ...(settings.jwt ? { jwt: settings.jwt } : {}),
    },
    health: ({ parts, lags }) => {
      parts.push(logPart(log, topicOf('crm')));
      if (workers) parts.push(consumersPart(() => workers.health().map((health) => ({ health: () => health }))));
      for (const family of FAMILIES)
        lags.push(async () => {
          const group = groupOf(family);
          const topics = await topicsOf(hub, family);
          const readings = await Promise.all(topics.map((topic) => lagOf(hub.pool, log, group, topic)));
          return readings.flat().map((reading) => ({ group, ...reading }));
        });
    },
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  deliveries.start();
  return {
    url: gateway.url,
    close: async () => {
      await Promise.all([deliveries.stop(), gateway.close()]);
      await pool.end();
    },
  };
}
