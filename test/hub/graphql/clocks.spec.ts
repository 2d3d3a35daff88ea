import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { understandAll } from '../../graph/understood.js';

const CRM = 'crm.clocks';
const contact = { key: 'kello', name: 'Kello Keskinen', emails: ['kello@keskinen.example'] };
const ids: { n: number } = { n: 0 };
const told = (type: string, time: string, data: object, source = CRM) =>
  event(`clock-${++ids.n}`, source, type, time, data);

let gateway: TestGateway;
let id: string;
/** Before the second words were known. */
let known: string;

const about = { contact: { email: 'kello@keskinen.example' } };
const deal = (time: string, more: object) => told('crm.opportunity.changed', time, { key: 'O1', ...more });
const call = (time: string, more: object) =>
  told('crm.activity.logged', time, { key: 'A1', kind: 'call', contact: { key: 'kello' }, direction: 'outbound', ...more }); // prettier-ignore
const note = (type: string, time: string, more: object) => told(type, time, { key: 'N1', ...more }, 'notes.clocks');

/** What was said first, and what corrects it; each is fed in an order of its own. */
const FIRST = [
  told('crm.contact.changed', '2026-01-01T08:00:00Z', contact),
  told('crm.organization.changed', '2026-01-01T08:00:00Z', { key: 'oy', name: 'Kellosepät Oy' }),
  deal('2026-02-01T08:00:00Z', {
    name: 'Ensimmäinen nimi',
    stage: 'Tarjous',
    amount: '1000.50',
    currency: 'EUR',
    contacts: [{ key: 'kello', role: 'buyer' }],
    organization: { key: 'oy' },
    outcome: 'open',
  }),
  // Written down a day after it happened.
  call('2026-02-03T08:00:00Z', { at: '2026-02-02T10:00:00Z', channel: 'phone', text: 'Puhuttiin hinnasta.' }),
  note('note.written', '2026-02-04T08:00:00Z', {
    at: '2026-02-04T08:00:00Z',
    text: 'Lupasin soittaa perjantaina.',
    author: 'Sari',
    about,
  }),
  told('feedback.given', '2026-02-05T08:00:00Z', { key: 'F1', kind: 'nps', score: 3, text: 'Hidas', contact: about.contact }, 'feedback.clocks'), // prettier-ignore
];
const LATER = [
  deal('2026-03-01T08:00:00Z', {
    name: 'Toinen nimi',
    stage: 'Voitettu',
    amount: '900',
    outcome: 'won',
    contacts: [{ key: 'kello', role: 'user' }],
  }),
  call('2026-03-03T08:00:00Z', { at: '2026-02-20T10:00:00Z', channel: 'meeting', text: 'Tapaaminen, ei puhelu.' }),
  note('note.edited', '2026-03-04T08:00:00Z', { text: 'En luvannut mitään.', author: 'Mika' }),
  told('feedback.given', '2026-03-05T08:00:00Z', { key: 'F1', kind: 'nps', score: 9, text: 'Nopea', contact: about.contact }, 'feedback.clocks'), // prettier-ignore
  note('note.deleted', '2026-04-01T08:00:00Z', {}),
  deal('2026-04-02T08:00:00Z', { amount: null }),
];

beforeAll(async () => {
  gateway = await startTestGateway(FIRST);
  known = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await gateway.feed([...LATER].reverse());
  await understandAll(gateway.pool);
  id = (await ask('{ customerBy(identifier: { kind: EMAIL, value: "kello@keskinen.example" }) { id } }')).customerBy.id;
}, 60_000);
afterAll(() => gateway.close());

