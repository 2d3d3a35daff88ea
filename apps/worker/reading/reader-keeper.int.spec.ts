import { compareReaders, readReadingStates } from '#graph';
import { PLAIN_ONLY } from '#sources';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { dumpGraph } from '../../../test/graph/dump.js';
import { feed } from '../../../test/graph/feed.js';
import { firstDifference } from '../../../test/graph/first-difference.js';
import { shuffled } from '../../../test/graph/shuffled.js';
import { closeTestGraphs, eventText, openTestGraph, type TestGraph } from '../../../test/graph/test-graph.js';
import { TERMS, understandAll } from '../../../test/graph/understood.js';
import { NOTHING_FOUND, startModelEndpoint, type ModelEndpoint } from '../../../test/understanding/model-endpoint.js';
import { createLogger } from '#platform';
import { rebuild } from '../rebuild/rebuild.js';
import { ReaderKeeper } from './reader-keeper.js';

const READER = { model: 'small-model', version: '1-q1', stands: true };
const READ_TERMS = { ...TERMS, reader: READER };

const hanna = { key: '81', name: 'Hanna Lehtonen', email: 'hanna@koivuranta.example' };
const EVENTS = [
  eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', {
    key: '81', name: 'Hanna Lehtonen', familyName: 'Lehtonen', givenName: 'Hanna', emails: ['hanna@koivuranta.example'], birthDate: '1980-02-03',
  }), // prettier-ignore
  eventText('tickets.desk', 'ticket.opened', '2026-03-02T08:00:00Z', {
    key: 'T1', text: 'Hannalle Lehtosen osoitteella hanna@koivuranta.example tuli väärä osa, s. 3.2.1980. No jaa.', requester: hanna, author: { side: 'customer' }, channel: 'email',
  }), // prettier-ignore
  eventText('tickets.desk', 'ticket.replied', '2026-03-03T09:00:00Z', {
    key: 'T1', text: 'Uusi osa lähtee teille perjantaina.', channel: 'email', author: { side: 'us', name: 'Pekka Salo' },
  }), // prettier-ignore
  eventText('notes.desk', 'note.written', '2026-03-04T09:00:00Z', {
    key: 'N1', text: 'Vain meille: ei näytetä muille.', author: 'Pekka', visibility: 'team', about: { contact: { email: 'hanna@koivuranta.example' } },
  }), // prettier-ignore
];
const SAD = { ...NOTHING_FOUND, feeling: { feeling: 'NEGATIVE', quotes: ['väärä osa', 'No jaa.'], confidence: 0.8 } };

let graph: TestGraph;
let endpoint: ModelEndpoint;
/** Texts of the events that the reader appended. */
let appended: string[];
let keeper: ReaderKeeper;

/** Whether the log takes anything. */
let logFails: boolean;

const made = (options: { readonly timeoutMs?: number; readonly perMinute?: number } = {}) =>
  new ReaderKeeper({
    pool: graph.pool,
    logger: createLogger('silent'),
    reader: READER,
    endpoint: { url: endpoint.url, model: READER.model, key: 'k-1', timeoutMs: options.timeoutMs ?? 2_000 },
    perMinute: options.perMinute ?? 60_000,
    append: async (records) => {
      if (logFails) throw new Error('the log is away');
      const texts = records.map(({ value }) => value.toString());
      appended.push(...texts);
      await feed(graph.writer, texts, PLAIN_ONLY, { from: 1_000 + appended.length });
    },
    everyMs: 20,
    backOffMs: 40,
  });
const feelings = async () =>
  (
    await graph.pool.query<{ feeling: string; feeling_from: string; read_by: string }>(
      "select m.feeling, m.feeling_from, m.read_by from meaning m join touchpoint t on t.id = m.touchpoint_id where t.direction = 'inbound'",
    )
  ).rows;
const state = async () => (await readReadingStates(graph.pool))[0]!;
async function until(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`it never came to that: ${JSON.stringify(await state())}`);
    await sleep(20);
  }
}

