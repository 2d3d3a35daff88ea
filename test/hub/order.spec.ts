import { afterAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { dumpGraph } from '../graph/dump.js';
import { feed } from '../graph/feed.js';
import { shuffled } from '../graph/shuffled.js';
import { closeTestGraphs, openTestGraph } from '../graph/test-graph.js';

afterAll(closeTestGraphs, 60_000);

const event = (id: string, source: string, type: string, time: string, data: object) =>
  JSON.stringify({ specversion: '1.0', id, source, type, time, data });

const EVENTS = [
  event('1', 'crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', {
    key: '81',
    name: 'Hanna Lehtonen',
    emails: ['hanna@koivuranta.example'],
    organization: { key: '7', name: 'Koivuranta Kiinteistöt Oy', businessId: '2184573-6' },
  }),
  event('2', 'crm.example', 'crm.contact.changed', '2026-04-02T08:00:00Z', {
    key: '81',
    title: 'isännöitsijä',
    phones: ['040 123 4567'],
  }),
  event('3', 'crm.example', 'crm.contact.changed', '2026-02-02T08:00:00Z', {
    key: '81',
    title: 'harjoittelija',
    organization: { key: '8', name: 'Vanha Oy' },
  }),
  event('4', 'tickets.example', 'ticket.opened', '2026-04-03T08:00:00Z', {
    key: 'T1',
    subject: 'Lämpö ei toimi',
    text: 'Patterit kylmät',
    requester: { name: 'Hanna Lehtonen', email: 'HANNA@koivuranta.example' },
    author: { side: 'customer' },
    status: 'open',
  }),
  event('5', 'tickets.example', 'ticket.replied', '2026-04-03T09:00:00Z', {
    key: 'T1',
    text: 'Tulemme huomenna',
    author: { side: 'us', name: 'Pekka' },
  }),
  event('6', 'tickets.example', 'ticket.closed', '2026-04-05T09:00:00Z', { key: 'T1' }),
  event('7', 'tickets.example', 'ticket.reopened', '2026-04-06T09:00:00Z', { key: 'T1' }),
  event('8', 'notes.example', 'note.written', '2026-04-07T09:00:00Z', {
    key: 'N1',
    text: 'Hanna kertoi putkiremontista',
    author: 'Pekka',
    about: { contact: { email: 'hanna@koivuranta.example' } },
  }),
  event('9', 'notes.example', 'note.edited', '2026-04-08T09:00:00Z', {
    key: 'N1',
    text: 'Hanna kertoi putkiremontista syksyllä',
  }),
  event('10', 'crm.other', 'crm.contact.changed', '2026-04-09T09:00:00Z', {
    key: 'x',
    name: 'Lehtonen Hanna',
    phones: ['+358401234567'],
  }),
  event('11', 'crm.example', 'crm.contact.changed', '2026-04-09T10:00:00Z', {
    key: '82',
    name: 'Matti Lehtonen',
    phones: ['+358401234567'],
  }),
  event('12', 'crm.example', 'crm.contact.merged', '2026-04-10T10:00:00Z', { survivor: '81', losers: ['99'] }),
  event('13', 'crm.example', 'crm.contact.changed', '2026-03-10T10:00:00Z', {
    key: '99',
    name: 'H. Lehtonen',
    emails: ['h.lehtonen@koti.example'],
  }),
  event('14', 'crm.example', 'crm.opportunity.changed', '2026-04-11T10:00:00Z', {
    key: 'O1',
    name: 'Lämpöpumppu',
    organization: { key: '7' },
    contacts: [{ key: '81', role: 'buyer' }],
    amount: 12000.5,
    currency: 'EUR',
    stage: 'offer',
  }),
  event('15', 'tickets.example', 'ticket.replied', '2026-04-02T09:00:00Z', {
    key: 'T2',
    text: 'Onko ketään?',
    author: { side: 'customer' },
  }),
  event('16', 'tickets.example', 'ticket.changed', '2026-04-12T09:00:00Z', {
    key: 'T2',
    requester: { name: 'Hanna Lehtonen', email: 'hanna@koivuranta.example' },
    status: 'solved',
  }),
  event('17', 'notes.meri', 'group.defined', '2026-04-13T09:00:00Z', {
    key: '3e0f7a52-6a7e-4b1c-9a53-0c7a52f0e1d2',
    name: 'Asks support',
    filter: { touchpoints: { some: { stage: ['support'] } } },
    by: 'Pekka',
  }),
  event('18', 'notes.meri', 'group.defined', '2026-04-14T09:00:00Z', {
    key: '3e0f7a52-6a7e-4b1c-9a53-0c7a52f0e1d2',
    filter: { kind: 'person', touchpoints: { some: { stage: ['support'] } } },
    by: 'Tiina',
  }),
];

async function graphOf(texts: readonly string[], batch: number): Promise<string> {
  const { pool, writer } = await openTestGraph();
  await feed(writer, texts, PLAIN_ONLY, { batch });
  return dumpGraph(pool);
}

test('shuffled, doubled and one by one: the same graph to the byte', async () => {
  const straight = await graphOf(EVENTS, 100);
  expect(straight).toContain('Hanna Lehtonen');
  expect(straight).toContain('-- group_member (1)');
  for (let seed = 1; seed <= 6; seed++) {
    const order = shuffled([...EVENTS, ...EVENTS.slice(0, 8)], seed);
    expect(await graphOf(order, [1, 3, 7, 100][seed % 4]!)).toBe(straight);
  }
}, 120_000);
