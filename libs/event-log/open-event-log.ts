import type { Pool } from 'pg';
import type { AppendQueueOptions } from './append-queue.js';
import { KafkaEventLog } from './kafka/event-log.js';
import type { EventLog } from './port.js';
import { PostgresEventLog } from './postgres/event-log.js';

export interface OpenEventLogOptions {
  /** Host:port of some brokers; without any the log is embedded in PostgreSQL. */
  readonly kafkaBrokers?: readonly string[];
  readonly pool: Pool;
  /** How this process is named to Kafka. */
  readonly clientId: string;
  readonly queue?: AppendQueueOptions;
}

/** Opens Kafka where brokers are named, else the embedded log. `installEventLog` must have been run in the database. */
export async function openEventLog({ kafkaBrokers, pool, clientId, queue }: OpenEventLogOptions): Promise<EventLog> {
  const more = queue ? { queue } : {};
  if (!kafkaBrokers || kafkaBrokers.length === 0) return PostgresEventLog.open({ pool, ...more });
  return new KafkaEventLog({ brokers: kafkaBrokers, clientId, pool, ...more });
}
