import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { PassThrough } from 'node:stream';
import type { Pool } from 'pg';
import { CHANGES_TOPIC, changeSchemaOf } from '#contracts';
import { installEventLog, PostgresEventLog, retainEventLog, type ReplayFrom } from '#event-log';
import { migrate, openGraphPool } from '#graph';
import { Deliveries } from '../../apps/gateway/index.js';
import { readChanges } from '../../apps/hub/commands/events/changes.js';
import { eventually } from '../../libs/event-log/event-log.features.js';
import { createTestDatabase, type TestDatabase } from '../database/database.js';

let database: TestDatabase;
let pool: Pool;
let log: PostgresEventLog;
let relay: Deliveries;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  pool = openGraphPool(database.url, { max: 10 });
  const client = await pool.connect();
  await installEventLog(client).finally(() => client.release());
  log = await PostgresEventLog.open({ pool });
  await log.ensureTopics([CHANGES_TOPIC], 2);
  relay = new Deliveries({ pool, appender: log, endpoints: [], secrets: {}, allowed: [], pollMs: 20 });
  relay.start();
  await eventually(async () => expect((await pool.query('select 1 from hub.relay')).rowCount).toBe(1));
}, 60_000);
afterAll(async () => {
  await relay.stop();
  await log.close();
  await pool.end();
  await database.drop();
}, 60_000);

const customer = (n: number) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const inTopic = async () =>
  [...(await log.watermarks(CHANGES_TOPIC)).values()].reduce((sum, { high }) => sum + Number(high), 0);

/** Announces changes as a batch does, and waits until they are on the topic. */
async function change(...numbers: readonly number[]): Promise<void> {
  const before = await inTopic();
  await pool.query("insert into hub.outbox (customer_id, change) select id, 'changed' from unnest($1::uuid[]) as o (id)", [
    numbers.map(customer),
  ]); // prettier-ignore
  await eventually(async () => expect(await inTopic()).toBe(before + numbers.length));
}

interface ChangeEvent {
  readonly id: string;
  readonly subject: string;
}

/** What a run of `meri changes` prints. */
async function read(group: string, options: { from?: ReplayFrom; until?: Promise<unknown> } = {}) {
  const to = new PassThrough();
  let text = '';
  to.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const gaps: string[] = [];
  const done = readChanges({ pool, log, group, to, onGap: (told) => gaps.push(told), ...options });
  const events = () =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ChangeEvent);
  if (!options.until) await done;
  return { events, gaps, done, numbers: () => events().map(({ subject }) => Number(subject.slice(-12))).sort() }; // prettier-ignore
}

test('with the embedded log, changes are CloudEvents on the topic, and each reader goes on where it was', async () => {
  await change(1, 2, 3);
  const first = await read('bi');
  expect(first.numbers()).toEqual([1, 2, 3]);
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const isChange = ajv.compile(changeSchemaOf('customer.changed'));
  expect(first.events().filter((event) => !isChange(event))).toEqual([]);
  expect((await read('bi')).numbers()).toEqual([]);
  await change(4);
  expect((await read('bi')).numbers()).toEqual([4]);
  expect((await read('crm-sync')).numbers()).toEqual([1, 2, 3, 4]);
  expect((await read('bi', { from: 'low' })).numbers()).toEqual([1, 2, 3, 4]);
}, 30_000);

test('a reader that follows is told as changes come, until it is stopped', async () => {
  let stop: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (stop = resolve));
  const following = await read('follower', { from: 'high', until });
  await eventually(async () =>
    expect(
      (await pool.query("select 1 from log.consumer_position where grp = 'follower' and owner is not null")).rowCount,
    ).toBe(2),
  );
  await change(5);
  await eventually(() => expect(following.numbers()).toEqual([5]));
  await change(6, 7);
  await eventually(() => expect(following.numbers()).toEqual([5, 6, 7]));
  stop();
  await following.done;
}, 30_000);

test('the topic is trimmed whether or not anybody has read it, and who comes too late is told of the gap', async () => {
  await change(8, 9);
  // What was told lies in a week long past.
  await pool.query(`
    create table log.record_2020_01_06 (like log.record including all);
    with old as (delete from log.record returning *)
      insert into log.record_2020_01_06 select topic, part, off, '2020-01-08', size, key, headers, value from old;
    alter table log.record attach partition log.record_2020_01_06 for values from ('2020-01-06 00:00Z') to ('2020-01-13 00:00Z')`);
  const before = new Date();
  expect((await retainEventLog(pool, before)).held).toMatchObject([{ topic: CHANGES_TOPIC }]);
  expect(await retainEventLog(pool, before, [CHANGES_TOPIC])).toEqual({ dropped: ['record_2020_01_06'], held: [] });
  await change(10, 11, 12);
  const late = await read('bi');
  expect(late.numbers()).toEqual([10, 11, 12]);
  expect(late.gaps.length).toBeGreaterThan(0);
}, 30_000);
