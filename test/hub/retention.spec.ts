import { afterAll, expect, test } from '@jest/globals';
import { installEventLog, openEventLog } from '#event-log';
import { outboxReaches, readOutbox, waitingRelays } from '#graph';
import { createLogger } from '#platform';
import { PLAIN_ONLY } from '#sources';
import { keepTrimmed } from '../../apps/hub/retention.js';
import { allTold } from '../graph/all-told.js';
import { feed } from '../graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph } from '../graph/test-graph.js';

afterAll(closeTestGraphs, 60_000);

async function eventually(check: () => Promise<void>): Promise<void> {
  for (const until = Date.now() + 10_000; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

test('old announcements and read weeks of the log go by themselves, and a subscriber from before is told', async () => {
  const { pool, writer } = await openTestGraph();
  const client = await pool.connect();
  await installEventLog(client).finally(() => client.release());
  const log = await openEventLog({ pool, clientId: 'test' });
  const announced = () => readOutbox(pool, { tx: '0', seq: '0' });
  const contact = (key: string) =>
    eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', { key, name: `Nimi ${key}` });
  await feed(writer, [contact('1'), contact('2'), contact('3')], PLAIN_ONLY, { batch: 1 });
  await allTold(pool);
  const [first, second, third] = await announced();
  await pool.query("update hub.outbox set at = now() - interval '15 days' where tx <= $1::xid8", [second!.tx]);
  await pool.query(`
    create table log.record_2020_01_06 partition of log.record for values from ('2020-01-06 00:00Z') to ('2020-01-13 00:00Z');
    insert into log.head (topic, part, next_offset) values ('meri.crm', 0, 1);
    insert into log.record (topic, part, off, at, size) values ('meri.crm', 0, 0, '2020-01-08', 0);
    insert into log.consumer_position (grp, topic, part, next_offset) values ('meri-crm', 'meri.crm', 0, 0)`);
  const weeks = async () =>
    (await pool.query("select to_regclass('log.record_2020_01_06') is not null as there")).rows[0];

  const settings = { logDays: 14, outboxDays: 14, deliveryDays: 30 };
  const end = keepTrimmed({ pool, settings, embeddedLog: true, logger: createLogger('silent'), everyMs: 100 });
  await eventually(async () => expect(await announced()).toEqual([third]));
  expect(await weeks()).toEqual({ there: true });
  await pool.query('update log.consumer_position set next_offset = 1');
  await eventually(async () => expect(await weeks()).toEqual({ there: false }));
  expect(await outboxReaches(pool, first!)).toBe(false);

  await pool.query("update hub.outbox set at = now() - interval '15 days'");
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await announced()).toMatchObject([{ customerId: third!.customerId }]);
  expect(await outboxReaches(pool, third!)).toBe(true);
  end();
  await log.close();
}, 30_000);

test('what is still to be told to others stays; a delivery that was given up goes after its days', async () => {
  const { pool, writer } = await openTestGraph();
  const announced = async () => (await readOutbox(pool, { tx: '0', seq: '0' })).map(({ tx }) => tx);
  const contact = (key: string) =>
    eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', { key, name: `Nimi ${key}` });
  await feed(writer, [contact('1'), contact('2'), contact('3')], PLAIN_ONLY, { batch: 1 });
  await allTold(pool);
  const changes = await readOutbox(pool, { tx: '0', seq: '0' });
  await pool.query("update hub.outbox set at = now() - interval '15 days'");
  await pool.query('insert into hub.relay (name, tx, seq) values ($1, $2::xid8, $3)', [
    'changes',
    changes[0]!.tx,
    changes[0]!.seq,
  ]);
  await pool.query(`
    insert into hub.delivery (id, endpoint, event, state, changed_at)
    select gen_random_uuid(), name, '{}', state, now() - age * interval '1 day'
    from (values ('old', 'dead', 31), ('young', 'dead', 29), ('waiting', 'waiting', 31)) v(name, state, age)`);
  const kept = async () =>
    (await pool.query<{ endpoint: string }>('select endpoint from hub.delivery order by endpoint')).rows.map(
      ({ endpoint }) => endpoint,
    );

  const settings = { logDays: 14, outboxDays: 14, deliveryDays: 30 };
  const end = keepTrimmed({ pool, settings, embeddedLog: false, logger: createLogger('silent'), everyMs: 100 });
  await eventually(async () => expect(await kept()).toEqual(['waiting', 'young']));
  await eventually(async () => expect(await announced()).toEqual(changes.slice(1).map(({ tx }) => tx)));
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  expect(await waitingRelays(pool, ago(14))).toEqual([{ relay: 'changes', since: expect.any(Date) }]);
  expect(await waitingRelays(pool, ago(16))).toEqual([]);
  await pool.query('update hub.relay set tx = $1::xid8, seq = $2', [changes[2]!.tx, changes[2]!.seq]);
  expect(await waitingRelays(pool, ago(14))).toEqual([]);
  await eventually(async () => expect(await announced()).toEqual([changes[2]!.tx]));
  end();
}, 30_000);
