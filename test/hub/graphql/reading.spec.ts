import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(KOIVURANTA);
}, 60_000);
afterAll(() => gateway.close());

const ask = async (query: string, variables: object = {}): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const idOf = async (value: string): Promise<string> =>
  (await ask('query ($value: String!) { customerBy(identifier: { kind: EMAIL, value: $value }) { id } }', { value }))
    .customerBy.id;

describe('search', () => {
  test.each([
    ['Hanna Lehtonen', 'Hanna Lehtonen', 'NAME'],
    ['hana lehtonen', 'Hanna Lehtonen', 'NAME'],
    ['Lehtoonen Hanna', 'Hanna Lehtonen', 'NAME'],
    ['hanna lehtone', 'Hanna Lehtonen', 'NAME'],
    ['Leht', 'Hanna Lehtonen', 'NAME'],
    ['Virtnen', 'Matti Virtanen', 'NAME'],
    ['matti nosuchword', 'Matti Virtanen', 'NAME'],
    ['ÄÄNEKOSKEN', 'Äänekosken Lämpö Oy', 'NAME'],
    ['aanekosken lampo', 'Äänekosken Lämpö Oy', 'NAME'],
    ['hanna@koivuranta.example', 'Hanna Lehtonen', 'IDENTIFIER'],
    ['040-1234567', 'Hanna Lehtonen', 'IDENTIFIER'],
    ['2184573-1', 'Koivuranta Kiinteistöt Oy', 'IDENTIFIER'],
    ['82', 'Matti Virtanen', 'KEY'],
  ])('%s finds %s', async (text, displayName, by) => {
    const { search } = await ask(
      'query ($text: String!) { search(text: $text, first: 5) { by score customer { displayName } } }',
      { text },
    );
    expect(search[0]).toMatchObject({ by, customer: { displayName } });
  });

  test('looks only among those that a filter leaves, whatever it finds them by', async () => {
    const query =
      'query ($text: String!, $filter: CustomerFilterInput) { search(text: $text, filter: $filter) { by customer { displayName } } }';
    for (const [text, by] of [
      ['Hanna Lehtonen', 'NAME'],
      ['hanna@koivuranta.example', 'IDENTIFIER'],
      ['82', 'KEY'],
    ]) {
      expect((await ask(query, { text, filter: { kind: 'PERSON' } })).search[0]).toMatchObject({ by });
      const { search } = await ask(query, { text, filter: { kind: 'ORGANIZATION' } });
      expect(search.filter((hit: Loose) => hit.by === by && by !== 'NAME')).toEqual([]);
      expect(search.map((hit: Loose) => hit.customer.displayName)).not.toContain('Hanna Lehtonen');
    }
  });

  test.each(['', '   ', '%', "' or 1=1 --", '\\', '🦆', '\u0000', 'a'.repeat(5_000)])(
    '%j finds nobody and breaks nothing',
    async (text) => {
      const { search } = await ask('query ($text: String!) { search(text: $text) { customer { id } } }', { text });
      expect(search).toEqual([]);
    },
  );
});

test('around a person stand the organization and its other people, as far as asked', async () => {
  const id = await idOf('hanna@koivuranta.example');
  const query =
    'query ($id: ID!, $hops: Int!, $first: Int) { around(id: $id, hops: $hops, kinds: [WORKS_AT], first: $first) { complete left nodes { hops customer { displayName } } edges { from to type } } }';
  const one = (await ask(query, { id, hops: 1, first: 50 })).around;
  expect(one.nodes.map((node: Loose) => [node.hops, node.customer.displayName])).toEqual([
    [0, 'Hanna Lehtonen'],
    [1, 'Koivuranta Kiinteistöt Oy'],
  ]);
  const two = (await ask(query, { id, hops: 2, first: 50 })).around;
  expect(two.nodes.map((node: Loose) => node.customer.displayName)).toEqual([
    'Hanna Lehtonen',
    'Koivuranta Kiinteistöt Oy',
    'Matti Virtanen',
  ]);
  expect(two.edges).toHaveLength(2);
  expect(two.complete).toBe(true);
  expect((await ask(query, { id, hops: 2, first: 2 })).around).toMatchObject({ complete: false, left: 1 });
});

