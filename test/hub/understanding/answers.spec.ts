import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { understandAll } from '../../graph/understood.js';

const hanna = { key: '81', name: 'Hanna Lehtonen', email: 'hanna@koivuranta.example' };
const ticket = (id: string, type: string, time: string, data: object) => event(id, 'tickets.desk', `ticket.${type}`, time, { key: 'T1', channel: 'email', ...data }); // prettier-ignore
const EVENTS = [
  event('1', 'crm.shop', 'crm.contact.changed', '2026-03-01T08:00:00Z', {
    key: '81', name: 'Hanna Lehtonen', givenName: 'Hanna', familyName: 'Lehtonen', emails: ['hanna@koivuranta.example'], organization: { key: '7', name: 'Koivuranta Oy' },
  }), // prettier-ignore
  ticket('2', 'opened', '2026-03-02T08:00:00Z', {
    subject: 'Lämpö', text: 'Patteri vuotaa, olen todella pettynyt. Voisitteko tulla katsomaan?', requester: hanna, author: { side: 'customer' }, channel: 'email',
  }), // prettier-ignore
  ticket('3', 'replied', '2026-03-02T08:01:00Z', { text: 'Kiitos viestistäsi, palaamme asiaan.', author: { side: 'us', automatic: true } }), // prettier-ignore
  ticket('4', 'replied', '2026-03-03T09:00:00Z', { text: 'Asentaja tulee perjantaina.', author: { side: 'us', name: 'Pekka' } }), // prettier-ignore
  ticket('5', 'replied', '2026-03-09T09:00:00Z', { text: 'Lupasitte tulla perjantaina, mutta ketään ei ole näkynyt. Milloin tulette?', author: { side: 'customer' } }), // prettier-ignore
  event('6', 'notes.desk', 'note.written', '2026-03-10T09:00:00Z', {
    key: 'N1', text: 'Hanna päättää budjetista. Toivoisivat raportin kuukausittain.', author: 'Pekka', about: { contact: { email: 'hanna@koivuranta.example' } },
  }), // prettier-ignore
];

let gateway: TestGateway;
let person: string;
let organization: string;
beforeAll(async () => {
  gateway = await startTestGateway(EVENTS);
  await understandAll(gateway.pool);
  const { data } = await gateway.ask<Loose>('{ customers { nodes { id kind } } }');
  person = data.customers.nodes.find(({ kind }: Loose) => kind === 'PERSON').id;
  organization = data.customers.nodes.find(({ kind }: Loose) => kind === 'ORGANIZATION').id;
}, 60_000);
afterAll(() => gateway.close());

