import { afterAll, expect, jest, test } from '@jest/globals';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import type { Pool } from 'pg';
import { rebuild } from '../../apps/worker/index.js';
import { dumpGraph } from '../graph/dump.js';
import { feed } from '../graph/feed.js';
import { shuffled } from '../graph/shuffled.js';
import { closeTestGraphs, eventText, openTestGraph } from '../graph/test-graph.js';
import { TERMS } from '../graph/understood.js';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
jest.setTimeout(60_000);
afterAll(closeTestGraphs, 60_000);

const CANARY = [
  'salainen', 'entinen', 'salainen@koti.example', '405550123', 'patteri vuotaa', 'kiitos avusta', 'hyvä palvelu',
  'lämpöpumppu sallalle', 'lomake 17', 'sama ihminen', 'kellarissa', 'vuotaa taas', 'linja-auto',
]; // prettier-ignore
const contact = { key: 'S' };
const said = (type: string, time: string, data: object, source = 'crm.shop') => eventText(source, type, time, data);

const BEFORE = [
  said('crm.contact.changed', '2026-01-01T00:00:00Z', {
    key: 'S',
    name: 'Salla Entinen',
    emails: ['Salainen@koti.example'],
  }),
  said('crm.contact.changed', '2026-01-02T00:00:00Z', { key: 'S', name: 'Salla Salainen', phones: ['+358405550123'] }),
  said('crm.contact.changed', '2026-01-02T00:00:00Z', { key: 'T', name: 'Tuomo Toinen' }),
  said('crm.activity.logged', '2026-01-03T00:00:00Z', {
    key: 'A',
    kind: 'call',
    contact,
    text: 'Patteri vuotaa',
    by: 'Pekka',
  }),
  said('feedback.given', '2026-01-04T00:00:00Z', {
    key: 'F',
    kind: 'nps',
    score: 9,
    text: 'Kiitos avusta',
    about: 'Hyvä palvelu',
    contact,
  }),
  said('crm.opportunity.changed', '2026-01-05T00:00:00Z', {
    key: 'O',
    name: 'Lämpöpumppu Sallalle',
    contacts: [contact],
  }),
  said('consent.recorded', '2026-01-06T00:00:00Z', {
    contact,
    purpose: 'news',
    status: 'granted',
    evidence: 'Lomake 17',
  }),
  said('identity.decided', '2026-01-07T00:00:00Z', {
    key: 'D',
    verdict: 'not-same',
    a: { kind: 'person', source: 'crm.shop', key: 'S' },
    b: { kind: 'person', source: 'crm.shop', key: 'T' },
    by: 'Aino',
    reason: 'Ei sama ihminen kuin Tuomo',
  }),
  said('note.written', '2026-01-08T00:00:00Z', { key: 'N', text: 'Kellarissa Sallan kanssa', about: { contact } }),
  // The note turned out to be about somebody else; what it says was said of her.
  said('note.edited', '2026-01-09T00:00:00Z', { key: 'N', about: { contact: { key: 'T' } } }),
];
const AFTER = [
  said('crm.contact.changed', '2026-03-01T00:00:00Z', { key: 'S', name: 'Salla Salainen' }),
  said('crm.activity.logged', '2026-03-02T00:00:00Z', { key: 'B', kind: 'call', contact, text: 'Patteri vuotaa taas' }),
];
/** Others who only know her by her address: two ticket systems and one who had it once. */
const requester = { name: 'Salla Salainen', email: 'salainen@koti.example' };
const ELSEWHERE = [
  said(
    'ticket.opened',
    '2026-01-10T00:00:00Z',
    { key: 'T1', subject: 'Patteri vuotaa', text: 'Linja-auto myöhässä', requester, satisfaction: 'good' },
    'tickets.one',
  ),
  said('ticket.replied', '2026-01-11T00:00:00Z', { key: 'T1', text: 'Vuotaa taas' }, 'tickets.one'),
  said('ticket.opened', '2026-04-10T00:00:00Z', { key: 'T2', subject: 'Kellarissa', requester }, 'tickets.two'),
  said('crm.contact.changed', '2026-01-01T00:00:00Z', {
    key: 'X',
    name: 'Salla Entinen',
    emails: ['salainen@koti.example'],
  }, 'crm.old'),
  said('crm.contact.changed', '2026-01-20T00:00:00Z', { key: 'X', emails: null }, 'crm.old'),
]; // prettier-ignore
/** A mail to her and to another: what it says was said to both. */
const MAIL = eventText('notes.email', 'email.received', '2026-01-12T00:00:00Z', {
  mailbox: 'myynti@yritys.example',
  raw: [
    'From: Myynti <myynti@yritys.example>',
    'To: Salla <salainen@koti.example>, Veikko <veikko@koti.example>',
    'Date: Mon, 12 Jan 2026 10:00:00 +0000',
    'Message-ID: <m1@yritys.example>',
    'Subject: Salla Salainen',
    '',
    'Kellarissa vuotaa taas, Veikko.',
  ].join('\r\n'),
});
const BY_KEY = said('party.privacyDeleted', '2026-02-01T00:00:00Z', { contact });
const BY_ADDRESS = said('party.privacyDeleted', '2026-02-01T00:00:00Z', {
  contact: { email: 'SALAINEN@koti.example' },
});