async function ask(query: string, variables: object = {}): Promise<Loose> {
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const QUERY = `query ($id: ID!, $at: AtInput) { customer(id: $id, at: $at) {
  opportunities { totalCount nodes { name stage amount outcome contacts { role } organization { displayName } } }
  notes { totalCount nodes { text author } } feedback { score text }
  touchpoints { totalCount nodes { occurredAt channel form text note { text } } }
  promises { nodes { quote { text } touchpoint { text } } } activity { touchpoints }
  kept: promises(filter: {state: [KEPT]}) { totalCount } open: promises(filter: {state: [OPEN, BROKEN]}) { totalCount } } }`;
const at = async (limits?: object) => (await ask(QUERY, { id, ...(limits ? { at: limits } : {}) })).customer;

const STOOD = {
  opportunities: {
    totalCount: 1,
    nodes: [
      {
        name: 'Ensimmäinen nimi',
        stage: 'Tarjous',
        amount: '1000.50',
        outcome: 'OPEN',
        contacts: [{ role: 'buyer' }],
        organization: { displayName: 'Kellosepät Oy' },
      },
    ],
  },
  notes: { totalCount: 1, nodes: [{ text: 'Lupasin soittaa perjantaina.', author: 'Sari' }] },
  feedback: [{ score: 3, text: 'Hidas' }],
  touchpoints: {
    totalCount: 3,
    nodes: [
      { form: 'survey', text: 'Hidas' },
      { form: 'note', text: 'Lupasin soittaa perjantaina.', note: { text: 'Lupasin soittaa perjantaina.' } },
      { occurredAt: '2026-02-02T10:00:00.000Z', channel: 'PHONE', text: 'Puhuttiin hinnasta.', note: null },
    ],
  },
  promises: {
    nodes: [{ quote: { text: expect.stringContaining('Lupasin') }, touchpoint: { text: 'Lupasin soittaa perjantaina.' } }],
  },
  activity: { touchpoints: 3 },
  kept: { totalCount: 0 },
  open: { totalCount: 1 },
}; // prettier-ignore

describe('deals, notes, calls and judgements stand as they stood', () => {
  test('by when it was so', async () => {
    expect(await at({ happenedBy: '2026-02-10' })).toMatchObject(STOOD);
    const march = await at({ happenedBy: '2026-03-10' });
    expect(march).toMatchObject({
      opportunities: { nodes: [{ name: 'Toinen nimi', stage: 'Voitettu', amount: '900', outcome: 'WON', contacts: [{ role: 'user' }] }] },
      notes: { nodes: [{ text: 'En luvannut mitään.', author: 'Mika' }] },
      feedback: [{ score: 9, text: 'Nopea' }],
      promises: { nodes: [] },
    }); // prettier-ignore
    expect(march.touchpoints.nodes.map((one: Loose) => [one.occurredAt, one.channel])).toContainEqual([
      '2026-02-20T10:00:00.000Z',
      'MEETING',
    ]);
  });

  test('by when we knew it', async () => {
    expect(await at({ knownBy: known })).toMatchObject(STOOD);
    expect(await at({ knownBy: known, happenedBy: '2026-02-01T12:00:00Z' })).toMatchObject({
      opportunities: { totalCount: 1 },
      notes: { totalCount: 0 },
      feedback: [],
      touchpoints: { totalCount: 0 },
    });
  });

  test('a call counts from when it was, not from when it was written down, and a deal from its first word', async () => {
    expect(await at({ happenedBy: '2026-02-02T12:00:00Z' })).toMatchObject({
      touchpoints: { totalCount: 1, nodes: [{ text: 'Puhuttiin hinnasta.' }] },
    });
    expect(await at({ happenedBy: '2026-01-31' })).toMatchObject({ opportunities: { totalCount: 0 } });
  });

  test('what was deleted or removed by then is gone, and the end of time is now', async () => {
    const now = await at();
    expect(now).toMatchObject({ notes: { totalCount: 0 }, opportunities: { nodes: [{ amount: null }] } });
    expect(await at({ happenedBy: '2030-01-01' })).toEqual(now);
    expect(await at({ knownBy: new Date(Date.now() + 60_000).toISOString() })).toEqual(now);
  });

  test('what was said of an erased customer is not in the past either', async () => {
    const words = ['Ensimmäinen nimi', 'Puhuttiin hinnasta', 'Lupasin soittaa', 'Hidas'];
    const past = async () => (await gateway.pool.query('select value from item_past')).rows.map((row) => JSON.stringify(row)).join(); // prettier-ignore
    const before = await past();
    for (const word of words) expect(before).toContain(word);
    await gateway.feed([told('party.privacyDeleted', '2026-05-01T08:00:00Z', { contact: { email: 'kello@keskinen.example' } })]); // prettier-ignore
    // And a late word of the past does not bring them back.
    await gateway.feed([note('note.edited', '2026-02-06T08:00:00Z', { text: 'Myöhäinen korjaus' })]);
    const after = await past();
    for (const word of [...words, 'Myöhäinen korjaus']) expect(after).not.toContain(word);
  });
});
