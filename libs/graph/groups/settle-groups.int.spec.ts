import { PLAIN_ONLY } from '#sources';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { feed } from '../../../test/graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph, type TestGraph } from '../../../test/graph/test-graph.js';
import { LOCKS } from '../store/locks.js';
import { readGroupsStamp, settleGroups } from './settle-groups.js';

const GROUP = '11111111-1111-4111-8111-111111111111';

let graph: TestGraph;
let other: Client;

beforeEach(async () => {
  graph = await openTestGraph();
  other = new Client({ connectionString: graph.url });
  await other.connect();
  const texts = [
    eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', { key: '81', name: 'Hanna Lehtonen' }),
    eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', { key: '82', name: 'Pekka Salo' }),
  ];
  await feed(graph.writer, texts, PLAIN_ONLY);
  await graph.pool.query(
    `insert into group_word (id, group_id, said, said_by, said_at, stamp, event_id)
     values (gen_random_uuid(), $1, '{"name": "People", "filter": {"kind": "person"}}', 'Pekka', now(), 's', gen_random_uuid())`,
    [GROUP],
  );
});
afterEach(() => other.end());
afterAll(closeTestGraphs, 60_000);

describe('the members of written groups', () => {
  it('are settled while a model reads, which may take for ever', async () => {
    await other.query('select pg_advisory_lock($1)', [LOCKS.reader]);
    const late = sleep(10_000, 'it waits', { ref: false });
    expect(await Promise.race([settleGroups(graph.pool, 'changed'), late])).toBe(1);
    const { rowCount } = await graph.pool.query('select 1 from group_member where group_id = $1', [GROUP]);
    expect(rowCount).toBe(2);
  });

  it('are settled by one at a time', async () => {
    await other.query('select pg_advisory_lock($1)', [LOCKS.settling]);
    const settling = settleGroups(graph.pool, 'changed');
    const waits = () =>
      other.query("select 1 from pg_locks where locktype = 'advisory' and not granted and objid = $1", [
        LOCKS.settling,
      ]);
    while ((await waits()).rowCount === 0) await sleep(20);
    await other.query('select pg_advisory_unlock_all()');
    expect(await settling).toBe(1);
  });
});

describe('what is told of a group', () => {
  const told = async () =>
    (await graph.pool.query("select customer_id as id from hub.outbox where change = 'group'")).rows.map(
      ({ id }) => id,
    );

  it('is told when its words or its members change, once, and wakes nobody who settles groups', async () => {
    const before = await readGroupsStamp(graph.pool);
    await settleGroups(graph.pool, 'changed');
    expect(await told()).toEqual([GROUP]);
    // By itself it is due again for nobody.
    expect(await readGroupsStamp(graph.pool)).toBe(before);
    await settleGroups(graph.pool);
    expect(await told()).toEqual([GROUP]);
    const third = eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', {
      key: '83',
      name: 'Aino Virta',
    });
    await feed(graph.writer, [third], PLAIN_ONLY);
    expect(await readGroupsStamp(graph.pool)).not.toBe(before);
    await settleGroups(graph.pool);
    expect(await told()).toEqual([GROUP, GROUP]);
  });

  it('is kept back where a graph is only built beside the one in use', async () => {
    await settleGroups(graph.pool, 'all', false);
    expect(await told()).toEqual([]);
  });
});
