import type { Family } from '#contracts';
import {
  EventLogServer,
  KeepErrorFilter,
  type ConsumptionHealth,
  type EventLog,
  type EventLogTrouble,
} from '#event-log';
import type { Logger } from '#platform';
import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { BatchHandler } from './batch-handler.js';
import { WorkerModule } from './worker.module.js';

export interface WorkerOptions {
  readonly log: EventLog;
  readonly families: readonly Family[];
  /** The consumer group of a family. */
  readonly groupOf: (family: Family) => string;
  readonly handler: (family: Family) => BatchHandler;
  readonly maxBatch: number;
  /** How many batches of one family may be in hand at a time. */
  readonly concurrency: number;
  readonly logger: Logger;
}

export interface Workers {
  /** How each family's consumers fare. */
  health(): readonly (ConsumptionHealth & { readonly family: Family })[];
  /** Resolves when a consumer gave up for good: the process should end, so that it is started again. */
  readonly failed: Promise<EventLogTrouble>;
  /** Finishes the batches in hand. */
  stop(): Promise<void>;
}

/** Starts one Nest microservice for each family, each a consumer group of its own. */
export async function startWorkers({
  log,
  families,
  groupOf,
  handler,
  maxBatch,
  concurrency,
  logger,
}: WorkerOptions): Promise<Workers> {
  let fail: (trouble: EventLogTrouble) => void = () => undefined;
  const failed = new Promise<EventLogTrouble>((resolve) => (fail = resolve));
  const running: { readonly family: Family; readonly app: INestMicroservice; readonly server: EventLogServer }[] = [];
  for (const family of families) {
    const onTrouble = (trouble: EventLogTrouble) => {
      const { code, where, cause, message } = trouble;
      logger.warn({ family, code, ...where, cause: (cause as { code?: string } | undefined)?.code }, message);
      if (code === 'CRASHED') fail(trouble);
    };
    const server = new EventLogServer({ log, group: () => groupOf(family), maxBatch, concurrency, onTrouble });
    const app = await NestFactory.createMicroservice(WorkerModule.for(family, handler(family)), {
      strategy: server,
      logger: false,
    });
    app.useGlobalFilters(new KeepErrorFilter());
    await app.listen();
    running.push({ family, app, server });
  }
  return {
    failed,
    health: () => running.flatMap(({ family, server }) => server.health().map((health) => ({ ...health, family }))),
    stop: async () => {
      await Promise.all(running.map(({ app }) => app.close()));
    },
  };
}
