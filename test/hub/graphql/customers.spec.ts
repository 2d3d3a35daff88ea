import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(KOIVURANTA);
}, 60_000);
afterAll(() => gateway.close());

const BY_EMAIL = 'query ($value: String!) { customerBy(identifier: { kind: EMAIL, value: $value }) { id } }';
const idOf = async (value: string): Promise<string> => {
  const { data } = await gateway.ask<{ customerBy: { id: string } }>(BY_EMAIL, { value });
  return data!.customerBy.id;
};

test('one answer tells who a customer is, where every fact comes from, and what happened', async () => {
  const { data, errors, status } = await gateway.ask<{ customerBy: Record<string, Loose> }>(`{
    customerBy(identifier: { kind: EMAIL, value: "Hanna@Koivuranta.example" }) {
      __typename id kind displayName email city since formerIds
      facts { field value source since knownAt rule eventId record { id source key } lost { value source since } }
      identifiers { kind value recordIds }
      records { id source family key state firstHeardAt says { field value since mention } }
      how { rule a b evidence }
      touchpoints(first: 3) { totalCount nodes { occurredAt channel direction text subject actor source case { key } note { text } record { source } } edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
      cases(first: 5, filter: { isOpen: true }) { totalCount nodes { key status priority reopened isOpen openedAt requester { id displayName } touchpoints { totalCount nodes { text } } } }
      opportunities { nodes { name amount currency closeDate organization { id displayName } contacts { role customer { displayName } } } }
      notes { nodes { text author about { displayName } } }
      relations { type direction since customer { __typename displayName } }
      consents { purpose status at } feedback { form score scaleMax text }
      activity { touchpoints openCases firstAt lastAt }
      coverage { sources { source records state heldBack lastSaidAt } cutOff { field given } parkedEvents pendingReviews }
      ... on Person { organizations { displayName businessId people { totalCount nodes { displayName } } } }
    } }`);
  expect(errors).toBeUndefined();
  expect(status).toBe(200);
  const hanna = data!.customerBy;
  expect(hanna).toMatchObject({
    __typename: 'Person',
    kind: 'PERSON',
    displayName: 'Hanna Lehtonen',
    city: 'Tampere',
    since: '2026-02-02T08:00:00.000Z',
  });
  expect(hanna.facts).toContainEqual(
    expect.objectContaining({
      field: 'title',
      value: 'isännöitsijä',
      source: 'crm.example',
      since: '2026-04-02T08:00:00.000Z',
      record: { id: `record_${hanna.id}`, source: 'crm.example', key: '81' },
    }),
  );
  expect(hanna.identifiers.map((one: { kind: string }) => one.kind)).toEqual(['EMAIL', 'PHONE']);
  expect(hanna.records.map((one: { source: string }) => one.source).sort()).toEqual([
    'crm.example',
    'feedback.example',
    'notes.example',
    'tickets.example',
  ]);
  expect(hanna.how).toHaveLength(3);
  expect(hanna.how[0]).toMatchObject({ rule: 'SAME_EMAIL', evidence: 'hanna@koivuranta.example' });
  expect(hanna.touchpoints.nodes.map((one: { text: string }) => one.text)).toEqual([
    'Kiitos!',
    'Hanna kertoi putkiremontista',
    'Tulemme huomenna',
  ]);
  expect(hanna.touchpoints).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  expect(hanna.cases.nodes).toEqual([
    expect.objectContaining({
      key: 'T1',
      reopened: 1,
      isOpen: true,
      priority: 'HIGH',
      touchpoints: { totalCount: 2, nodes: [{ text: 'Tulemme huomenna' }, { text: 'Patterit kylmät' }] },
    }),
  ]);
  expect(hanna.opportunities.nodes[0]).toMatchObject({
    amount: '12000.5',
    closeDate: '2026-06-01',
    organization: { displayName: 'Koivuranta Kiinteistöt Oy' },
  });
  expect(hanna.organizations).toEqual([
    {
      displayName: 'Koivuranta Kiinteistöt Oy',
      businessId: '2184573-1',
      people: { totalCount: 2, nodes: [{ displayName: 'Hanna Lehtonen' }, { displayName: 'Matti Virtanen' }] },
    },
  ]);
  expect(hanna.activity).toMatchObject({ touchpoints: 4, openCases: 1 });
  expect(hanna.coverage.cutOff).toEqual([{ field: 'touchpoints', given: 3 }]);
});

