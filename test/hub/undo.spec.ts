import { afterAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { dumpGraph } from '../graph/dump.js';
import { feed } from '../graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph } from '../graph/test-graph.js';

afterAll(closeTestGraphs, 60_000);

const decide = (time: string, verdict: string) =>
  eventText('crm.stewards', 'identity.decided', time, {
    key: `d${time}`,
    verdict,
    a: { kind: 'person', source: 'crm.one', key: '1' },
    b: { kind: 'person', source: 'crm.two', key: '2' },
    by: 'Aino',
    reason: 'heard it from both',
  });

/** Decisions are append-only: they are the one thing that an undo leaves behind. */
const withoutDecisions = (dump: string) => dump.replace(/-- decision[^]*?(?=\n-- )/, '');

async function hub() {
  const { pool, writer } = await openTestGraph();
  return {
    say: (...events: readonly string[]) => feed(writer, events, PLAIN_ONLY, { batch: 1 }),
    dump: async () => withoutDecisions(await dumpGraph(pool)),
    customers: async () => {
      const { rows } = await pool.query<{ members: string[] }>(
        "select array_agg(r.source || ':' || r.key order by r.key) as members from membership m join record r on r.id = m.record_id group by customer_id order by 1",
      );
      return rows.map(({ members }) => members);
    },
    resolve: async (id: string) =>
      (await pool.query<{ customer_id: string }>('select customer_id from membership where record_id = $1', [id]))
        .rows[0]?.customer_id,
    ids: async () => (await pool.query<{ id: string }>('select id from customer order by id')).rows.map(({ id }) => id),
  };
}

const HANNA = [
  eventText('crm.one', 'crm.contact.changed', '2026-01-01T00:00:00Z', {
    key: '1',
    name: 'Hanna Lehtonen',
    emails: ['h@x.example'],
  }),
  eventText('crm.two', 'crm.contact.changed', '2026-01-02T00:00:00Z', {
    key: '2',
    name: 'Hanna Lehtonen',
    emails: ['h@x.example'],
    phones: ['0401234567'],
  }),
  eventText('crm.two', 'crm.activity.logged', '2026-01-03T00:00:00Z', {
    key: 'A',
    kind: 'call',
    contact: { key: '2' },
    text: 'soitto',
  }),
];

test('a machine merge that a steward takes apart, and puts together again, is exactly what it was', async () => {
  const { say, dump, customers } = await hub();
  await say(...HANNA);
  const merged = await dump();
  expect(await customers()).toEqual([['crm.one:1', 'crm.two:2']]);
  await say(decide('2026-02-01T00:00:00Z', 'not-same'));
  expect(await customers()).toEqual([['crm.one:1'], ['crm.two:2']]);
  await say(decide('2026-02-02T00:00:00Z', 'retracted'));
  expect(await dump()).toBe(merged);
});

test('a merge by a steward is undone exactly, a year and many events later', async () => {
  const { say, dump, customers } = await hub();
  const strangers = [
    eventText('crm.one', 'crm.contact.changed', '2026-01-01T00:00:00Z', { key: '1', name: 'Hanna Lehtonen' }),
    eventText('crm.two', 'crm.contact.changed', '2026-01-02T00:00:00Z', { key: '2', name: 'H. Virtanen' }),
  ];
  const since = [
    eventText('crm.one', 'crm.contact.changed', '2026-06-01T00:00:00Z', { key: '1', title: 'johtaja' }),
    eventText('crm.two', 'crm.activity.logged', '2026-07-03T00:00:00Z', {
      key: 'B',
      kind: 'call',
      contact: { key: '2' },
      text: 'kiitos',
    }),
  ];
  await say(...strangers, ...since);
  const apart = await dump();
  await say(decide('2026-02-01T00:00:00Z', 'same'));
  expect(await customers()).toEqual([['crm.one:1', 'crm.two:2']]);
  await say(decide('2027-02-01T00:00:00Z', 'retracted'));
  expect(await dump()).toBe(apart);
});

test('every id ever given out still leads to a customer', async () => {
  const { say, ids, resolve } = await hub();
  await say(HANNA[1]!);
  const [first] = await ids();
  await say(HANNA[0]!);
  const [merged] = await ids();
  expect(await resolve(first!)).toBe(merged);
  await say(decide('2026-02-01T00:00:00Z', 'not-same'));
  expect(await resolve(first!)).toBe(first);
  expect(await resolve(merged!)).toBe(merged);
});
