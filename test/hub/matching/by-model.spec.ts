import { afterAll, expect, test } from '@jest/globals';
import { beginPass, continuePass, keepModel, putInForce, readModels, readPasses, readRuling, stopPass, tryRuling } from '#graph'; // prettier-ignore
import type { MatchModel } from '#identity';
import { createLogger } from '#platform';
import { PLAIN_ONLY } from '#sources';
import { IdentityKeeper } from '../../../apps/worker/index.js';
import { dumpGraph } from '../../graph/dump.js';
import { feed } from '../../graph/feed.js';
import { firstDifference } from '../../graph/first-difference.js';
import { closeTestGraphs, eventText, openTestGraph, type TestGraph } from '../../graph/test-graph.js';
import { peopleEvents } from './people.js';

afterAll(closeTestGraphs);

const keeperOf = ({ pool }: TestGraph) =>
  new IdentityKeeper({ pool, logger: createLogger('silent'), learning: 'automatic' });

const judgeAll = async ({ pool }: TestGraph, kind?: 'person' | 'organization') => {
  await beginPass(pool, 'a test', kind);
  while (await continuePass(pool));
};

const passKinds = async ({ pool }: TestGraph): Promise<readonly (string | null)[]> =>
  (await pool.query<{ kind: string | null }>('select kind from hub.identity_pass order by started_at')).rows.map(
    ({ kind }) => kind,
  );

const recordsIn = async ({ pool }: TestGraph, kind?: 'person'): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from record where $1::text is null or kind = $1',
    [kind ?? null],
  );
  return rows[0]!.n;
};

const COMPANIES = Array.from({ length: 30 }, (_, at) =>
  eventText('crm.one', 'crm.organization.changed', '2026-02-01T09:00:00Z', { key: `c${at}`, name: `Niera ${at} Oy` }),
);

test('a pass after another model judges those of its kind, and leaves nothing that judging all again would change', async () => {
  const graph = await openTestGraph();
  await feed(graph.writer, [...peopleEvents(180, 11), ...COMPANIES], PLAIN_ONLY, { batch: 100 });
  await keeperOf(graph).tick(true);
  expect(await passKinds(graph)).toEqual(['person']);
  const [pass] = await readPasses(graph.pool);
  const people = await recordsIn(graph, 'person');
  expect(people).toBeLessThan(await recordsIn(graph));
  expect(pass).toMatchObject({ state: 'done', total: people, done: people });
  // It had something to do: there are customers whose records came together by the model's word.
  const learned = (await readModels(graph.pool)).find(({ state }) => state === 'active')!;
  const matched = await graph.pool.query('select 1 from customer where how @> $1::jsonb', [
    JSON.stringify([{ rule: 'matched', evidence: learned.version }]),
  ]);
  expect(matched.rowCount).toBeGreaterThan(50);
  const byModel = await dumpGraph(graph.pool);
  await judgeAll(graph);
  await keeperOf(graph).tick(true);
  expect(await dumpGraph(graph.pool)).toBe(byModel);
}, 120_000);

test('what a pass left out is judged by the next one, whatever that was begun for', async () => {
  const graph = await openTestGraph();
  await feed(graph.writer, [...peopleEvents(40, 3), ...COMPANIES], PLAIN_ONLY);
  await judgeAll(graph, 'person');
  await beginPass(graph.pool, 'the model of people');
  await stopPass(graph.pool);
  await judgeAll(graph, 'person');
  await beginPass(graph.pool, 'the model of people', 'person');
  await judgeAll(graph, 'organization');
  expect((await readPasses(graph.pool))[0]).toMatchObject({ state: 'done', done: await recordsIn(graph) });
  await judgeAll(graph, 'organization');
  expect(await passKinds(graph)).toEqual(['person', null, null, 'person', 'both', 'organization']);
}, 60_000);

const putModelInForce = async ({ pool }: TestGraph, model: MatchModel) => {
  const trial = await tryRuling(pool, await readRuling(pool), { sample: 1 });
  await keepModel(pool, model, { records: 1, trial, reason: 'asked' });
  await putInForce(pool, 'person', model.version, 'a test');
};

test('keys that are loose under a model bring together nobody alone, in batches, passes and doubts alike', async () => {
  const people = peopleEvents(180, 11);
  const learned = await openTestGraph();
  await feed(learned.writer, people, PLAIN_ONLY, { batch: 100 });
  await keeperOf(learned).tick(true);
  const before = await dumpGraph(learned.pool);
  const model = (await readRuling(learned.pool)).models.person;
  const loose = { ...model, version: 'loose', loose: ['pn', 'pd', 'pfy', 'pfm', 'pgm', 'pgy', 'pgp', 'pfp'] };
  await putModelInForce(learned, loose);
  await judgeAll(learned, 'person');
  const byPass = await dumpGraph(learned.pool);
  const named = (dump: string) => dump.replaceAll(model.version, 'loose');
  // There are some whom one such key alone had brought together, or to be doubted.
  expect(firstDifference(byPass, named(before))).not.toBe('none');
  const streamed = await openTestGraph();
  await putModelInForce(streamed, loose);
  const shuffled = people.map((text, at) => ({ text, at: (at * 7919) % people.length })).sort((a, b) => a.at - b.at);
  await feed(streamed.writer, shuffled.map(({ text }) => text), PLAIN_ONLY, { batch: 37 }); // prettier-ignore
  expect(firstDifference(await dumpGraph(streamed.pool), byPass)).toBe('none');
}, 120_000);

/** Two records each, that say all alike. */
const twice = (people: number): readonly string[] =>
  Array.from({ length: 2 * people }, (_, at) => {
    const person = Math.floor(at / 2);
    return eventText(`crm.${at % 2 === 0 ? 'one' : 'two'}`, 'crm.contact.changed', '2026-02-01T09:00:00Z', {
      key: `p${person}`,
      givenName: `Ka${'abcdefghij'[person % 10]}${'lmnoprstvu'[Math.floor(person / 10) % 10]}i`,
      familyName: `Sa${'lmnoprstvu'[Math.floor(person / 60) % 10]}${'abcdefghij'[person % 7]}nen`,
      birthDate: new Date(Date.UTC(1950, 0, 1 + 31 * person)).toISOString().slice(0, 10),
      emails: [`p${person}@mail.example`],
    });
  });

test('records that grew and taught next to nothing are not judged again until they rest', async () => {
  const graph = await openTestGraph();
  const keeper = keeperOf(graph);
  await feed(graph.writer, twice(150), PLAIN_ONLY);
  await keeper.tick(true);
  await feed(graph.writer, twice(320), PLAIN_ONLY);
  await keeper.tick();
  expect(await readModels(graph.pool)).toMatchObject([{ state: 'active', records: 300 }]);
  expect(await passKinds(graph)).toEqual(['person']);
  await keeper.tick(true);
  expect((await readModels(graph.pool)).find(({ state }) => state === 'active')).toMatchObject({ records: 640 });
}, 60_000);
