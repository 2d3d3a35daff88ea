import type { AccessOptions } from '../access/access-settings.js';
import type { Role } from '../access/viewer.js';
import type { ConsoleOptions } from '../console/console-options.js';
import type { Catalogue, SourceFile } from '#sources';
import type { UnderstandingTerms } from '#understanding';
import type { Pool } from 'pg';
import type { HealthSources } from '../health/health-sources.js';
import type { EventAppender } from './event-appender.js';
import type { QueryLimits } from './limits/query-limits.js';

export interface GatewaySettings extends Partial<Pick<AccessOptions, 'keyPepper' | 'jwt'>> {
  readonly limits?: Partial<QueryLimits>;
  /** How long a query may take, in ms; 10,000 by default. The pool bounds each of its statements. */
  readonly queryTimeoutMs?: number;
  /** How long a mutation waits until its event has been applied, in ms; 5,000 by default. */
  readonly applyTimeoutMs?: number;
  /** How often the outbox is looked at while anybody listens, in ms; 250 by default. */
  readonly outboxPollMs?: number;
  /** Roles that may run only the documents of the console. */
  readonly knownQueriesOnly?: readonly Role[];
  /** How many messages may wait for one slow client before it is dropped; 500 by default. */
  readonly clientBuffer?: number;
}

export interface GatewayOptions {
  /** The mappings in force; without them only the plain contract is understood. */
  readonly catalogue?: Catalogue;
  /** What `config/sources` says, and the secrets that it names. */
  readonly sources?: readonly SourceFile[];
  /** By what touchpoints are understood; without them by the service map that comes with Meri. */
  readonly terms?: UnderstandingTerms;
  readonly secrets?: Readonly<Record<string, string>>;
  /** The address under which others reach this gateway. */
  readonly publicUrl?: string;
  /** What else this process is made of, for readiness and metrics. */
  readonly health?: (sources: HealthSources) => void;
  /** A pool of the graph, as `openGraphPool` makes it. */
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly appender: EventAppender;
  /** 0 for any that is free. */
  readonly port: number;
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** The embedded default without keys: whoever reaches it is its owner. Only on loopback. */
  readonly open: boolean;
  /** The built console; without it the gateway serves the API alone. */
  readonly console?: ConsoleOptions;
  readonly settings?: GatewaySettings;
}
