import { PLAIN_ONLY } from '#sources';
import { lookForGroups } from '#understanding';
import { afterAll, expect, test } from '@jest/globals';
import { feed } from '../../../test/graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph } from '../../../test/graph/test-graph.js';
import { understandAll } from '../../../test/graph/understood.js';
import { openGraphPool } from '../store/open-graph.js';
import { putGroupModelInForce, readBehaviours } from './group-models.js';
import { settleGroups } from './settle-groups.js';

const GROUP = '11111111-1111-4111-8111-111111111111';
const WAITING = { waits: { some: { isOpen: true } } };
const FEW = 60;
const MANY = 600;
const CHANGED = 5;

afterAll(closeTestGraphs, 60_000);

const asking = (customer: number, month: number) =>
  eventText('tickets.desk', 'ticket.opened', `2026-0${month}-02T08:00:00Z`, {
    key: `T${customer}-${month}`, text: 'Patteri vuotaa. Voisitteko tulla katsomaan?', channel: 'email', author: { side: 'customer' },
    requester: { key: `k${customer}`, name: `Asiakas ${customer}`, email: `k${customer}@asiakas${customer}.example` },
  }); // prettier-ignore
const answering = (customer: number, month: number) =>
  eventText('tickets.desk', 'ticket.replied', `2026-0${month}-03T08:00:00Z`, {
    key: `T${customer}-${month}`, text: 'Vika on nyt korjattu.', channel: 'email', author: { side: 'us', name: 'Pekka' },
  }); // prettier-ignore
/** Of three a customer calls, writes in the chat, or writes and gets an answer. */
const behaving = (customer: number) =>
  customer % 3 === 0
    ? [asking(customer, 1), answering(customer, 1)]
    : [1, 2].map((month) =>
        eventText('crm.desk', 'crm.activity.logged', `2026-0${month}-05T10:00:00Z`, {
          key: `A${customer}-${month}`, kind: customer % 3 === 1 ? 'call' : 'message', channel: customer % 3 === 1 ? 'phone' : 'chat', direction: 'inbound',
          text: 'Kysyi huollosta.', contact: { key: `k${customer}` },
        }),
      ); // prettier-ignore

/** How many rows PostgreSQL reads and writes while some of many customers ask something: of what is understood, and of the members of a written group. */
async function workFor(customers: number): Promise<{ readonly understanding: number; readonly members: number }> {
  const { pool, writer, url } = await openTestGraph();
  const everybody = Array.from({ length: customers }, (_, customer) => customer);
  const people = everybody.map((key) =>
    eventText('crm.desk', 'crm.contact.changed', '2025-12-01T08:00:00Z', { key: `k${key}`, name: `Asiakas ${key}`, emails: [`k${key}@asiakas${key}.example`] }),
  ); // prettier-ignore
  await feed(writer, [...people, ...everybody.flatMap(behaving)], PLAIN_ONLY);
  await pool.query(
    `insert into group_word (id, group_id, said, said_by, said_at, stamp, event_id)
     values (gen_random_uuid(), $1, $2, 'Pekka', now(), 's', gen_random_uuid())`,
    [GROUP, JSON.stringify({ name: 'Waiting', filter: WAITING })],
  );
  await understandAll(pool);
  const { parties, population } = await readBehaviours(pool);
  await putGroupModelInForce(pool, (await lookForGroups(parties))!, population);
  await understandAll(pool);
  await settleGroups(pool);
  await pool.query('analyze');

  await feed(writer, everybody.slice(0, CHANGED).map((customer) => asking(customer, 3)), PLAIN_ONLY); // prettier-ignore
  // One connection, whose counts are told at once.
  const alone = openGraphPool(url, { max: 1 });
  const counted = async () => {
    await alone.query('select pg_stat_force_next_flush()');
    await alone.query('select pg_stat_clear_snapshot()');
    const { rows } = await alone.query<{ understanding: string; members: string }>(
      `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) + n_tup_ins + n_tup_upd + n_tup_del) filter (where relname in ('behaviour', 'meaning', 'journey', 'wait', 'promise', 'map_tally')) as understanding,
         sum(n_tup_ins + n_tup_upd + n_tup_del) filter (where relname = 'group_member') as members
       from pg_stat_user_tables where schemaname = 'graph'`,
    );
    return { understanding: Number(rows[0]!.understanding), members: Number(rows[0]!.members) };
  };
  const before = await counted();
  await understandAll(alone);
  const between = await counted();
  await settleGroups(alone);
  const after = await counted();
  await alone.end();
  const { rows } = await pool.query<{ grouped: number; members: number }>(
    'select (select count(*)::int from behaviour where latest and group_id is not null) as grouped, (select count(*)::int from group_member where group_id = $1) as members',
    [GROUP],
  );
  expect(rows).toEqual([{ grouped: customers, members: CHANGED }]);
  return { understanding: between.understanding - before.understanding, members: after.members - between.members };
}

test('of ten times as many customers as many rows are touched where as many changed: of their behaviour and its groups, and of a written group', async () => {
  const few = await workFor(FEW);
  const many = await workFor(MANY);
  expect(few.members).toBe(CHANGED);
  expect(many.members).toBe(CHANGED);
  expect(few.understanding).toBeGreaterThan(0);
  expect(many.understanding / few.understanding).toBeLessThan(1.5);
}, 240_000);