/** Where in schema `graph` a canary still is: every table, the search dictionary too. */
async function found(pool: Pool): Promise<readonly string[]> {
  const tables = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'graph'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
  );
  const places: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ line: string }>(`select lower(to_jsonb(t)::text) as line from graph.${name} t`);
    for (const word of CANARY) if (rows.some(({ line }) => line.includes(word))) places.push(`${name}: ${word}`);
  }
  return places;
}

test('the canaries are seen before an erasure', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, [...BEFORE, ...AFTER, ...ELSEWHERE], catalogue);
  const places = await found(pool);
  for (const word of CANARY) expect(places.some((place) => place.endsWith(`: ${word}`))).toBe(true);
});

test.each([
  ['key', [...BEFORE, BY_KEY, ...AFTER], 3],
  ['address, in every source that knows it', [...BEFORE, BY_ADDRESS, ...AFTER, ...ELSEWHERE, MAIL], 6],
])(
  'whoever was erased by %s leaves no word behind and does not come back: by no order, later event, replay or rebuild',
  async (_, events, touchpoints) => {
    const dumps = new Set<string>();
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const graph = await openTestGraph();
      const { pool, writer } = graph;
      await feed(writer, seed === 0 ? events : shuffled(events, seed), catalogue, { batch: [1, 2, 7, 50][seed % 4]! });
      await feed(writer, events, catalogue);
      expect(await found(pool)).toEqual([]);
      dumps.add(await dumpGraph(pool));
      if (seed === 3) {
        const rebuilt = await rebuild({ databaseUrl: graph.url, catalogue, terms: TERMS });
        expect(rebuilt.tables.filter(({ same }) => !same)).toEqual([]);
        expect(await found(pool)).toEqual([]);
        dumps.add(await dumpGraph(pool));
      }
      const { rows } = await pool.query<{ n: number }>(
        `select count(*)::int as n from touchpoint t join erasure e using (record_id)`,
      );
      expect(rows).toEqual([{ n: touchpoints }]);
      const others = await pool.query(
        "select display_name from customer where display_name like '% %' and name_norm <> ''",
      );
      expect(others.rows.map((row) => (row as { display_name: string }).display_name)).toContain('Tuomo Toinen');
      await graph.close();
    }
    expect(dumps.size).toBe(1);
  },
);

test('a demand that names the address of a role erases nobody who uses it', async () => {
  const { pool, writer } = await openTestGraph();
  await feed(
    writer,
    [
      said('crm.contact.changed', '2026-01-01T00:00:00Z', { key: 'P', name: 'Pirjo', emails: ['info@yritys.example'] }),
      said('party.privacyDeleted', '2026-02-01T00:00:00Z', { contact: { email: 'info@yritys.example' } }),
    ],
    catalogue,
  );
  expect((await pool.query("select 1 from customer where display_name = 'Pirjo'")).rowCount).toBe(1);
});