test('a picture of surroundings counts the neighbours that it does not draw, and grows where it is asked to', async () => {
  const id = await idOf('hanna@koivuranta.example');
  const query = `query ($id: ID!, $expand: [ID!], $first: Int) { around(id: $id, hops: 1, kinds: [WORKS_AT], expand: $expand, first: $first) {
    complete left nodes { id kind displayName hops degree balance } edges { from to told } } }`;
  const one = (await ask(query, { id, first: 5000 })).around;
  expect(one.nodes).toMatchObject([
    { id, kind: 'PERSON', displayName: 'Hanna Lehtonen', hops: 0, degree: 1 },
    { kind: 'ORGANIZATION', displayName: 'Koivuranta Kiinteistöt Oy', hops: 1, degree: 2 },
  ]);
  const organization = one.nodes[1].id;
  const two = (await ask(query, { id, expand: [organization], first: 5000 })).around;
  expect(two.nodes.map((node: Loose) => [node.displayName, node.hops])).toEqual([
    ['Hanna Lehtonen', 0],
    ['Koivuranta Kiinteistöt Oy', 1],
    ['Matti Virtanen', 2],
  ]);
  for (const edge of two.edges) expect(edge).toMatchObject({ to: organization, told: expect.any(Number) });
  const inCapitals = { id: id.toUpperCase(), expand: [organization.toUpperCase()], first: 5000 };
  expect((await ask(query, inCapitals)).around).toEqual(two);
  // Whoever is not in the picture is not expanded, and there is no room beyond `first`.
  expect((await ask(query, { id: organization, expand: [id, 'nonsense'], first: 2 })).around).toMatchObject({
    left: 1,
  });
});

test('a picture of surroundings shows ties as they stood at a time, and tells since when there are any', async () => {
  const id = await idOf('hanna@koivuranta.example');
  const query = `query ($id: ID!, $at: DateTime) { around(id: $id, hops: 1, kinds: [WORKS_AT], at: $at) {
    since nodes { displayName degree } edges { since } } }`;
  const then = async (at: string | null) => (await ask(query, { id, at })).around;
  const began = '2026-02-02T08:00:00.000Z';
  const hanna = { displayName: 'Hanna Lehtonen', degree: 1 };
  expect(await then('2026-02-15T00:00:00Z')).toMatchObject({
    since: began,
    nodes: [hanna, { displayName: 'Vanha Oy', degree: 1 }],
    edges: [{ since: began }],
  });
  const koivuranta = [hanna, { displayName: 'Koivuranta Kiinteistöt Oy' }];
  expect((await then('2026-03-15T00:00:00Z')).nodes).toMatchObject(koivuranta);
  expect((await then(null)).nodes).toMatchObject(koivuranta);
  // Of two whom one takes the place of the other, the moment is the later one's.
  expect((await then('2026-03-02T08:00:00Z')).nodes).toMatchObject(koivuranta);
  expect(await then('2026-01-01T00:00:00Z')).toMatchObject({ since: began, nodes: [{ degree: 0 }], edges: [] });
});

test('the shortest way between two people leads over their organization, within so many steps, along so many relations', async () => {
  const [hanna, matti] = [await idOf('hanna@koivuranta.example'), await idOf('matti@koivuranta.example')];
  const query = `query ($from: ID!, $to: ID!, $most: Int, $kinds: [RelationType!]) { way(from: $from, to: $to, most: $most, kinds: $kinds) {
    steps complete nodes { displayName hops degree customer { displayName } } edges { type } } }`;
  const { way } = await ask(query, { from: hanna, to: matti });
  expect(way).toMatchObject({ steps: 2, complete: true, edges: [{ type: 'WORKS_AT' }, { type: 'WORKS_AT' }] });
  const names = ['Hanna Lehtonen', 'Koivuranta Kiinteistöt Oy', 'Matti Virtanen'];
  expect(way.nodes).toMatchObject(names.map((displayName, hops) => ({ displayName, hops, customer: { displayName } })));
  const none = { way: { steps: null, complete: true, nodes: [], edges: [] } };
  expect(await ask(query, { from: hanna, to: matti, most: 1 })).toEqual(none);
  expect(await ask(query, { from: hanna, to: matti, kinds: ['RECOMMENDED'] })).toEqual(none);
  expect((await ask(query, { from: hanna, to: hanna })).way).toMatchObject({ steps: 0, edges: [] });
  expect(await ask(query, { from: hanna, to: '00000000-0000-8000-8000-000000000000' })).toEqual({ way: null });
  const { errors } = await gateway.ask<Loose>(query, { from: hanna, to: matti, most: 7 });
  expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
});

