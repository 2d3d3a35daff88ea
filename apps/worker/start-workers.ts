import type { Family } from '#contracts';
import type { ConsumptionHealth, EventLog, EventLogTrouble } from '#event-log';
import { EventLogServer, KeepErrorFilter } from '#event-log/nest';
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
  /** The topics of a family that there are now: its own, and those that its sources name. */
  readonly topicsOf: (family: Family) => Promise<readonly string[]>;
  /** In ms; a minute. */
  readonly lookEveryMs?: number;
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

/** How often it is looked whether there are topics that were not there before, and how soon again where that failed. */
const LOOK_EVERY_MS = 60_000;
const AGAIN_MS = 5_000;

/** Between its end and its new start a family takes nothing in. */
const DOWN: Running['server'] = { health: () => [{ state: 'stopped', partitions: [] }] };

/** Starts one Nest microservice for each family, each a consumer group of its own. */
export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  let fail: (trouble: EventLogTrouble) => void = () => undefined;
  const failed = new Promise<EventLogTrouble>((resolve) => (fail = resolve));
  const running = new Map<Family, Running>();
  const start = async (family: Family, topics: readonly string[]) =>
    running.set(family, await startFamily(options, family, topics, fail));
  const { lookEveryMs = LOOK_EVERY_MS, logger } = options;
  for (const family of options.families) await start(family, await options.topicsOf(family));
  let looking: Promise<void> = Promise.resolve();
  let stopped = false;
  const lookAt = async (family: Family) => {
    const topics = await options.topicsOf(family);
    const now = running.get(family);
    if (stopped || !now || topics.every((topic) => now.topics.includes(topic))) return;
    logger.info({ family, topics }, 'there are new topics: the family is started again');
    await now.app.close();
    running.set(family, { ...now, topics: [], server: DOWN });
    await start(family, topics);
  };
  /** One after the other, and none for the sake of another's trouble left out. @returns whether all went well */
  const look = async () => {
    let well = true;
    for (const family of options.families)
      await lookAt(family).catch((error: unknown) => {
        well = false;
        const { code } = error as { code?: string };
        logger.warn({ family, code }, 'new topics cannot be taken up now; tried again soon');
      });
    return well;
  };
  let timer: NodeJS.Timeout | undefined;
  const lookIn = (ms: number) => {
    timer = setTimeout(() => {
      looking = look().then((well) => lookIn(well ? lookEveryMs : Math.min(lookEveryMs, AGAIN_MS)));
    }, ms).unref();
  };
  lookIn(lookEveryMs);
  return {
    failed,
    health: () =>
      [...running].flatMap(([family, { server }]) => server.health().map((health) => ({ ...health, family }))),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
      clearTimeout(timer);
      await Promise.all([...running.values()].map(({ app }) => app.close()));
    },
  };
}

interface Running {
  readonly app: INestMicroservice;
  readonly server: Pick<EventLogServer, 'health'>;
  readonly topics: readonly string[];
}

async function startFamily(
  { log, groupOf, handler, maxBatch, concurrency, logger }: WorkerOptions,
  family: Family,
  topics: readonly string[],
  fail: (trouble: EventLogTrouble) => void,
): Promise<Running> {
  const onTrouble = (trouble: EventLogTrouble) => {
    const { code, where, cause, message } = trouble;
    logger.warn({ family, code, ...where, cause: (cause as { code?: string } | undefined)?.code }, message);
    if (code === 'CRASHED') fail(trouble);
  };
  const server = new EventLogServer({ log, group: () => groupOf(family), maxBatch, concurrency, onTrouble });
  const app = await NestFactory.createMicroservice(WorkerModule.for(family, handler(family), topics), {
    strategy: server,
    logger: false,
  });
  app.useGlobalFilters(new KeepErrorFilter());
  await app.listen();
  return { app, server, topics };
}
