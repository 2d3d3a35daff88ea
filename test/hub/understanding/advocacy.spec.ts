import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { understandAll } from '../../graph/understood.js';

const contact = (id: string, key: string, name: string, more: object = {}) =>
  event(id, 'crm.shop', 'crm.contact.changed', '2024-03-01T08:00:00Z', {
    key, name, emails: [`${key}@koivuranta.example`], ...more,
  }); // prettier-ignore
const deal = (id: string, time: string, contactKey: string, data: object) =>
  event(id, 'crm.shop', 'crm.opportunity.changed', time, { key: `D-${contactKey}`, name: 'Huolto', contacts: [{ key: contactKey }], ...data }); // prettier-ignore
const mail = (id: string, key: string, thread: string, time: string, type: string, text: string, us = false) =>
  event(id, 'tickets.desk', `ticket.${type}`, time, {
    key: thread, subject: 'Asia', text, channel: 'email', author: us ? { side: 'us', name: 'Pekka' } : { side: 'customer' }, requester: { key, email: `${key}@koivuranta.example` },
  }); // prettier-ignore

const EVENTS = [
  contact('c1', 'hanna', 'Hanna Lehtonen'),
  contact('c2', 'mikko', 'Mikko Virtanen'),
  contact('c3', 'liisa', 'Liisa Salo'),
  deal('d1', '2024-04-01T08:00:00Z', 'hanna', { outcome: 'won', amount: '1200.50', currency: 'EUR' }),
  mail('m1', 'hanna', 'T1', '2024-05-01T08:00:00Z', 'opened', 'Kiitos, olen todella tyytyväinen. Voisitteko lähettää laskun?'), // prettier-ignore
  mail('m2', 'hanna', 'T1', '2024-05-01T09:00:00Z', 'replied', 'Ohessa lasku.', true),
  event('r1', 'tickets.desk', 'ticket.closed', '2024-05-02T09:00:00Z', { key: 'T1' }),
  event('r2', 'tickets.desk', 'ticket.reopened', '2024-05-03T09:00:00Z', { key: 'T1' }),
  event('f1', 'feedback.survey', 'feedback.given', '2025-06-01T08:00:00Z', { key: 'F1', kind: 'nps', score: 10, contact: { email: 'hanna@koivuranta.example' } }), // prettier-ignore
];

let gateway: TestGateway;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  gateway = await startTestGateway(EVENTS);
  await understandAll(gateway.pool);
  const { data } = await gateway.ask<Loose>('{ customers(first: 50) { nodes { id email } } }');
  ids = new Map(data.customers.nodes.map(({ id, email }: Loose) => [email.split('@')[0], id]));
}, 60_000);
afterAll(() => gateway.close());

const ask = async (query: string): Promise<Loose> => {
  await understandAll(gateway.pool);
  const { data, errors } = await gateway.ask<Loose>(query);
  expect(errors).toBeUndefined();
  return data;
};
const ofCustomer = async (name: string, fields: string, at = ''): Promise<Loose> =>
  (await ask(`{ customer(id: "${ids.get(name)}"${at}) { ${fields} } }`)).customer;

test('value is money, effort and loyalty, each with its receipts', async () => {
  const fields =
    'value { won { currency amount deals opportunities { name outcome } } served { touchpoints channels { channel touchpoints } cases reopened } loyalty { firstAt tenureSeconds returns purchases } }';
  const { value } = await ofCustomer('hanna', fields);
  expect(value.won).toEqual([{ currency: 'EUR', amount: '1200.50', deals: 1, opportunities: [{ name: 'Huolto', outcome: 'WON' }] }]); // prettier-ignore
  expect(value.served).toEqual({ touchpoints: 2, channels: [{ channel: 'EMAIL', touchpoints: 2 }], cases: 1, reopened: 1 }); // prettier-ignore
  expect(value.loyalty).toMatchObject({ firstAt: '2024-05-01T08:00:00.000Z', returns: 0, purchases: 1 });
  expect(value.loyalty.tenureSeconds).toBeGreaterThan(365 * 86_400);
  const before = await ofCustomer('hanna', fields, ', at: {happenedBy: "2024-05-01T08:30:00Z"}');
  expect(before.value).toMatchObject({
    won: [{ amount: '1200.50' }], served: { touchpoints: 1, cases: 1, reopened: 0 }, loyalty: { tenureSeconds: 1800 },
  }); // prettier-ignore
  const earlier = await ofCustomer('hanna', fields, ', at: {happenedBy: "2024-03-15T08:00:00Z"}');
  expect(earlier.value).toMatchObject({
    won: [],
    served: { touchpoints: 0 },
    loyalty: { firstAt: null, purchases: 0 },
  });
});

