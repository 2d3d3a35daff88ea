import { topicOf, type HubEvent } from '#contracts';
import { GraphWriter } from '#graph';
import { createLogger } from '#platform';
import { PLAIN_ONLY } from '#sources';
import type { Pool } from 'pg';
import { BatchHandler, IdentityKeeper, Pace } from '../../../apps/worker/index.js';
import { cpuNow } from '../../cpu.js';
import { startBenchServer } from '../../machine.js';

/** The product's own way for records of people: the log, the worker's handler with a transaction a batch, the keeper of identity. */
export interface PeoplePath {
  readonly pool: Pool;
  /** Not started. */
  readonly keeper: IdentityKeeper;
  /** How many events were applied. */
  applied(): number;
  /** Appends events to the log; they are applied as they come. */
  send(events: readonly LogText[]): Promise<void>;
  /** Waits until everything that was sent is applied. */
  drained(): Promise<void>;
  /** Does all that is done beside ingest, as the keeper would once records rest: learning from all of them, judging again, doubts. */
  settled(): Promise<void>;
  /** CPU seconds of this process and of PostgreSQL. */
  cpu(): number;
  close(): Promise<void>;
}

/** An event ready for the log. */
export interface LogText {
  readonly key: string;
  readonly value: Buffer;
}

export const logText = ({ id, source, type, time, data }: HubEvent): LogText => ({
  key: (data as { key: string }).key,
  value: Buffer.from(JSON.stringify({ specversion: '1.0', id, source, type, time, data })),
});

/** A server, a database and a worker in this process, six partitions, one batch at a time. */
export async function openPeoplePath(onApplied: (applied: number) => void = () => undefined): Promise<PeoplePath> {
  const server = await startBenchServer();
  const database = await server.database('identity');
  const { pool, log } = database;
  const topic = topicOf('crm');
  await log.ensureTopics([topic], 6);
  // As a worker has it: what is done beside ingest gives way to it.
  const pace = new Pace();
  const keeper = new IdentityKeeper({ pool, logger: createLogger('error'), learning: 'automatic', pace });
  const handler = new BatchHandler(new GraphWriter(pool), () => PLAIN_ONLY, undefined, undefined, pace);
  let [sent, applied] = [0, 0];
  const consumption = await log.consume({
    group: 'identity',
    topics: [topic],
    concurrency: 1,
    onBatch: async (batch) => {
      await handler.handle(batch);
      applied += batch.records.length;
      onApplied(applied);
    },
  });
  return {
    pool,
    keeper,
    applied: () => applied,
    send: async (events) => {
      sent += events.length;
      await log.append(events.map(({ key, value }) => ({ topic, key, value })));
    },
    drained: async () => {
      while (applied < sent) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    settled: async () => {
      await keeper.stop();
      await keeper.tick(true);
    },
    cpu: () => {
      const { node, postgres } = cpuNow(server.postmaster);
      return node + postgres;
    },
    close: async () => {
      await consumption.stop();
      await keeper.stop();
      await database.close();
      await server.stop();
    },
  };
}
