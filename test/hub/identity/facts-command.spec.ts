import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventIdOf } from '#contracts';
import { PLAIN_ONLY } from '#sources';
import { feed } from '../../graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph, type TestGraph } from '../../graph/test-graph.js';
import { eventually } from '../../processes/ask.js';
import { startMeri, type MeriProcess } from '../../processes/meri-process.js';

let graph: TestGraph;
let worker: MeriProcess | undefined;
beforeAll(async () => {
  graph = await openTestGraph();
  const aino = { key: 'aino', name: 'Aino Kallio', title: 'siivooja' };
  await feed(graph.writer, [eventText('crm.one', 'crm.contact.changed', '2026-01-01T00:00:00Z', aino)], PLAIN_ONLY);
}, 60_000);
afterAll(async () => {
  await worker?.end('SIGTERM');
  await closeTestGraphs();
}, 60_000);

const meri = (...words: readonly string[]) =>
  startMeri(words, { DATABASE_URL: graph.url, MERI_LOG_LEVEL: 'silent', MERI_SAMPLE: 'false' });
/** `meri identity …`: its exit code, and what it said. */
async function identity(...words: readonly string[]) {
  const run = meri('identity', ...words);
  return { code: await run.ended(), said: run.said() };
}
const ainos = async () =>
  (await graph.pool.query<{ id: string; facts: Record<string, { value: string; rule: string }> }>('select id, facts from customer')).rows[0]!; // prettier-ignore
const because = ['--reason', 'heard it on the phone', '--by', 'Kaisa'];

test('what is no id, no field or nobody’s customer is a wrong use that says what would be right', async () => {
  const { id } = await ainos();
  expect(await identity('set', 'aino', 'title', 'rehtori', ...because)).toMatchObject({ code: 2, said: expect.stringMatching(/aino is no id\. .*290e15e3/) }); // prettier-ignore
  expect(await identity('set', id, 'title', 'rehtori', '--record', 'record_7', ...because)).toMatchObject({ code: 2, said: expect.stringContaining('7 is no id') }); // prettier-ignore
  expect(await identity('set', id, 'shoeSize', '41', ...because)).toMatchObject({ code: 2, said: expect.stringContaining('one of') }); // prettier-ignore
  expect(await identity('set', '00000000-0000-8000-8000-000000000000', 'title', 'x', ...because)).toMatchObject({ code: 2 }); // prettier-ignore
  expect(await identity('unset', id, 'title', ...because)).toMatchObject({ code: 2, said: expect.stringContaining('Nobody has set title') }); // prettier-ignore
  expect((await ainos()).facts['title']).toMatchObject({ value: 'siivooja' });
}, 120_000);

test('an event that is parked is told so, and the exit code says that nothing stands', async () => {
  const { id } = await ainos();
  const run = meri('identity', 'set', id, 'title', 'rehtori', ...because);
  const text = await lastInLog();
  const { source, id: named } = JSON.parse(text) as { source: string; id: string };
  await graph.pool.query(
    `insert into hub.parked_event (id, topic, partition, log_offset, headers, payload, event_id, code, problems, parked_at, changed_at)
     values (gen_random_uuid(), 'meri.crm', 0, 0, '[]', $1, $2, 'test', '[]', now(), now())`,
    [Buffer.from(text), eventIdOf(source, named)],
  );
  expect(await run.ended()).toBe(1);
  expect(run.said()).toContain('was parked');
  await graph.pool.query('truncate hub.parked_event');
}, 60_000);

test('with nobody to apply it the word is in the log, and the exit code says that somebody has to see to it', async () => {
  const { id } = await ainos();
  expect(await identity('set', id, 'title', 'rehtori', ...because)).toMatchObject({ code: 3, said: expect.stringContaining('is a worker running?') }); // prettier-ignore
  worker = meri('worker', '--families', 'crm');
  await eventually(ainos, ({ facts }) => facts['title']?.value === 'rehtori');
}, 90_000);

test('set and unset go through the log to a running worker, and what was set is taken back', async () => {
  const { id } = await ainos();
  const set = await identity('set', id, 'title', 'kiinteistöpäällikkö', ...because);
  expect(set).toMatchObject({ code: 0, said: expect.stringContaining('It stands, by event') });
  expect((await ainos()).facts['title']).toMatchObject({ value: 'kiinteistöpäällikkö', rule: 'set-by-person' });
  expect(await identity('unset', id, 'title', ...because)).toMatchObject({ code: 0 });
  expect((await ainos()).facts['title']).toMatchObject({ value: 'siivooja' });
}, 90_000);

/** The event that the command wrote; there is no log before. */
const lastInLog = async (): Promise<string> =>
  eventually(
    async () => {
      const { rows } = await graph.pool.query<{ there: boolean }>("select to_regclass('log.record') is not null as there"); // prettier-ignore
      if (!rows[0]!.there) return '';
      const written = await graph.pool.query<{ value: Buffer }>('select value from log.record');
      return written.rows.at(-1)?.value.toString() ?? '';
    },
    (text) => text !== '',
  );