test('pages go on where they ended, whatever comes in meanwhile', async () => {
  const id = await idOf('hanna@koivuranta.example');
  const page = (after: string | null) =>
    gateway.ask<Loose>(
      'query ($id: ID!, $after: String) { customer(id: $id) { touchpoints(first: 2, after: $after) { nodes { id occurredAt } pageInfo { hasNextPage endCursor hasPreviousPage } } } }',
      { id, after },
    );
  const first = (await page(null)).data.customer.touchpoints;
  await gateway.feed([
    event('late', 'crm.example', 'crm.activity.logged', '2026-05-01T08:00:00Z', {
      key: 'A1',
      kind: 'call',
      channel: 'phone',
      direction: 'inbound',
      at: '2026-05-01T08:00:00Z',
      contact: { key: '81' },
    }),
  ]);
  const second = (await page(first.pageInfo.endCursor)).data.customer.touchpoints;
  const seen = [...first.nodes, ...second.nodes].map((one: { id: string }) => one.id);
  expect(new Set(seen).size).toBe(4);
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('an id that a customer once had still leads to it', async () => {
  await gateway.feed([
    event('m1', 'crm.other', 'crm.contact.changed', '2026-01-01T08:00:00Z', {
      key: 'x',
      name: 'Sanna Mäki',
      emails: ['sanna@maki.example'],
    }),
    event('m2', 'crm.other', 'crm.contact.changed', '2026-01-02T08:00:00Z', {
      key: 'y',
      name: 'S. Mäki',
      emails: ['s.maki@tyo.example'],
    }),
  ]);
  const [sanna, s] = [await idOf('sanna@maki.example'), await idOf('s.maki@tyo.example')];
  expect(s).not.toBe(sanna);
  await gateway.feed([
    event('m3', 'crm.other', 'crm.contact.merged', '2026-01-03T08:00:00Z', { survivor: 'x', losers: ['y'] }),
  ]);
  const { data } = await gateway.ask<Loose>('query ($id: ID!) { customer(id: $id) { id formerIds } }', { id: s });
  expect(data.customer).toEqual({ id: sanna, formerIds: [s] });
  expect((await gateway.ask<Loose>('{ customer(id: "no-such-id") { id } }')).data.customer).toBeNull();
});

describe('a filter', () => {
  const named = async (filter: string, order = ''): Promise<string[]> => {
    const { data, errors } = await gateway.ask<Loose>(
      `{ customers(first: 50, filter: ${filter}${order}) { nodes { displayName } } }`,
    );
    expect(errors).toBeUndefined();
    return data.customers.nodes.map((one: { displayName: string }) => one.displayName).sort();
  };
  test.each([
    ['{ kind: ORGANIZATION }', ['Koivuranta Kiinteistöt Oy', 'Vanha Oy', 'Äänekosken Lämpö Oy']],
    ['{ name: { contains: "aanekosken" } }', ['Äänekosken Lämpö Oy']],
    ['{ name: { startsWith: "HANNA" } }', ['Hanna Lehtonen']],
    ['{ name: { contains: "%" } }', []],
    ['{ identifiers: { some: { kind: PHONE, value: "+358 40 1234567" } } }', ['Hanna Lehtonen']],
    ['{ records: { some: { family: [NOTES] } } }', ['Hanna Lehtonen']],
    ['{ kind: PERSON, records: { every: { source: ["crm.other"] } } }', ['Sanna Mäki']],
    ['{ kind: PERSON, records: { none: { family: [TICKETS] } } }', ['Sanna Mäki']],
    ['{ touchpoints: { some: { form: ["survey"] } } }', ['Hanna Lehtonen']],
    ['{ kind: PERSON, touchpoints: { none: { form: ["survey"] } } }', ['Matti Virtanen', 'Sanna Mäki']],
    ['{ cases: { some: { isOpen: true, priority: [HIGH] } } }', ['Hanna Lehtonen']],
    ['{ cases: { some: {}, every: { isOpen: false } } }', ['Matti Virtanen']],
    ['{ kind: PERSON, cases: { none: {} } }', ['Sanna Mäki']],
    ['{ organizations: { some: { name: { contains: "koivuranta" } } } }', ['Hanna Lehtonen', 'Matti Virtanen']],
    ['{ people: { some: { cases: { some: { isOpen: true } } } } }', ['Koivuranta Kiinteistöt Oy']],
    ['{ and: [{ kind: PERSON }, { not: { name: { contains: "hanna" } } }] }', ['Matti Virtanen', 'Sanna Mäki']],
    ['{ or: [{ name: { contains: "matti" } }, { name: { contains: "sanna" } }] }', ['Matti Virtanen', 'Sanna Mäki']],
    ['{ lastTouchpointAt: { from: "2026-05-01" } }', ['Hanna Lehtonen']],
  ])('%s finds who matches', async (filter, expected) => {
    expect(await named(filter)).toEqual([...expected].sort());
  });
});

test.each(['NAME', 'CREATED', 'LAST_TOUCHPOINT', 'TOUCHPOINTS'])(
  'by %s, page by page both ways, everybody comes once and in order',
  async (field) => {
    for (const direction of ['ASC', 'DESC']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data, errors }: Loose = await gateway.ask<Loose>(
          `query ($after: String) { customers(first: 2, after: $after, orderBy: { field: ${field}, direction: ${direction} }) { totalCount totalCountIsExact nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        expect(errors).toBeUndefined();
        seen.push(...data.customers.nodes.map((one: { id: string }) => one.id));
        after = data.customers.pageInfo.hasNextPage ? data.customers.pageInfo.endCursor : null;
        expect(data.customers).toMatchObject({ totalCount: 6, totalCountIsExact: true });
      } while (after !== null);
      expect(seen).toHaveLength(6);
      expect(new Set(seen).size).toBe(6);
    }
  },
);

test('the same field under two names, and of people and organizations apart, is answered for each', async () => {
  const { data, errors } = await gateway.ask<Loose>(`{ customers(first: 10) { nodes {
    ... on Person { name: displayName some: touchpoints(first: 1) { nodes { id } } all: touchpoints(first: 10) { nodes { id } } }
    ... on Organization { name: displayName some: touchpoints(first: 2) { totalCount } people { totalCount } businessId }
  } } }`);
  expect(errors).toBeUndefined();
  const hanna = data.customers.nodes.find((one: { name: string }) => one.name === 'Hanna Lehtonen');
  expect(hanna.some.nodes).toHaveLength(1);
  expect(hanna.all.nodes).toHaveLength(5);
});

test('whatever the tree, the answer is one statement', async () => {
  const query = `{ customers(first: 5) { totalCount nodes { displayName facts { field value record { key } }
    touchpoints(first: 5) { nodes { text case { key requester { displayName } } } }
    cases(first: 3) { nodes { key touchpoints(first: 2) { nodes { text } } } }
    relations(first: 3) { customer { displayName records(first: 2) { source } } }
    ... on Organization { people(first: 5) { nodes { displayName notes(first: 2) { nodes { text about { id } } } } } } } } }`;
  const sent = jest.spyOn(gateway.pool, 'query');
  const { errors } = await gateway.ask(query);
  expect(errors).toBeUndefined();
  expect(sent).toHaveBeenCalledTimes(1);
  sent.mockRestore();
});

test('what is asked of one customer is not answered with what was remembered of another', async () => {
  const query =
    'query ($id: ID!, $more: Boolean!, $n: Int!) { customer(id: $id) { displayName phone @include(if: $more) touchpoints(first: $n) { nodes { id } } } }';
  const [hanna, matti] = [await idOf('hanna@koivuranta.example'), await idOf('matti@koivuranta.example')];
  for (const [id, more, n] of [
    [hanna, true, 2],
    [matti, false, 1],
    [hanna, false, 1],
    [hanna, true, 2],
  ] as const) {
    const { data } = await gateway.ask<Loose>(query, { id, more, n });
    expect([data.customer.displayName, 'phone' in data.customer, data.customer.touchpoints.nodes.length]).toEqual([
      id === hanna ? 'Hanna Lehtonen' : 'Matti Virtanen',
      more,
      n,
    ]);
  }
  const fixed =
    'query ($id: ID!) { customer(id: $id) { displayName touchpoints(first: 1, filter: { form: ["survey"] }) { totalCount } } }';
  for (const [id, count] of [
    [hanna, 1],
    [matti, 0],
    [hanna, 1],
  ] as const)
    expect((await gateway.ask<Loose>(fixed, { id })).data.customer.touchpoints.totalCount).toBe(count);
});

test('a fact tells what it outdid: the other value, from its own source', async () => {
  const emails = ['noora@koivuranta.example'];
  await gateway.feed([
    event('lost-1', 'crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', {
      key: 'N',
      emails,
      title: 'Consultant',
    }),
    event('lost-2', 'crm.other', 'crm.contact.changed', '2026-01-02T08:00:00Z', { key: 'N', emails, title: 'Adviser' }),
  ]);
  const { data } = await gateway.ask<Loose>(
    'query ($id: ID!) { customer(id: $id) { facts(fields: ["title"]) { value source lost { value source since } } } }',
    { id: await idOf(emails[0]!) },
  );
  const lost = [{ value: 'Adviser', source: 'crm.other', since: '2026-01-02T08:00:00.000Z' }];
  expect(data.customer.facts).toEqual([{ value: 'Consultant', source: 'crm.example', lost }]);
});
