import { afterAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { feed } from '../../../test/graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph } from '../../../test/graph/test-graph.js';

afterAll(closeTestGraphs, 60_000);

test('a partition is made without statistics of what is carried along, as its table is', async () => {
  const { pool, writer } = await openTestGraph();
  const said = {
    key: 'N1',
    text: 'Soitettu.',
    author: 'Pekka',
    about: { contact: { email: 'hanna@koivuranta.example' } },
  };
  await feed(writer, [eventText('notes.desk', 'note.written', '2026-03-10T09:00:00Z', said)], PLAIN_ONLY); // prettier-ignore
  const { rows } = await pool.query(
    `select inhparent::regclass::text as parent, array_agg(distinct a.attname::text order by a.attname::text) as columns
     from pg_inherits join pg_attribute a on a.attrelid = inhrelid and a.attstattarget = 0
     where inhrelid::regclass::text ~ '_20' group by inhparent order by 1`,
  );
  expect(rows).toEqual([
    { parent: 'hub.archive', columns: ['headers', 'payload'] },
    { parent: 'touchpoint', columns: ['subject', 'text'] },
  ]);
});