test('anything that has a global id can be fetched by it', async () => {
  const id = await idOf('hanna@koivuranta.example');
  const { customer } = await ask(
    'query ($id: ID!) { customer(id: $id) { records { id } cases { nodes { id } } opportunities { nodes { id } } notes { nodes { id } } } }',
    { id },
  );
  const ids = [
    id,
    customer.records[0].id,
    customer.cases.nodes[0].id,
    customer.opportunities.nodes[0].id,
    customer.notes.nodes[0].id,
    'case_nonsense',
    'nonsense',
  ];
  const { nodes } = await ask(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Case { key status } ... on Person { displayName } ... on Record { customer { id } } } }',
    { ids },
  );
  expect(nodes.map((node: Loose) => node?.__typename)).toEqual([
    'Person',
    'Record',
    'Case',
    'Opportunity',
    'Note',
    undefined,
    undefined,
  ]);
  expect(nodes.slice(0, 5).map((node: Loose) => node.id)).toEqual(ids.slice(0, 5));
  expect(nodes[1].customer.id).toBe(id);
  const turned = [...ids, ids[2], id].reverse();
  const again = (await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: turned })).nodes;
  const leads = (one: string) => (one.includes('nonsense') ? undefined : one);
  expect(again.map((node: Loose) => node?.id)).toEqual(turned.map(leads));
  // A client that writes ids in capitals means the same.
  const capitals = ids.map((one) => one.toUpperCase());
  const same = (await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: capitals })).nodes;
  expect(same.map((node: Loose) => node?.id)).toEqual(ids.map(leads));
  for (const one of ids.slice(0, 5))
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id: one.toUpperCase() })).node).toEqual({
      id: one,
    });
});

