import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readSources, silenceOf } from '#graph';
import { post, startGateway, type TestGateway } from './gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await gateway.work();
}, 120_000);
afterAll(() => gateway?.close(), 60_000);

const stateOf = async (source: string) => (await readSources(gateway.pool, source))[0]!;
const track = (messages: readonly object[]) => post(`${gateway.url}/v1/batch`, JSON.stringify({ batch: messages }));

test('hours are counted, doubled events once', async () => {
  const messages = [1, 2, 3].map((n) => ({
    type: 'identify',
    messageId: `h-${n}`,
    userId: `u-${n}`,
    traits: { email: `u${n}@edge.example` },
  }));
  await track(messages);
  await gateway.applied();
  await gateway.log.append([
    {
      topic: 'meri.web',
      key: 'u',
      value: Buffer.from(
        JSON.stringify({
          specversion: '1.0',
          id: 'h-1',
          source: 'web.segment',
          type: 'segment.identify',
          data: messages[0],
        }),
      ),
    },
  ]);
  await gateway.applied();
  expect(await stateOf('web.segment')).toMatchObject({
    lastDay: 3,
    usualPerHour: 3,
    duplicates: '1',
    mapping: expect.stringMatching(/^segment@/),
  });
}, 120_000);

test('a type that nobody knows, and a field that nobody reads, are counted with an event to look at', async () => {
  await track([
    { type: 'teleport', messageId: 'u-1', userId: 'u' },
    { type: 'teleport', messageId: 'u-2', userId: 'u' },
    { type: 'identify', messageId: 'u-3', userId: 'u', traits: { email: 'u@edge.example' }, mood: 'sunny' },
  ]);
  await gateway.applied();
  for (let n = 0; n < 3; n++) {
    await track([{ type: 'identify', messageId: `m-${n}`, userId: 'u', mood: 'sunny' }]);
    await gateway.applied();
  }
  const { notUnderstood } = await stateOf('web.segment');
  expect(notUnderstood.find(({ name }) => name.includes('teleport'))).toMatchObject({
    kind: 'type',
    events: 2,
    sample: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(notUnderstood.find(({ name }) => name === 'mood')).toMatchObject({
    kind: 'field',
    mapping: expect.stringMatching(/^segment@/),
  });
}, 120_000);

test('a field that only one event of a large batch has is told as well, wherever it stands', async () => {
  const messages = Array.from({ length: 400 }, (_, n) => ({
    type: 'identify',
    messageId: `r-${n}`,
    userId: 'one',
    traits: { email: 'one@edge.example' },
    ...(n === 277 ? { rarely: 'seen' } : {}),
  }));
  await track(messages);
  await gateway.applied();
  expect((await stateOf('web.segment')).notUnderstood).toContainEqual(
    expect.objectContaining({ kind: 'field', name: 'rarely', events: 1 }),
  );
}, 120_000);

test('what an event tells of without its content is counted as what must be read at the source', async () => {
  for (const id of ['t-1', 't-2'])
    await gateway.log.append([
      {
        topic: 'meri.notes',
        key: 'p',
        value: Buffer.from(
          JSON.stringify({
            specversion: '1.0',
            id,
            source: 'notes.notion',
            type: 'notion.received',
            data: {
              id,
              type: 'page.content_updated',
              timestamp: '2026-03-02T08:00:00Z',
              entity: { id: 'p', type: 'page' },
            },
          }),
        ),
      },
    ]);
  await gateway.applied();
  expect((await stateOf('notes.notion')).notUnderstood).toContainEqual(
    expect.objectContaining({ kind: 'content', name: 'page.content_updated', events: 2 }),
  );
}, 120_000);

test('a sender that makes new names without end does not fill the table', async () => {
  for (let round = 0; round < 3; round++)
    await track(
      Array.from({ length: 400 }, (_, n) => ({ type: `kind${round}x${n}`, messageId: `many-${round}-${n}` })),
    );
  await gateway.applied();
  const { rows } = await gateway.pool.query<{ n: number }>('select count(*)::int as n from hub.not_understood');
  expect(rows[0]!.n).toBeLessThan(1_000);
  // None of them is lost: those that have no row of their own are counted together.
  const { notUnderstood } = await stateOf('web.segment');
  const others = notUnderstood.find(({ name }) => name === '(others)');
  expect(others).toMatchObject({ kind: 'type', sample: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  const sum = await gateway.pool.query<{ n: number }>(
    "select sum(events)::int as n from hub.not_understood where kind = 'type' and (name like 'kind%' or name = '(others)')",
  );
  expect(sum.rows[0]!.n).toBe(1_200);
}, 120_000);

test('silence is odd when it is longer than what two weeks have shown, by the counts of the hours', async () => {
  const source = 'tickets.quiet';
  await gateway.pool.query(
    `insert into hub.source_state (source, family, events, first_received_at, last_received_at) values ($1, 'tickets', 4000, now() - interval '10 days', now() - interval '5 hours')`,
    [source],
  );
  await gateway.pool.query(
    `insert into hub.source_hour (source, hour, events) select $1, date_trunc('hour', now()) - n * interval '1 hour', 40 from generate_series(5, 200) n`,
    [source],
  );
  const busy = await stateOf(source);
  expect(silenceOf(busy)).toBe('usually 40 an hour, none for 5 h');
  await gateway.pool.query(
    'delete from hub.source_hour where source = $1 and extract(hour from hour) between 0 and 11',
    [source],
  );
  expect(silenceOf(await stateOf(source))).toBeUndefined();
  expect(silenceOf(await stateOf(source), 4 * 3_600_000)).toMatch(/none for 5 h/);
  expect(silenceOf(busy, 6 * 3_600_000)).toBeUndefined();
});
