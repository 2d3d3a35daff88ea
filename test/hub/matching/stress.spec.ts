import { afterAll, expect, test } from '@jest/globals';
import { auditGraph } from '#graph';
import { PLAIN_ONLY } from '#sources';
import type { Pool, PoolClient } from 'pg';
import { feed, feedPatiently } from '../../graph/feed.js';
import { shuffled } from '../../graph/shuffled.js';
import { closeTestGraphs, eventText, openTestGraph } from '../../graph/test-graph.js';
import { peopleEvents } from './people.js';

afterAll(closeTestGraphs);

/** Identifiers that count and are carried by records of more than one customer. */
const TORN = `
  select i.key from record_identifier i join membership m using (record_id) join identifier n using (key)
  where n.records <= 8 group by i.key having count(distinct m.customer_id) > 1`;

test('eight writers that meet over the same people at the same moment agree: one customer for one exact identifier, nobody gives up', async () => {
  const graph = await openTestGraph();
  const contacts = Array.from({ length: 1_100 }, (_, index) => {
    const person = index % 100;
    return eventText(`crm.s${index % 7}`, 'crm.contact.changed', '2026-01-01T00:00:00Z', {
      key: `${person}-${index}`,
      name: `Person${person} Of${person}`,
      emails: [`person${person}-${index % 3}@example.fi`, `person${person}-${(index + 1) % 3}@example.fi`],
    });
  });
  const share = Math.ceil(contacts.length / 8);
  const order = shuffled(contacts, 5);
  await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7].map((part) =>
      feedPatiently(graph.writer, order.slice(part * share, (part + 1) * share), PLAIN_ONLY, { batch: 20 }),
    ),
  );
  expect((await graph.pool.query(TORN)).rows).toEqual([]);
  expect((await auditGraph(graph.pool)).filter(({ differ }) => differ > 0)).toEqual([]);
  expect((await graph.pool.query('select count(*)::int as n from customer')).rows).toEqual([{ n: 100 }]);
}, 240_000);

test('eight writers that hear of contacts with one customer, each under another record of it, count them all', async () => {
  const graph = await openTestGraph();
  const people = Array.from({ length: 40 }, (_, person) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((source) =>
      eventText(`crm.s${source}`, 'crm.contact.changed', '2026-01-01T00:00:00Z', {
        key: String(person),
        name: `Person${person} Of${person}`,
        emails: [`person${person}@example.fi`],
      }),
    ),
  );
  await feed(graph.writer, people.flat(), PLAIN_ONLY);
  await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7].map((source) => {
      const calls = Array.from({ length: 120 }, (_, call) =>
        eventText(`crm.s${source}`, 'crm.activity.logged', '2026-02-01T00:00:00Z', {
          key: `call ${call}`,
          contact: { key: String((call + source * 5) % 40) },
          kind: 'call',
          at: '2026-02-01T10:00:00Z',
          text: 'Hei',
        }),
      );
      return feedPatiently(graph.writer, calls, PLAIN_ONLY, { batch: 20 });
    }),
  );
  expect((await auditGraph(graph.pool)).filter(({ differ }) => differ > 0)).toEqual([]);
  const { rows } = await graph.pool.query(
    'select count(*)::int as n, sum(touchpoints)::int as met from customer_activity',
  );
  expect(rows).toEqual([{ n: 40, met: 960 }]);
}, 240_000);

/** Counts the rows that pass between the database and the worker while `work` runs. */
async function rowsMoved(pool: Pool, work: () => Promise<unknown>): Promise<number> {
  let moved = 0;
  const watch = (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<{ rows?: unknown[]; rowCount?: number }>;
    client.query = (async (...args: unknown[]) => {
      const result = await query(...args);
      moved += Math.max(result?.rows?.length ?? 0, result?.rowCount ?? 0);
      return result;
    }) as typeof client.query;
    return () => (client.query = query as typeof client.query);
  };
  const undo: (() => void)[] = [];
  const acquired = (client: PoolClient) => undo.push(watch(client));
  pool.on('acquire', acquired);
  await work();
  pool.off('acquire', acquired);
  for (const one of undo) one();
  return moved;
}

test('a record that touches a switchboard of 10,000 moves at most ten times the rows of an ordinary one', async () => {
  const graph = await openTestGraph();
  const numbered = (index: number, phone: string) =>
    eventText('crm.big', 'crm.contact.changed', '2026-01-01T00:00:00Z', {
      key: `k${index}`,
      name: `Given${index} Family${index * 7}`,
      phones: [phone],
    });
  await feed(graph.writer, peopleEvents(100, 3), PLAIN_ONLY);
  await feed(graph.writer, Array.from({ length: 10_000 }, (_, index) => numbered(index, '+358 9 1234567')), PLAIN_ONLY, { batch: 1000 }); // prettier-ignore
  const ordinary = await rowsMoved(graph.pool, () => feed(graph.writer, [numbered(20_001, '+358 40 7654321')], PLAIN_ONLY)); // prettier-ignore
  const crowded = await rowsMoved(graph.pool, () => feed(graph.writer, [numbered(20_002, '+358 9 1234567')], PLAIN_ONLY)); // prettier-ignore
  expect(ordinary).toBeGreaterThan(5);
  expect(crowded).toBeLessThan(10 * ordinary);
  expect((await graph.pool.query("select records from identifier where kind = 'phone' and value = '+35891234567'")).rows).toEqual([{ records: 10_001 }]); // prettier-ignore
}, 240_000);
