import { afterAll, expect, test } from '@jest/globals';
import type { Pool, PoolClient } from 'pg';
import { PLAIN_ONLY } from '#sources';
import { feed } from '../../../test/graph/feed.js';
import { closeTestGraphs, eventText, openTestGraph } from '../../../test/graph/test-graph.js';
import { TERMS, understandAll } from '../../../test/graph/understood.js';
import { understandDue } from './understand-due.js';
import { DERIVED } from '../read/understanding/derived.js';

afterAll(closeTestGraphs, 60_000);

const hanna = { key: '81', name: 'Hanna Lehtonen', email: 'hanna@koivuranta.example' };
const EVENTS = [
  eventText('crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', {
    key: '81', name: 'Hanna Lehtonen', givenName: 'Hanna', familyName: 'Lehtonen', emails: ['hanna@koivuranta.example'], organization: { key: '7', name: 'Koivuranta Oy' },
  }), // prettier-ignore
  eventText('tickets.desk', 'ticket.opened', '2026-03-02T08:00:00Z', {
    key: 'T1', subject: 'Lämpö', text: 'Patteri vuotaa, olen todella pettynyt. Voisitteko tulla katsomaan?', requester: hanna, author: { side: 'customer' }, channel: 'email',
  }), // prettier-ignore
  eventText('tickets.desk', 'ticket.replied', '2026-03-02T08:01:00Z', {
    key: 'T1',
    text: 'Kiitos viestistäsi, palaamme asiaan.',
    author: { side: 'us', automatic: true },
  }),
  eventText('tickets.desk', 'ticket.replied', '2026-03-03T09:00:00Z', {
    key: 'T1',
    text: 'Asentaja tulee perjantaina.',
    channel: 'email',
    author: { side: 'us', name: 'Pekka' },
  }),
  eventText('notes.desk', 'note.written', '2026-03-10T09:00:00Z', {
    key: 'N1', text: 'Hanna päättää budjetista. Toivoisivat raportin kuukausittain.', author: 'Pekka', about: { contact: { email: 'hanna@koivuranta.example' } },
  }), // prettier-ignore
];

test('what touchpoints mean stands beside them: feeling, place, promise, wait, claim, role and the sums', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, EVENTS, PLAIN_ONLY);
  await understandAll(pool);
  const all = async (sql: string) => (await pool.query<Record<string, unknown>>(sql)).rows;
  expect(
    await all(
      'select m.feeling, m.stage, t.form from meaning m join touchpoint t on t.id = m.touchpoint_id order by t.occurred_at',
    ),
  ).toEqual([
    { feeling: 'NEGATIVE', stage: 'support', form: 'message' },
    { feeling: 'UNKNOWN', stage: 'support', form: 'message' },
    { feeling: 'UNKNOWN', stage: 'support', form: 'message' },
    { feeling: 'NEUTRAL', stage: 'comparison', form: 'note' },
  ]);
  expect(await all('select maker, act, due_at, outcome, stage from promise')).toEqual([
    { maker: 'US', act: 'visit', due_at: new Date('2026-03-06T21:59:59.000Z'), outcome: 'OPEN', stage: 'support' },
  ]);
  expect(await all('select since, ended_at, how, working_ms, channel from wait')).toEqual([
    {
      since: new Date('2026-03-02T08:00:00Z'), ended_at: new Date('2026-03-03T09:00:00Z'), how: 'PROMISED', working_ms: String(9 * 3_600_000), channel: 'email',
    },
  ]); // prettier-ignore
  expect(await all('select kind from claim')).toEqual([{ kind: 'wish' }]);
  expect(await all('select role, c.display_name from seat s join customer c on c.id = s.person_id')).toEqual([
    { role: 'buyer', display_name: 'Hanna Lehtonen' },
  ]);
  expect(await all('select walk, c.display_name from journey j join customer c on c.id = j.party_id')).toEqual([
    { walk: ['support', 'comparison'], display_name: 'Koivuranta Oy' },
  ]);
  expect(
    await all(
      "select measure, stage, channel, detail, n::int from map_sum where period = '2026-03' and measure in ('waits', 'due') order by 1",
    ),
  ).toEqual([
    { measure: 'due', stage: 'support', channel: 'email', detail: '2026-03-06', n: 1 },
    { measure: 'waits', stage: 'support', channel: 'email', detail: '', n: 1 },
  ]);
  expect(await all('select 1 from understanding_due')).toEqual([]);
});

test('a mail that names as the first of its thread one from the midst of it is in that thread', async () => {
  const { pool, writer } = await openTestGraph();
  const [customer, us] = [{ side: 'customer' }, { side: 'us', name: 'Pekka' }];
  const exchange = [
    eventText('tickets.desk', 'ticket.opened', '2026-03-02T08:00:00Z', { key: 'a@koivuranta.example', text: 'Mitä uusi patteri maksaa?', requester: hanna, author: customer, channel: 'email' }),
    eventText('tickets.desk', 'ticket.replied', '2026-03-02T09:00:00Z', { key: 'a@koivuranta.example', messageKey: 'b@desk.example', text: 'Hinta on 200 euroa.', author: us, channel: 'email' }),
    eventText('tickets.desk', 'ticket.opened', '2026-03-02T10:00:00Z', { key: 'b@desk.example', text: 'Patteri vuotaa. Voisitteko tulla katsomaan?', requester: hanna, author: customer, channel: 'email' }),
    eventText('tickets.desk', 'ticket.replied', '2026-03-02T11:00:00Z', { key: 'a@koivuranta.example', messageKey: 'd@desk.example', text: 'Vika oli venttiilissä, ja se on vaihdettu.', author: us, channel: 'email' }),
  ]; // prettier-ignore
  await feed(writer, exchange, PLAIN_ONLY);
  await understandAll(pool);
  const { rows } = await pool.query('select since, ended_at from wait order by since');
  expect(rows).toEqual([
    { since: new Date('2026-03-02T08:00:00Z'), ended_at: new Date('2026-03-02T09:00:00Z') },
    { since: new Date('2026-03-02T10:00:00Z'), ended_at: new Date('2026-03-02T11:00:00Z') },
  ]);
});

