import { afterAll, expect, test } from '@jest/globals';
import { keepDoubts } from '#graph';
import { PLAIN_ONLY } from '#sources';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { dumpGraph } from '../../graph/dump.js';
import { feed } from '../../graph/feed.js';
import { firstDifference } from '../../graph/first-difference.js';
import { closeTestGraphs, eventText, openTestGraph } from '../../graph/test-graph.js';

afterAll(closeTestGraphs, 60_000);

const contact = (key: string, time: string, data: object) =>
  eventText('crm.one', 'crm.contact.changed', time, { key, ...data });
const known = contact('known', '2026-01-01T00:00:00Z', {
  name: 'Matti Virtanen',
  birthDate: '1971-05-05',
  emails: ['matti@koivu.example'],
});
/** Joins the first by an address; shares no name with anybody. */
const nameless = contact('nameless', '2026-01-02T00:00:00Z', { emails: ['matti@koivu.example'] });
const namesake = contact('namesake', '2026-01-03T00:00:00Z', { name: 'Matti Virtanen', title: 'johtaja' });
const stranger = contact('stranger', '2026-01-04T00:00:00Z', { name: 'Ulla Korpi' });

const doubtsIn = async (pool: Pool): Promise<readonly object[]> =>
  (await pool.query<object>("select score, records from review where reason = 'doubtful'")).rows;
const dueIn = async (pool: Pool): Promise<number> =>
  (await pool.query<{ n: number }>('select count(*)::int as n from review_due')).rows[0]!.n;
async function settle(pool: Pool): Promise<void> {
  while (await keepDoubts(pool));
}

test('a batch in hand adds to somebody whom another was just found to resemble: the doubt is worked out of all their records, as if in turn', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, [known, stranger], PLAIN_ONLY);
  await settle(pool);
  // The batch looked whom its customer resembles (nobody), and is held up before its end.
  const gate = await pool.connect();
  await gate.query(
    "begin; select from customer_activity a join customer c on c.id = a.customer_id where c.email = 'matti@koivu.example' for update of a",
  );
  const inHand = feed(writer, [nameless], PLAIN_ONLY);
  for (;;) {
    const { rowCount } = await pool.query(
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    if (rowCount! > 0) break;
    await sleep(20);
  }
  await feed(writer, [namesake], PLAIN_ONLY);
  expect(await keepDoubts(pool)).toBe(true);
  // Not told yet: not everybody knows.
  expect(await doubtsIn(pool)).toEqual([]);
  const settling = settle(pool).then(() => 'settled');
  expect(await Promise.race([settling, sleep(500).then(() => 'waits')])).toBe('waits');
  await gate.query('commit');
  gate.release();
  await inHand;
  await settling;
  await settle(pool);
  const inTurn = await openTestGraph();
  await feed(inTurn.writer, [known, stranger, nameless, namesake], PLAIN_ONLY, { batch: 1 });
  const straight = await dumpGraph(inTurn.pool);
  const doubts = await doubtsIn(pool);
  expect(firstDifference(await dumpGraph(pool), straight)).toBe('none');
  // With the nameless record they do not resemble each other enough, on average; the namesake and the first alone did.
  expect(doubts).toEqual([]);
}, 60_000);

test('who resembles nobody is not looked at again, and who does is, whatever it is added to', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, [known, stranger], PLAIN_ONLY);
  expect(await dueIn(pool)).toBe(0);
  await feed(writer, [namesake], PLAIN_ONLY);
  expect(await dueIn(pool)).toBe(1);
  await settle(pool);
  expect(await doubtsIn(pool)).toMatchObject([{ records: 2 }]);
  await feed(writer, [nameless], PLAIN_ONLY);
  expect(await dueIn(pool)).toBeGreaterThan(0);
  await settle(pool);
  expect(await doubtsIn(pool)).toEqual([]);
  expect(await dueIn(pool)).toBe(0);
}, 60_000);