beforeEach(async () => {
  graph = await openTestGraph();
  endpoint = await startModelEndpoint();
  appended = [];
  logFails = false;
  await feed(graph.writer, EVENTS, PLAIN_ONLY);
  await understandAll(graph.pool, 500, READ_TERMS);
  keeper = made();
});
afterEach(async () => {
  await keeper.stop();
  await endpoint.close();
});
afterAll(closeTestGraphs, 60_000);

describe('a model behind an endpoint', () => {
  it('reads what is not private, in a closed schema, and its words stand where the graph has them', async () => {
    endpoint.answer = ({ speaker }) => ({ content: speaker === 'customer' ? SAD : NOTHING_FOUND });
    expect(await feelings()).toEqual([{ feeling: 'NEUTRAL', feeling_from: 'words', read_by: 'rules' }]);
    await keeper.tick();
    expect(endpoint.asked.map(({ speaker }) => speaker).sort()).toEqual(['customer', 'us']);
    for (const { text, authorization, model, schema } of endpoint.asked) {
      expect(text).not.toMatch(/hanna|leht|koivuranta|1980|pekka|salo|Vain meille/i);
      expect({ authorization, model, schema: schema.type }).toEqual({
        authorization: 'Bearer k-1',
        model: 'small-model',
        schema: 'object',
      });
    }
    expect(await state()).toMatchObject({ read: 2, waiting: 0, private: 1, givenUp: 0 });
    await understandAll(graph.pool, 500, READ_TERMS);
    expect(await feelings()).toEqual([{ feeling: 'NEGATIVE', feeling_from: 'model', read_by: 'small-model@1-q1' }]);
    expect(appended.join()).not.toMatch(/väärä|jaa|osa/);
    expect(await keeper.tick()).toBe(false);
    expect(endpoint.asked).toHaveLength(2);
  });

  it('is only compared where its words do not stand', async () => {
    endpoint.answer = ({ speaker }) => ({ content: speaker === 'customer' ? SAD : NOTHING_FOUND });
    await keeper.tick();
    const compare = { ...TERMS, reader: { ...READER, stands: false } };
    await understandAll(graph.pool, 500, compare);
    expect(await feelings()).toEqual([{ feeling: 'NEUTRAL', feeling_from: 'words', read_by: 'rules' }]);
    expect(await compareReaders(graph.pool, compare, 100)).toMatchObject({
      model: 'small-model',
      texts: 2,
      agreement: [
        { kind: 'feeling', both: 0, onlyRules: 1, onlyModel: 1 },
        { kind: 'promises', both: 0, onlyRules: 1, onlyModel: 0 },
        { kind: 'claims' },
        { kind: 'roles' },
      ],
    });
  });

  it('is asked once for the same words, and its word is the same event when it is appended again', async () => {
    endpoint.answer = () => ({ content: NOTHING_FOUND });
    await keeper.tick();
    const again = eventText('tickets.desk', 'ticket.opened', '2026-03-06T08:00:00Z', {
      key: 'T2', text: 'Uusi osa lähtee teille perjantaina.', author: { side: 'us', name: 'Pekka Salo' }, requester: hanna, channel: 'email',
    }); // prettier-ignore
    await feed(graph.writer, [again], PLAIN_ONLY, { from: 50 });
    await understandAll(graph.pool, 500, READ_TERMS);
    await keeper.tick();
    expect(endpoint.asked).toHaveLength(2);
    expect(await state()).toMatchObject({ read: 3, waiting: 0 });
    const [applied] = await feed(graph.writer, appended, PLAIN_ONLY, { from: 5_000 });
    expect(applied).toMatchObject({ applied: 0, duplicates: 3 });
  });

  it('gives the same graph in whatever order its words and the texts arrive', async () => {
    endpoint.answer = ({ speaker }) => ({ content: speaker === 'customer' ? SAD : NOTHING_FOUND });
    await keeper.tick();
    await understandAll(graph.pool, 500, READ_TERMS);
    const dumpOf = async ({ pool }: TestGraph) => {
      await understandAll(pool, 500, READ_TERMS);
      return dumpGraph(pool, 'graph', READ_TERMS);
    };
    const expected = await dumpOf(graph);
    for (const seed of [1, 2, 3]) {
      const other = await openTestGraph();
      const texts = shuffled([...EVENTS, ...appended, ...appended], seed);
      for (const [index, text] of texts.entries()) {
        await feed(other.writer, [text], PLAIN_ONLY, { from: index });
        if (index % 2 === seed % 2) await understandAll(other.pool, 1, READ_TERMS);
      }
      expect(firstDifference(expected, await dumpOf(other))).toBe('none');
    }
  }, 60_000);

  it('is not asked again for a rebuild, which gives the same graph to the byte with what it said', async () => {
    endpoint.answer = ({ speaker }) => ({ content: speaker === 'customer' ? SAD : NOTHING_FOUND });
    await keeper.tick();
    await understandAll(graph.pool, 500, READ_TERMS);
    const live = await dumpGraph(graph.pool, 'graph', READ_TERMS);
    expect(live).toMatch(/-- text_reading \(2\)/);
    const rebuilt = await rebuild({ databaseUrl: graph.url, catalogue: PLAIN_ONLY, terms: READ_TERMS });
    expect(rebuilt).toMatchObject({ events: EVENTS.length + 2, skipped: 0, same: true, swapped: true });
    expect(firstDifference(live, await dumpGraph(graph.pool, 'graph', READ_TERMS))).toBe('none');
    expect(await feelings()).toEqual([{ feeling: 'NEGATIVE', feeling_from: 'model', read_by: 'small-model@1-q1' }]);
    expect(await keeper.tick()).toBe(false);
    expect(endpoint.asked).toHaveLength(2);
  }, 60_000);

  it('waits while it is told that it asks too much or that the endpoint is broken or slow, and then goes on', async () => {
    await keeper.stop();
    keeper = made({ timeoutMs: 150 });
    endpoint.answer = (_, nth) =>
      [
        { status: 429, headers: { 'retry-after': '1' } },
        { status: 500 },
        { afterMs: 400, content: NOTHING_FOUND },
        { status: 503 },
      ][nth - 1] ?? { content: NOTHING_FOUND };
    const since = Date.now();
    keeper.start();
    await until(async () => (await state()).read === 2);
    expect(Date.now() - since).toBeGreaterThan(1_000);
    expect(endpoint.asked).toHaveLength(6);
    expect(await state()).toMatchObject({ waiting: 0, givenUp: 0 });
  });

  it('reads older texts though it breaks at the latest one, which rests longer and longer and is never lost', async () => {
    endpoint.answer = ({ speaker }) => (speaker === 'us' ? { status: 500 } : { content: NOTHING_FOUND });
    keeper.start();
    await until(async () => (await state()).read === 1);
    expect(endpoint.asked.map(({ speaker }) => speaker).slice(0, 2)).toEqual(['us', 'customer']);
    await until(async () => endpoint.asked.length === 4);
    await sleep(500);
    expect(endpoint.asked).toHaveLength(4);
    // Three times in vain, and the older one between the first and the second.
    const { rows } = await graph.pool.query(
      "select state, put_off, attempts, next_at > now() + interval '50 minutes' as rests from hub.reading_due where problem = 'answered 500'",
    );
    expect(rows).toEqual([{ state: 'waiting', put_off: 3, attempts: 0, rests: true }]);
    endpoint.answer = () => ({ content: NOTHING_FOUND });
    await graph.pool.query('update hub.reading_due set next_at = now()');
    await until(async () => (await state()).read === 2);
  });

  it.each([401, 402, 403, 404, 405])('holds %i against the endpoint and no text', async (status) => {
    endpoint.answer = (_, nth) => (nth <= 4 ? { status } : { content: NOTHING_FOUND });
    keeper.start();
    await until(async () => (await state()).read === 2);
    expect(endpoint.asked).toHaveLength(6);
    expect(await state()).toMatchObject({ givenUp: 0, waiting: 0 });
  });

  it('keeps an answer that the log did not take, and asks for it once', async () => {
    endpoint.answer = () => ({ content: NOTHING_FOUND });
    logFails = true;
    await expect(keeper.tick()).rejects.toThrow('the log is away');
    await expect(keeper.tick()).rejects.toThrow('the log is away');
    expect(endpoint.asked).toHaveLength(1);
    logFails = false;
    await keeper.tick();
    expect(endpoint.asked).toHaveLength(2);
    expect(await state()).toMatchObject({ read: 2, waiting: 0 });
  });

  it('is not waited for when it is stopped, and nothing is held against the text', async () => {
    await keeper.stop();
    keeper = made({ timeoutMs: 60_000 });
    endpoint.answer = () => ({ afterMs: 6_000, content: NOTHING_FOUND });
    keeper.start();
    await until(async () => endpoint.asked.length === 1);
    const since = Date.now();
    await keeper.stop();
    expect(Date.now() - since).toBeLessThan(2_000);
    const { rows } = await graph.pool.query('select attempts, put_off, problem from hub.reading_due where state = $1', ['waiting']); // prettier-ignore
    expect(rows).toEqual([1, 2].map(() => ({ attempts: 0, put_off: 0, problem: null })));
  });

  it.each([
    ['no JSON', { content: 'Sure, here you are' }],
    ['no message', { body: '{"choices":[]}' }],
    ['another form', { content: { ...NOTHING_FOUND, roles: 'none' } }],
    ['words that stand nowhere', { content: { ...NOTHING_FOUND, feeling: { ...SAD.feeling, quotes: ['Haistakaa'] } } }],
  ])('is asked three times where it answers with %s, and then the rules’ reading stands', async (_, reply) => {
    const before = await feelings();
    endpoint.answer = () => reply;
    keeper.start();
    await until(async () => (await state()).givenUp === 2);
    await sleep(100);
    expect(endpoint.asked).toHaveLength(6);
    expect(appended).toEqual([]);
    await understandAll(graph.pool, 500, READ_TERMS);
    expect(await feelings()).toEqual(before);
    expect((await state()).problems[0]!.problem).not.toMatch(/Haistakaa/);
  });

  it.each([400, 413, 422])('is not asked again where it refuses a text by %i', async (status) => {
    endpoint.answer = () => ({ status });
    await keeper.tick();
    expect(endpoint.asked).toHaveLength(2);
    expect(await state()).toMatchObject({ givenUp: 2, waiting: 0 });
  });

  it('is asked no faster than it is let', async () => {
    await keeper.stop();
    keeper = made({ perMinute: 120 });
    const since = Date.now();
    await keeper.tick();
    expect(endpoint.asked).toHaveLength(2);
    expect(Date.now() - since).toBeGreaterThanOrEqual(490);
  });

  it('is shown a text that was edited, and never one whose words are gone', async () => {
    const edited = eventText('notes.desk', 'note.edited', '2026-03-05T09:00:00Z', {
      key: 'N1',
      text: 'Näkyy kaikille.',
      visibility: 'everyone',
    });
    await feed(graph.writer, [edited], PLAIN_ONLY, { from: 60 });
    await understandAll(graph.pool, 500, READ_TERMS);
    await feed(
      graph.writer,
      [
        eventText('crm.shop', 'party.privacyDeleted', '2026-03-06T09:00:00Z', {
          contact: { key: '81', email: hanna.email },
        }),
      ],
      PLAIN_ONLY,
      { from: 70 },
    );
    await keeper.tick();
    expect(endpoint.asked.map(({ text }) => text).join()).not.toMatch(/väärä|Vain meille/);
    expect(appended).toHaveLength(endpoint.asked.length);
  });
});