const record = async (type: string, from: string, to: string, at: string): Promise<Loose> =>
  (
    await ask(
      `mutation { said: recordRelation(input: {type: ${type}, from: "${ids.get(from)}", to: "${ids.get(to)}", at: "${at}"}) { __typename ... on Refused { userErrors { code } } } }`,
    )
  ).said;
const GIVEN =
  'recommendations { direction how cameOf since recommender { id } recommended { id } opportunities { outcome } }';

test('a recommendation is written down, and what came of it is seen', async () => {
  expect(await record('RECOMMENDED', 'hanna', 'mikko', '2026-01-10T08:00:00Z')).toEqual({ __typename: 'RelationRecorded' });
  expect(await record('RECOMMENDED', 'hanna', 'hanna', '2026-01-10T08:00:00Z')).toMatchObject({ userErrors: [{ code: 'SAME_CUSTOMER' }] }); // prettier-ignore
  const outcome = async () => (await ofCustomer('hanna', GIVEN)).recommendations[0].cameOf;
  expect(await outcome()).toBe('NOTHING_YET');
  await gateway.feed([
    mail('m5', 'mikko', 'T5', '2026-01-12T08:00:00Z', 'opened', 'Hanna suositteli teitä. Voisitteko tehdä tarjouksen?'),
    mail('m6', 'mikko', 'T5', '2026-01-12T09:00:00Z', 'replied', 'Ohessa tarjous.', true),
  ]);
  expect(await outcome()).toBe('HEARD');
  await gateway.feed([deal('d5', '2026-01-20T08:00:00Z', 'mikko', { outcome: 'open', amount: '900', currency: 'EUR' })]);
  expect(await outcome()).toBe('IN_TALKS');
  await gateway.feed([deal('d6', '2026-02-20T08:00:00Z', 'mikko', { outcome: 'won' })]);
  const [given] = (await ofCustomer('hanna', GIVEN)).recommendations;
  expect(given).toEqual({
    direction: 'GIVEN', how: 'RECOMMENDED', cameOf: 'BOUGHT', since: '2026-01-10T08:00:00.000Z',
    recommender: { id: ids.get('hanna') }, recommended: { id: ids.get('mikko') }, opportunities: [{ outcome: 'WON' }],
  }); // prettier-ignore
  expect((await ofCustomer('mikko', GIVEN)).recommendations).toEqual([{ ...given, direction: 'RECEIVED' }]);
}); // prettier-ignore

test('whoever introduced somebody recommended us to them', async () => {
  await record('INTRODUCED_BY', 'liisa', 'mikko', '2026-03-01T08:00:00Z');
  const { recommendations } = await ofCustomer('mikko', GIVEN);
  expect(recommendations[0]).toMatchObject({
    direction: 'GIVEN', how: 'INTRODUCED_BY', recommender: { id: ids.get('mikko') }, recommended: { id: ids.get('liisa') }, cameOf: 'NOTHING_YET',
  }); // prettier-ignore
});

const ADVOCATES = `nodes { customer { id } signs lastSignAt recommendations { cameOf } asking { because forbids canBeAsked promisesKept } brokenPromises { quote { text } } openWaits { since } }`;

