import { randomInt } from 'node:crypto';
import { afterAll, expect, jest, test } from '@jest/globals';
import { installEventLog, lagOf, openEventLog } from '#event-log';
import { loadCatalogue, PRODUCTS_FOLDER, wrappedTypeOf } from '#sources';
import { BatchHandler } from '../../apps/worker/index.js';
import { closeTestGraphs, eventText, openTestGraph } from '../graph/test-graph.js';

jest.setTimeout(60_000);
afterAll(closeTestGraphs, 60_000);

const TOPIC = 'meri.crm';
const GROUP = 'meri-crm';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
const contactOf = (key: string): string =>
  eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', { key, name: `Nimi ${key}` });

/** What PostgreSQL refuses: a function over the rows of one insert, `fresh`, as PL/pgSQL that raises. */
async function hubThatRefuses(body: string) {
  const graph = await openTestGraph();
  const { pool } = graph;
  const client = await pool.connect();
  await installEventLog(client).finally(() => client.release());
  await pool.query(`
    create sequence once;
    create function refuse() returns trigger language plpgsql as $$ begin ${body} return null; end $$;
    create trigger refuse after insert on record referencing new table as fresh for each statement execute function refuse();
  `);
  const log = await openEventLog({ pool, clientId: 'test' });
  await log.ensureTopics([TOPIC], 1);
  const troubles: string[] = [];
  return {
    troubles,
    handle: async (keys: readonly string[], textOf = contactOf) => {
      await log.append(
        keys.map((key) => ({
          topic: TOPIC,
          key: 'k',
          value: Buffer.from(textOf(key)),
        })),
      );
      const handler = new BatchHandler(graph.writer, () => catalogue);
      const consumption = await log.consume({
        group: GROUP,
        topics: [TOPIC],
        onBatch: (batch) => handler.handle(batch),
        onTrouble: ({ code, message }) => troubles.push(`${code} ${message}`),
      });
      const behind = async () => (await lagOf(pool, log, GROUP, TOPIC)).reduce((sum, { lag }) => sum + lag, 0n);
      for (const until = Date.now() + 15_000; (await behind()) > 0n && Date.now() < until;)
        await new Promise((resolve) => setTimeout(resolve, 50));
      await consumption.stop();
      const left = await behind();
      await log.close();
      const records = await pool.query<{ key: string }>('select key from record order by key');
      const parked = await pool.query<{ key: string; code: string }>(
        "select convert_from(payload, 'UTF8')::json -> 'data' ->> 'key' as key, code from hub.parked_event order by 1",
      );
      const sources = await pool.query<{ events: string }>('select events from hub.source_state');
      return {
        left,
        records: records.rows.map(({ key }) => key),
        parked: parked.rows,
        events: sources.rows.map(({ events }) => Number(events)),
      };
    },
  };
}

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

test('a batch that is refused only as a whole is applied in shares, each with its position', async () => {
  const { handle, troubles } = await hubThatRefuses(
    "if (select count(*) from fresh where key in ('b', 'f')) = 2 then raise exception 'together' using errcode = '21000'; end if;",
  );
  expect(await handle(keys)).toEqual({ left: 0n, records: keys, parked: [], events: [7] });
  expect(troubles).toEqual([]);
});

test('an event that is refused only after another is parked, and the rest stands', async () => {
  const { handle, troubles } = await hubThatRefuses(
    "if exists (select 1 from fresh where key = 'f') and exists (select 1 from record where key = 'b') then raise exception 'after' using errcode = '23514'; end if;",
  );
  expect(await handle(keys)).toEqual({
    left: 0n,
    records: ['a', 'b', 'c', 'd', 'e', 'g'],
    parked: [{ key: 'f', code: 'data.refused' }],
    events: [6],
  });
  expect(troubles).toEqual([]);
});

test('a share that fails for a passing reason is taken up where the shares before it ended', async () => {
  const { handle, troubles } = await hubThatRefuses(`
    if (select count(*) from fresh where key in ('b', 'f')) = 2 then raise exception 'together' using errcode = '21000'; end if;
    if exists (select 1 from fresh where key = 'g') and (select last_value from once) < 3 then
      perform nextval('once'); raise exception 'passing' using errcode = '40001'; end if;`);
  expect(await handle(keys)).toEqual({ left: 0n, records: keys, parked: [], events: [7] });
  expect(troubles.map((trouble) => /failed at \d/.exec(trouble)?.[0])).toEqual([
    'failed at 0',
    'failed at 3',
    'failed at 3',
  ]);
});

test('an event too large for a row is parked, and does not come again', async () => {
  const { handle, troubles } = await hubThatRefuses(
    "if exists (select 1 from fresh where key = 'c') then raise exception 'index row size' using errcode = '54000'; end if;",
  );
  expect(await handle(keys)).toMatchObject({ left: 0n, parked: [{ key: 'c', code: 'data.refused' }] });
  expect(troubles).toEqual([]);
});

test('a name that fills no row of an index stands, its words cut', async () => {
  const { handle, troubles } = await hubThatRefuses('');
  const letters = Array.from({ length: 6_000 }, () => String.fromCodePoint(0x4e00 + randomInt(20_000))).join('');
  const words = Array.from({ length: 12 }, (_, at) => letters.slice(at * 500, at * 500 + 500)).join(' ');
  const names: Readonly<Record<string, string>> = { b: letters, c: words };
  const updatedAt = '2026-03-01T08:00:00Z';
  const companyOf = (key: string) =>
    eventText('crm.shop', wrappedTypeOf('hubspot-api'), updatedAt, {
      id: key,
      properties: { name: names[key] ?? key, domain: null },
      updatedAt,
    });
  expect(await handle(keys, companyOf)).toEqual({ left: 0n, records: keys, parked: [], events: [7] });
  expect(troubles).toEqual([]);
});
