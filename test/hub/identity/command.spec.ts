import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dumpGraph } from '../../graph/dump.js';
import { feed } from '../../graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph, type TestGraph } from '../../graph/test-graph.js';
import { peopleEvents } from '../matching/people.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
  const contact = (key: string, data: object) =>
    eventText('crm.one', 'crm.contact.changed', '2026-01-01T00:00:00Z', { key, ...data });
  await feed(
    graph.writer,
    [
      contact('1', { name: 'Hanna Lehtonen', emails: ['hanna@x.example'] }),
      contact('2', { name: 'Hanna Lehtonen', emails: ['hanna@x.example'] }),
      contact('3', { name: 'Pekka Sarvi' }),
      ...peopleEvents(120, 4),
    ],
    PLAIN_ONLY,
  );
}, 120_000);
afterAll(closeTestGraphs, 60_000);

/** Runs `meri identity …` against the test's database. */
async function meri(
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly json: unknown; readonly told: string }> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: graph.url, MERI_LOG_LEVEL: 'silent' };
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['dist/apps/hub/main.js', 'identity', ...words],
      { env },
    );
    return { code: 0, json: stdout === '' ? undefined : JSON.parse(stdout), told: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, json: undefined, told: stderr };
  }
}

async function recordOf(key: string): Promise<string> {
  const { rows } = await graph.pool.query<{ id: string }>(
    "select id from record where source = 'crm.one' and key = $1",
    [key],
  );
  return rows[0]!.id;
}

test('why tells a person and a machine what ties two records and what keeps two apart', async () => {
  const [one, two, three] = [await recordOf('1'), await recordOf('2'), await recordOf('3')];
  expect(await meri('why', `record_${one}`, two, '--json')).toMatchObject({ json: { same: true, reason: 'same-email', shared: [{ kind: 'email', carriers: 2, counts: true }] } }); // prettier-ignore
  expect((await meri('why', one, two)).told).toMatch(/are one customer: same-email[^]*merged from/);
  expect(await meri('why', one, three, '--json')).toMatchObject({ json: { same: false, reason: 'never-met' } });
  expect(await meri('why', one, '00000000-0000-8000-8000-000000000000')).toMatchObject({ code: 2 });
}, 120_000);

test('try tells what other thresholds would do, and changes nothing', async () => {
  const before = await dumpGraph(graph.pool);
  const strict = await meri('try', '--merge', '100', '--json');
  expect(strict.json).toMatchObject({ merged: 0, parted: expect.any(Number) });
  expect((strict.json as { parted: number }).parted).toBeGreaterThan(10);
  const told = (await meri('try', '--sample', '50')).told;
  expect(told).toMatch(/No customer would change/);
  expect(told).toMatch(/Judging all \d+ records so for good takes about [\d.]+ s of work, and the time for writing/);
  expect(await dumpGraph(graph.pool)).toBe(before);
}, 120_000);

test('learn, models, pass, retire and health go from one to the other', async () => {
  expect(await meri('models')).toMatchObject({ told: expect.stringContaining('None was learned yet') });
  expect(await meri('learn', '--json')).toMatchObject({
    json: { done: true, models: [{ kind: 'person', state: 'active' }] },
  });
  expect(await meri('pass', '--json')).toMatchObject({ json: [{ state: 'done' }] });
  const learned = (await meri('health')).told;
  expect(learned).toMatch(/by the model’s word: precision [\d.]+ %, recall [\d.]+ % of \d+ pairs/);
  expect(learned).toMatch(/drift of scores since .*\((steady|moved)\)/);
  expect(await meri('retire', 'person')).toMatchObject({
    code: 0,
    told: expect.stringMatching(/Judging all \d+ records .* at the rate of former passes/),
  });
  expect(await meri('pass', '--json')).toMatchObject({ json: [{ state: 'running' }, { state: 'done' }] });
  expect(await meri('stop')).toMatchObject({ told: 'The pass is stopped.\n' });
  expect(await meri('activate', 'nothing')).toMatchObject({ code: 2 });
  const health = (await meri('health', '--json')).json as { records: number; customers: number };
  expect(health.customers).toBeLessThan(health.records);
  expect((health as unknown as { quality: object }).quality).toMatchObject([{ kind: 'person', learned: false }, {}]);
  const told = (await meri('health')).told;
  expect(told).toContain('People, by model default-person-1, which comes with Meri:');
  expect(told).toContain('not looked at yet');
  expect(told).toContain('nobody judged a pair yet');
}, 120_000);