test('advocates: who recommends us, who could be asked, and what forbids asking now', async () => {
  const { advocates } = await ask(`{ advocates { totalCount ${ADVOCATES} } }`);
  expect(advocates.totalCount).toBe(2);
  expect(advocates.nodes.map(({ customer }: Loose) => customer.id)).toEqual([ids.get('mikko'), ids.get('hanna')]);
  expect(advocates.nodes[1]).toMatchObject({
    signs: ['PROMOTER', 'RECOMMENDED'], lastSignAt: '2026-01-10T08:00:00.000Z', asking: { because: ['GOOD_FEELING'], forbids: [], canBeAsked: true },
  }); // prettier-ignore
  await gateway.feed([
    mail('m7', 'hanna', 'T7', '2026-03-02T08:00:00Z', 'opened', 'Patteri vuotaa. Voisitteko tulla katsomaan?'),
  ]);
  const free = await ask(`{ advocates(filter: {nothingOpen: true}) { ${ADVOCATES} } }`);
  expect(free.advocates.nodes.map(({ customer }: Loose) => customer.id)).toEqual([ids.get('mikko')]);
  const waiting = await ask(`{ advocates(filter: {nothingOpen: false, recommends: true}) { ${ADVOCATES} } }`);
  expect(waiting.advocates.nodes[0]).toMatchObject({
    customer: { id: ids.get('hanna') }, asking: { forbids: ['OPEN_WAIT'], canBeAsked: false }, openWaits: [{ since: '2026-03-02T08:00:00.000Z' }],
  }); // prettier-ignore
  await gateway.feed([
    mail('m8', 'hanna', 'T7', '2026-03-03T08:00:00Z', 'replied', 'Asentaja tulee perjantaina.', true),
  ]);
  const broken = await ask(`{ advocates(filter: {nothingOpen: false}) { ${ADVOCATES} } }`);
  expect(broken.advocates.nodes[0]).toMatchObject({
    asking: { forbids: ['BROKEN_PROMISE'] }, brokenPromises: [{ quote: { text: 'Asentaja tulee perjantaina.' } }], openWaits: [],
  }); // prettier-ignore
});

test('a page of advocates goes on after its cursor', async () => {
  const first = await ask('{ advocates(first: 1) { nodes { customer { id } } pageInfo { endCursor hasNextPage } } }');
  expect(first.advocates.pageInfo.hasNextPage).toBe(true);
  const rest = await ask(`{ advocates(after: "${first.advocates.pageInfo.endCursor}") { nodes { customer { id } } } }`);
  expect(rest.advocates.nodes).toEqual([{ customer: { id: ids.get('hanna') } }]);
});

test('texts tell who recommended us, also where nobody is named: evidence with the sentence, and a sign of an advocate', async () => {
  const told = 'toldRecommendations { kind saidAt quote { text from to } touchpoint { form } }';
  await gateway.feed([
    mail('m9', 'liisa', 'T9', '2026-04-01T08:00:00Z', 'opened', 'Hei! Suosittelin teitä naapurille. Mitä huolto maksaa?'),
    mail('m10', 'hanna', 'T10', '2026-04-02T08:00:00Z', 'opened', 'En voi suositella teitä kenellekään ennen kuin asia on hoidettu.'),
  ]); // prettier-ignore
  expect((await ofCustomer('mikko', told)).toldRecommendations).toEqual([
    { kind: 'RECEIVED', saidAt: '2026-01-12T08:00:00.000Z', quote: { text: 'Hanna suositteli teitä.', from: 0, to: 23 }, touchpoint: { form: 'message' } },
  ]); // prettier-ignore
  expect((await ofCustomer('hanna', told)).toldRecommendations).toEqual([]);
  const [given] = (await ofCustomer('liisa', told)).toldRecommendations;
  expect(given).toMatchObject({ kind: 'GIVEN', quote: { text: 'Suosittelin teitä naapurille.' } });
  const before = await ofCustomer('liisa', told, ', at: {happenedBy: "2026-03-31T08:00:00Z"}');
  expect(before.toldRecommendations).toEqual([]);
  const { advocates } = await ask(
    `{ advocates { nodes { customer { id } signs lastSignAt toldRecommendations { kind } } } }`,
  );
  const [first] = advocates.nodes;
  expect(first).toEqual({ customer: { id: ids.get('liisa') }, signs: ['TOLD'], lastSignAt: '2026-04-01T08:00:00.000Z', toldRecommendations: [{ kind: 'GIVEN' }] }); // prettier-ignore
  expect(advocates.nodes.filter(({ signs }: Loose) => signs.includes('TOLD'))).toHaveLength(1);
  // Who told others and is sorry for it does not speak for us now.
  await gateway.feed([
    mail('m11', 'hanna', 'T11', '2026-04-03T08:00:00Z', 'opened', 'Suosittelin teitä naapurille. Olen todella pettynyt, huono palvelu.'),
  ]); // prettier-ignore
  expect((await ofCustomer('hanna', told)).toldRecommendations).toMatchObject([{ kind: 'GIVEN' }]);
  const after = await ask('{ advocates { nodes { customer { id } signs } } }');
  expect(after.advocates.nodes.find(({ customer }: Loose) => customer.id === ids.get('hanna')).signs).toEqual(
    ['PROMOTER', 'RECOMMENDED'],
  ); // prettier-ignore
});