describe('the two clocks', () => {
  const QUERY = `query ($id: ID!, $at: AtInput) { customer(id: $id, at: $at) {
    displayName facts(fields: ["title", "phones"]) { field value knownAt } records { source } how { rule } touchpoints { totalCount nodes { text } }
    activity { touchpoints openCases } ... on Person { organizations { displayName } } relations(includeFormer: true) { customer { displayName } until } } }`;

  test('what had happened by a time', async () => {
    const id = await idOf('hanna@koivuranta.example');
    const at = async (happenedBy: string) => (await ask(QUERY, { id, at: { happenedBy } })).customer;
    expect(await at('2026-01-01')).toBeNull();
    expect(await at('2026-02-10')).toMatchObject({
      facts: [{ field: 'title', value: 'harjoittelija' }],
      organizations: [{ displayName: 'Vanha Oy' }],
      records: [{ source: 'crm.example' }],
      how: [],
      touchpoints: { totalCount: 0 },
    });
    expect(await at('2026-03-10')).toMatchObject({
      displayName: 'Hanna Lehtonen',
      facts: [{ field: 'title', value: 'harjoittelija' }],
      organizations: [{ displayName: 'Koivuranta Kiinteistöt Oy' }],
    });
    const april = await at('2026-04-04');
    expect(april.facts.map((one: Loose) => one.value)).toEqual([['040 123 4567'], 'isännöitsijä']);
    expect(april).toMatchObject({
      touchpoints: { totalCount: 2 },
      activity: { touchpoints: 2 },
      how: [{ rule: 'SAME_EMAIL' }],
    });
    const now = (await ask(QUERY, { id })).customer;
    expect(await at('2030-01-01')).toEqual(now);
  });

  test('where a case stood by either clock', async () => {
    const ticket = (id: string, type: string, time: string, data: object) =>
      event(id, 'tickets.clocks', type, time, { key: 'C1', ...data });
    const requester = { name: 'Kello Keskinen', email: 'kello@keskinen.example' };
    await gateway.feed([
      ticket('c-1', 'ticket.opened', '2026-05-01T08:00:00Z', { subject: 'Vuoto', requester, status: 'open' }),
      ticket('c-2', 'ticket.closed', '2026-05-03T08:00:00Z', {}),
    ]);
    const known = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await gateway.feed([ticket('c-3', 'ticket.reopened', '2026-05-05T08:00:00Z', {})]);
    const id = await idOf('kello@keskinen.example');
    const at = async (limits: object) =>
      (
        await ask(
          'query ($id: ID!, $at: AtInput) { customer(id: $id, at: $at) { activity { openCases } cases { nodes { subject status isOpen closedAt reopened } } } }',
          { id, at: limits },
        )
      ).customer;
    const closed = { status: 'SOLVED', isOpen: false, closedAt: '2026-05-03T08:00:00.000Z', reopened: 0 };
    expect(await at({ happenedBy: '2026-05-02' })).toMatchObject({
      activity: { openCases: 1 },
      cases: { nodes: [{ subject: 'Vuoto', status: 'OPEN', isOpen: true, closedAt: null, reopened: 0 }] },
    });
    expect(await at({ happenedBy: '2026-05-04' })).toMatchObject({
      activity: { openCases: 0 },
      cases: { nodes: [closed] },
    });
    expect(await at({ knownBy: known })).toMatchObject({ cases: { nodes: [closed] } });
    expect(await at({ happenedBy: '2026-05-06' })).toMatchObject({
      activity: { openCases: 1 },
      cases: { nodes: [{ status: 'OPEN', isOpen: true, closedAt: null, reopened: 1 }] },
    });
    expect(await at({ happenedBy: '2026-05-01T07:59:00Z' })).toBeNull();
  });

  test('what we knew by a time, however long ago it was', async () => {
    const id = await idOf('matti@koivuranta.example');
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await gateway.feed([
      event('late-1', 'crm.example', 'crm.contact.changed', '2026-04-09T00:00:00Z', {
        key: '82',
        title: 'huoltopäällikkö',
        organization: { key: '9' },
      }),
      event('late-2', 'crm.example', 'crm.activity.logged', '2026-04-09T08:00:00Z', {
        key: 'A9',
        kind: 'call',
        channel: 'phone',
        direction: 'inbound',
        at: '2026-04-09T08:00:00Z',
        contact: { key: '82' },
        text: 'myöhässä',
      }),
    ]);
    const then = (await ask(QUERY, { id, at: { knownBy: before } })).customer;
    expect(then).toMatchObject({
      facts: [],
      organizations: [{ displayName: 'Koivuranta Kiinteistöt Oy' }],
      touchpoints: { totalCount: 1 },
    });
    expect(then.relations).toEqual([{ customer: { displayName: 'Koivuranta Kiinteistöt Oy' }, until: null }]);
    const now = (await ask(QUERY, { id })).customer;
    expect(now).toMatchObject({
      facts: [{ value: 'huoltopäällikkö' }],
      organizations: [{ displayName: 'Äänekosken Lämpö Oy' }],
      touchpoints: { totalCount: 2 },
    });
    const people = (
      await ask(
        'query ($id: ID!, $at: AtInput) { customer(id: $id, at: $at) { ... on Person { id } ... on Organization { people { nodes { displayName } } } } }',
        {
          id: (await ask('{ customerBy(identifier: { kind: BUSINESS_ID, value: "2184573-1" }) { id } }')).customerBy.id,
          at: { knownBy: before },
        },
      )
    ).customer.people.nodes;
    expect(people.map((one: Loose) => one.displayName)).toEqual(['Hanna Lehtonen', 'Matti Virtanen']);
  });

  test('what the hub learned between two times', async () => {
    const id = await idOf('hanna@koivuranta.example');
    const { changes } = await ask(
      'query ($id: ID!) { changes(customer: $id, first: 50) { totalCount nodes { happenedAt knownAt eventId state record { source } attributes { field value } } pageInfo { hasNextPage } } }',
      { id },
    );
    expect(changes.totalCount).toBe(changes.nodes.length);
    expect(changes.nodes).toContainEqual(
      expect.objectContaining({
        happenedAt: '2026-04-02T08:00:00.000Z',
        attributes: [
          { field: 'phones', value: ['040 123 4567'] },
          { field: 'title', value: 'isännöitsijä' },
        ],
      }),
    );
    const none = await ask(
      'query ($id: ID!) { changes(customer: $id, between: { to: "2020-01-01" }) { totalCount nodes { eventId } } }',
      { id },
    );
    expect(none.changes).toEqual({ totalCount: 0, nodes: [] });
  });
});

test('sources tell how they fare, and parked events why they wait', async () => {
  await gateway.feed([
    event('bad', 'crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', { name: 'No key' }),
    'not json',
  ]);
  const { sources, parkedEvents } = await ask(
    '{ sources { source family state events heldBack { code count } } parkedEvents { totalCount nodes { id source code payload problems { path reason } state } } }',
  );
  expect(sources.find((one: Loose) => one.source === 'crm.example')).toMatchObject({
    family: 'CRM',
    state: 'SPEAKING',
    heldBack: [{ count: 1 }],
  });
  expect(parkedEvents.totalCount).toBe(2);
  expect(parkedEvents.nodes.find((one: Loose) => one.source === null)).toMatchObject({
    payload: 'not json',
    state: 'PARKED',
  });
});