test('no derived table holds a word of a text', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, EVENTS, PLAIN_ONLY);
  await feed(
    writer,
    [
      eventText('tickets.desk', 'ticket.opened', '2026-03-06T08:00:00Z', {
        key: 'T9', text: 'Suosittelin teitä naapurille, kun patteri ei enää vuotaa.', requester: hanna, author: { side: 'customer' }, channel: 'email',
      }),
    ],
    PLAIN_ONLY,
    { from: 900 },
  ); // prettier-ignore
  await understandAll(pool);
  for (const table of [...DERIVED, 'map_tally', 'map_sum', 'understood_customer', 'case_record']) {
    const { rows } = await pool.query<{ line: string }>(`select to_jsonb(t)::text as line from ${table} t`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { line } of rows)
      expect(line).not.toMatch(
        /patteri|vuotaa|asentaja|perjantai|budjet|raportti|suosittel|naapuri|hanna|pekka|koivuranta/i,
      );
  }
});

test('a portion takes along what is marked of whoever it understands, and sends no meaning that is as it was', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, EVENTS, PLAIN_ONLY);
  const marked = await pool.query('select distinct record_id from understanding_due');
  expect(marked.rowCount).toBeGreaterThan(1);
  let contacts = 0;
  await understandDue(pool, { ...TERMS, marks: 1, onRead: (count) => (contacts = count) });
  expect(contacts).toBe(4);
  expect((await pool.query('select 1 from understanding_due')).rowCount).toBe(0);

  const written = async () => (await pool.query<{ xmin: string }>('select xmin::text, touchpoint_id from meaning order by 2')).rows; // prettier-ignore
  const before = await written();
  await feed(writer, EVENTS.slice(-1), PLAIN_ONLY, { from: 900 });
  await pool.query('insert into understanding_due (record_id) select id from record');
  await understandAll(pool);
  expect(await written()).toEqual(before);
});

test('a process that freezes between two statements gives back what it took, and another one goes on', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, EVENTS, PLAIN_ONLY);
  let frozen: PoolClient | undefined;
  let told: () => void = () => undefined;
  const isFrozen = new Promise<void>((resolve) => (told = resolve));
  // It takes its marks, and then says nothing any more.
  const freezing = (client: PoolClient) =>
    new Proxy(client, {
      get: (target, member) => {
        if (member !== 'query') return Reflect.get(target, member, target) as unknown;
        return async (query: { readonly name?: string }, ...rest: readonly never[]) => {
          const result: unknown = await target.query(query as never, ...rest);
          if (query.name !== 'understanding-take') return result;
          told();
          return new Promise(() => undefined);
        };
      },
    });
  const theirs = { connect: async () => freezing((frozen = await pool.connect())) } as unknown as Pool;
  void understandDue(theirs, TERMS);
  await isFrozen;
  // Not after a minute, when a statement that waits for it would be given up.
  expect(await understandDue(pool, TERMS)).toBe(true);
  await understandAll(pool);
  expect((await pool.query('select 1 from understanding_due')).rowCount).toBe(0);
  expect((await pool.query('select 1 from promise')).rowCount).toBeGreaterThan(0);
  frozen!.release(true);
}, 90_000);

test('a source that tells of one message at two times holds up nobody: the later stands, in whatever order they came', async () => {
  const told = (time: string, text: string) =>
    eventText('tickets.desk', 'ticket.replied', time, { key: 'T1', messageKey: 'M1', text, author: { side: 'us', name: 'Pekka' }, channel: 'email' }); // prettier-ignore
  const twice = [
    told('2026-03-04T09:00:00Z', 'Huolto tulee maanantaina.'),
    told('2026-03-05T09:00:00Z', 'Huolto tulee tiistaina.'),
  ];
  const meant = async (events: readonly string[]) => {
    const { pool, writer } = await openTestGraph();
    await feed(writer, EVENTS, PLAIN_ONLY);
    await feed(writer, events, PLAIN_ONLY);
    await understandAll(pool);
    const { rows } = await pool.query<object>(
      'select id, touchpoint_id, made_at, due_at from promise order by made_at, id',
    );
    const { rows: meanings } = await pool.query<object>('select touchpoint_id, record_id from meaning order by 1, 2');
    return { promises: rows, meanings };
  };
  const straight = await meant(twice);
  expect(straight.promises).toContainEqual(expect.objectContaining({ made_at: new Date('2026-03-05T09:00:00Z') }));
  expect(straight.meanings).toHaveLength(5);
  expect(await meant([...twice].reverse())).toEqual(straight);
}, 60_000);
