import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Controller, Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { EMPTY, type Observable } from 'rxjs';
import { createTestDatabase, type TestDatabase } from '../../../test/database/database.js';
import { eventually } from '../event-log.features.js';
import { installEventLog } from '../install-event-log.js';
import type { EventLogTrouble, LogBatch } from '../port.js';
import { lagOf } from '../positions.js';
import { PostgresEventLog } from '../postgres/event-log.js';
import { BatchContext } from './batch-context.js';
import { EventLogServer, type EventLogServerOptions } from './event-log-server.js';
import { KeepErrorFilter } from './keep-error-filter.js';

class NotToday extends Error {}

const seen: { batch: LogBatch; context: BatchContext }[] = [];
let failures = 0;
let slow = 0;

@Controller()
class Ingest {
  @EventPattern<string>('nest.batches', { maxBatch: 7 })
  async apply(@Payload() batch: LogBatch, @Ctx() context: BatchContext): Promise<void> {
    if (failures-- > 0) throw new NotToday('not today');
    if (slow > 0) await sleep(slow);
    seen.push({ batch, context });
  }

  @EventPattern<string>('nest.empty')
  nothing(): Observable<never> {
    return EMPTY;
  }
}

@Controller()
class Second {
  @EventPattern<string>('nest.batches')
  again(): void {}
}

@Controller()
class Replying {
  @MessagePattern('nest.reply')
  reply(): string {
    return 'no';
  }
}

let database: TestDatabase;
let pool: Pool;
let log: PostgresEventLog;
let app: INestMicroservice | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  const client = await pool.connect();
  await installEventLog(client);
  client.release();
  log = await PostgresEventLog.open({ pool });
  await log.ensureTopics(['nest.batches', 'nest.empty', 'nest.reply'], 1);
});
afterAll(async () => {
  await log.close();
  await pool.end();
  await database.drop();
});
beforeEach(() => {
  seen.length = failures = slow = 0;
});
afterEach(() => app?.close());

async function start(controllers: readonly (new () => object)[], more: Partial<EventLogServerOptions> = {}) {
  @Module({ controllers: [...controllers] })
  class Worker {}
  const server = new EventLogServer({ log, group: (topic) => `group-of-${topic}`, ...more });
  const service = await NestFactory.createMicroservice(Worker, { strategy: server, logger: false });
  service.useGlobalFilters(new KeepErrorFilter());
  await service.listen();
  app = service;
  return server;
}

const append = (from: number, count: number) =>
  log.append(
    Array.from({ length: count }, (_, n) => ({
      topic: 'nest.batches',
      key: 'k',
      value: Buffer.from(String(from + n)),
    })),
  );
const values = () => seen.flatMap(({ batch }) => batch.records.map(({ value }) => Number(value)));

test('a handler gets whole batches of its topic, as large as it asked for, and a context', async () => {
  await append(0, 20);
  const server = await start([Ingest]);
  await eventually(() => expect(values()).toEqual(Array.from({ length: 20 }, (_, n) => n)));
  expect(seen.map(({ batch }) => batch.records.length)).toEqual([7, 7, 6]);
  const context = seen[0]?.context;
  expect(context).toBeInstanceOf(BatchContext);
  expect([context?.getTopic(), context?.getPartition(), context?.getGroup()]).toEqual([
    'nest.batches',
    0,
    'group-of-nest.batches',
  ]);
  expect(context?.getSignal().aborted).toBe(false);
  expect(server.health().map(({ state }) => state)).toEqual(['running', 'running']);
});

test("a handler's error reaches the driver as it was, and the batch comes again", async () => {
  const troubles: EventLogTrouble[] = [];
  failures = 2;
  await start([Ingest], { onTrouble: (trouble) => void troubles.push(trouble) });
  await append(20, 3);
  await eventually(() => expect(values()).toEqual([20, 21, 22]));
  expect(troubles.map(({ code }) => code)).toEqual(['HANDLER_FAILED', 'HANDLER_FAILED']);
  expect(troubles[0]?.cause).toBeInstanceOf(NotToday);
});

test('a handler that returns an empty stream has handled its batch', async () => {
  await log.append([{ topic: 'nest.empty', key: null, value: null }]);
  await start([Ingest]);
  await eventually(async () => expect((await lagOf(pool, log, 'group-of-nest.empty', 'nest.empty'))[0]?.lag).toBe(0n));
});

test('closing waits for the batch in hand', async () => {
  slow = 400;
  const server = await start([Ingest]);
  await append(23, 3);
  await eventually(() => expect(server.health()[0]?.partitions[0]?.state).toBe('handling'));
  await app?.close();
  app = undefined;
  expect(values()).toEqual([23, 24, 25]);
  expect((await lagOf(pool, log, 'group-of-nest.batches', 'nest.batches'))[0]?.lag).toBe(0n);
});

test('a hook that forgets the promise does not make a failed batch count as handled', async () => {
  failures = 1;
  const server = new EventLogServer({ log, group: () => 'hooked', topics: ['nest.batches'] });
  server.setOnProcessingStartHook((_transport, _context, done) => void done());
  @Module({ controllers: [Ingest] })
  class Worker {}
  const service = await NestFactory.createMicroservice(Worker, { strategy: server, logger: false });
  await service.listen();
  app = service;
  await eventually(() => expect(values()).toHaveLength(26));
  expect(server.health()).toHaveLength(1);
});

test('what cannot work is refused at the start', async () => {
  await expect(start([Ingest, Second])).rejects.toThrow('two handlers of nest.batches');
  await expect(start([Replying])).rejects.toThrow('Use @EventPattern');
  await expect(start([Ingest], { topics: [] })).resolves.toBeInstanceOf(EventLogServer);
});
