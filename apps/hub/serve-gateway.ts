import { createGateway, EventAppender, type Gateway } from '../gateway/index.js';
import type { Workers } from '../worker/index.js';
import type { Hub } from './hub.js';

export type Served = Gateway;

/** What the gateway appends goes into the hub's own log. */
class LogAppender extends EventAppender {
  constructor(private readonly hub: Hub) {
    super();
  }

  override append(events: Parameters<EventAppender['append']>[0]): Promise<void> {
    return this.hub.log.append(events);
  }
}

/** Starts the gateway of a hub; open to this machine where no keys are set and it is bound to loopback. */
export function serveGateway(hub: Hub, _workers?: Workers): Promise<Served> {
  const { settings } = hub;
  return createGateway({
    pool: hub.pool,
    databaseUrl: hub.databaseUrl,
    appender: new LogAppender(hub),
    port: settings.port,
    host: settings.host,
    open: !settings.jwt && !settings.keyPepper,
    settings: {
      ...(settings.keyPepper ? { keyPepper: settings.keyPepper } : {}),
      ...(settings.jwt ? { jwt: settings.jwt } : {}),
    },
  });
}