const ask = async (id: string, fields: string, at = ''): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(`{ customer(id: "${id}"${at}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.customer;
};

test('a touchpoint says where on the map it is and why, how it feels, and which words show it', async () => {
  const { touchpoints } = await ask(
    person,
    'touchpoints { nodes { text stage placedBecause { by words { text } } feeling { feeling from judgedBy shownBy { text from to } } } }',
  );
  const first = touchpoints.nodes.find(({ text }: Loose) => text?.startsWith('Patteri'));
  expect(first).toMatchObject({
    stage: 'support',
    placedBecause: { by: 'RULE' },
    feeling: { feeling: 'NEGATIVE', from: 'WORDS', judgedBy: 'rules' },
  });
  for (const { text, from, to } of first.feeling.shownBy) expect(first.text.slice(from, to)).toBe(text);
  expect(first.feeling.shownBy.map(({ text }: Loose) => text)).toContain('pettynyt');
});

test('promises come with their words, their due time by the words, what became of them and the proof', async () => {
  const fields = `promises { totalCount nodes { maker act quote { text } dueAt dueWords { text } outcome overdue proofWords { text } proof { text } stage channel customer { id } } }`;
  const { promises } = await ask(person, fields);
  expect(promises).toEqual({
    totalCount: 1,
    nodes: [
      {
        maker: 'US', act: 'VISIT', quote: { text: 'Asentaja tulee perjantaina.' }, dueAt: '2026-03-06T21:59:59.000Z', dueWords: { text: 'perjantaina' },
        outcome: 'BROKEN', overdue: false, proofWords: { text: 'Lupasitte tulla perjantaina, mutta ketään ei ole näkynyt.' }, proof: { text: expect.stringContaining('Lupasitte') },
        stage: 'support', channel: 'EMAIL', customer: { id: person },
      },
    ],
  }); // prettier-ignore
  expect((await ask(organization, fields)).promises).toEqual(promises);
  const kept = await ask(person, 'promises(filter: {state: [KEPT, DUE]}) { totalCount }');
  expect(kept.promises.totalCount).toBe(0);
});

test('a wait is ended by an answer and by no machine, and its length is told both ways', async () => {
  const { waits } = await ask(
    person,
    'waits { nodes { since endedAt how attempts length { seconds workingSeconds } request { text } answer { text } } } open: waits(filter: {isOpen: true}) { totalCount }',
  );
  expect(waits.nodes[1]).toEqual({
    since: '2026-03-02T08:00:00.000Z', endedAt: '2026-03-03T09:00:00.000Z', how: 'PROMISED', attempts: 0, length: { seconds: 25 * 3600, workingSeconds: 9 * 3600 },
    request: { text: expect.stringContaining('Patteri') }, answer: { text: 'Asentaja tulee perjantaina.' },
  }); // prettier-ignore
  expect(waits.nodes[0]).toMatchObject({ since: '2026-03-09T09:00:00.000Z', endedAt: null, how: null, answer: null });
});

test('of the waits of a customer the longest that last are told first, where one asks for them so', async () => {
  const { waits, all, next } = await ask(
    person,
    'waits(orderBy: LONGEST) { totalCount nodes { endedAt } } all: waits { nodes { since endedAt } } next: waits(first: 1, orderBy: LONGEST) { nodes { since } pageInfo { hasNextPage } }',
  );
  const open = all.nodes.filter(({ endedAt }: Loose) => endedAt === null).map(({ since }: Loose) => since);
  expect(waits).toEqual({ totalCount: open.length, nodes: open.map(() => ({ endedAt: null })) });
  expect(next).toEqual({ nodes: [{ since: [...open].sort()[0] }], pageInfo: { hasNextPage: open.length > 1 } });
});

test('claims and roles come with author, quote and the time to ask again', async () => {
  const { claims, roles, missingRoles } = await ask(
    organization,
    'claims { nodes { kind quote { text } author saidAt staleAt askAgain } } roles { role stance agreed person { id } statements { by source at quote { text } } } ... on Organization { missingRoles }',
  );
  expect(claims.nodes).toEqual([
    {
      kind: 'WISH', quote: { text: 'Toivoisivat raportin kuukausittain.' }, author: 'Pekka', saidAt: '2026-03-10T09:00:00.000Z', staleAt: '2027-03-10T09:00:00.000Z',
      askAgain: new Date() > new Date('2027-03-10T09:00:00.000Z'),
    },
  ]); // prettier-ignore
  expect(roles).toEqual([
    {
      role: 'BUYER', stance: 'UNKNOWN', agreed: true, person: { id: person },
      statements: [{ by: 'Pekka', source: null, at: '2026-03-10T09:00:00.000Z', quote: { text: 'Hanna päättää budjetista.' } }],
    },
  ]); // prettier-ignore
  expect(missingRoles).toEqual(['USER', 'INFLUENCER']);
});

test('people of an account walk with it; moves name the contact that shows them', async () => {
  const fields =
    'journeys { stage startedAt party { id } stays { stage from to touchpoints channels feeling { positive negative neutral unknown } } moves { kind from to at touchpoint { form } } beforeUs timeIn { stage seconds } } feeling { positive negative neutral unknown judged balance }';
  const { journeys, feeling } = await ask(person, fields);
  expect(journeys).toMatchObject([
    {
      party: { id: organization },
      stage: 'comparison',
      stays: [
        { stage: 'support', from: '2026-03-02T08:00:00.000Z', to: '2026-03-10T09:00:00.000Z', touchpoints: 3, channels: ['EMAIL'] },
        { stage: 'comparison', touchpoints: 1 },
      ],
      beforeUs: ['need', 'information search', 'comparison', 'decision', 'acquisition', 'delivery', 'use'],
    },
  ]); // prettier-ignore
  expect(journeys[0].moves[0]).toEqual({ kind: 'BACK', from: 'support', to: 'comparison', at: '2026-03-10T09:00:00.000Z', touchpoint: { form: 'note' } }); // prettier-ignore
  expect(journeys[0].timeIn[0]).toEqual({ stage: 'support', seconds: (8 * 24 + 1) * 3600 });
  // How each stay feels adds up to how the customer feels.
  for (const felt of ['positive', 'negative', 'neutral', 'unknown'] as const)
    expect(journeys[0].stays.reduce((sum: number, stay: Loose) => sum + stay.feeling[felt], 0)).toBe(feeling[felt]);
  expect(feeling.positive + feeling.negative + feeling.neutral + feeling.unknown).toBe(4);
});

test('as of another time: only what had happened, with the outcome of that time', async () => {
  const fields =
    'promises { nodes { outcome overdue } } waits { nodes { endedAt length { seconds } } } claims { totalCount } journeys { standing stays { stage to } } touchpoints { nodes { stage } }';
  expect(await ask(person, fields, ', at: {happenedBy: "2026-03-04T09:00:00Z"}')).toEqual({
    promises: { nodes: [{ outcome: 'OPEN', overdue: false }] },
    waits: { nodes: [{ endedAt: '2026-03-03T09:00:00.000Z', length: { seconds: 25 * 3600 } }] },
    claims: { totalCount: 0 },
    journeys: [{ standing: 'OPEN', stays: [{ stage: 'support', to: null }] }],
    touchpoints: { nodes: [{ stage: 'support' }, { stage: 'support' }, { stage: 'support' }] },
  });
  const silent = await ask(person, fields, ', at: {happenedBy: "2026-03-07T09:00:00Z"}');
  expect(silent.promises.nodes).toEqual([{ outcome: 'BROKEN', overdue: true }]);
  expect((await ask(person, fields, ', at: {happenedBy: "2026-03-02T09:00:00Z"}')).waits.nodes).toEqual([
    { endedAt: null, length: { seconds: 3600 } },
  ]);
  const unknown = await ask(person, 'promises { totalCount }', ', at: {knownBy: "2026-01-01T00:00:00Z"}');
  expect(unknown).toBeNull();
});

test('a late fact corrects what was understood, backwards in time', async () => {
  await gateway.feed([
    ticket('7', 'replied', '2026-03-06T10:00:00Z', { text: 'Kävin paikalla ja korjasin patterin, kuten sovittiin.', author: { side: 'us', name: 'Pekka' } }), // prettier-ignore
  ]);
  await understandAll(gateway.pool);
  const { promises } = await ask(person, 'promises(filter: {maker: US}) { nodes { outcome proofAt } }');
  expect(promises.nodes).toEqual([{ outcome: 'KEPT', proofAt: '2026-03-06T10:00:00.000Z' }]);
});

test('what came to be understood otherwise is told, between two times at which the hub knew', async () => {
  const before = new Date().toISOString();
  const changes = async (between: string): Promise<Loose[]> => {
    const { data, errors } = await gateway.ask<Loose>(
      `{ understoodChanges(customer: "${person}", between: ${between}) { kind id before after } }`,
    );
    expect(errors).toBeUndefined();
    return data.understoodChanges;
  };
  expect(await changes(`{from: "${before}"}`)).toEqual([]);
  await gateway.feed([
    ticket('8', 'replied', '2026-03-11T10:00:00Z', { text: 'Kiitos kysymästä, kaikki on kunnossa.', author: { side: 'us', name: 'Pekka' } }), // prettier-ignore
  ]);
  const { waits } = await ask(person, 'waits(first: 1) { nodes { id } }');
  expect(await changes(`{from: "${before}"}`)).toContainEqual({
    kind: 'WAIT', id: waits.nodes[0].id, before: 'WAITING', after: 'ANSWERED',
  }); // prettier-ignore
  const all = await changes('{}');
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['PROMISE', 'WAIT', 'MOVE', 'ROLE', 'CLAIM']));
  for (const one of all) expect(one.before).toBeNull();
});
