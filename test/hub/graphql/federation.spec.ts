import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices as composeByGuild } from '@theguild/federation-composition';
import { isObjectType, parse, printSchema } from 'graphql';
import { createApiKey } from '../../../apps/gateway/access/api-keys.js';
import { asSubgraph } from '../../../apps/gateway/graphql/federation/as-subgraph.js';
import { ENTITIES } from '../../../apps/gateway/graphql/federation/subgraph-sdl.js';
import { buildGatewaySchema } from '../../../apps/gateway/graphql/print-schema.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';

const PEPPER = 'a pepper for tests only';
/** A subgraph of another team, which hangs what it knows on our customers and cases. */
const LOYALTY = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Person @key(fields: "id") { id: ID!  points: Int }
  type Organization @key(fields: "id") { id: ID!  tier: String }
  type Case @key(fields: "id") { id: ID!  refund: Refund }
  type Refund { amount: Float }
  type PageInfo @shareable { hasNextPage: Boolean!  endCursor: String }
  type Query { topMembers: [Person!]! }`);

let gateway: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(KOIVURANTA);
  closed = await startTestGateway(KOIVURANTA, { open: false, settings: { keyPepper: PEPPER } });
}, 60_000);
afterAll(() => Promise.all([gateway.close(), closed.close()]));

const ENTITY_QUERY = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename
  ... on Person { id displayName birth: facts(fields: ["birthDate"]) { value } cases { nodes { subject } } }
  ... on Organization { id displayName people { nodes { displayName } } }
  ... on Case { id subject } ... on Opportunity { id name } ... on Note { id text } ... on Record { id source } } }`;
const entities = (
  representations: readonly object[],
  on: TestGateway = gateway,
  headers: Readonly<Record<string, string>> = {},
) => on.ask<Loose>(ENTITY_QUERY, { representations }, headers);

async function ids() {
  const { data } = await gateway.ask<Loose>(`{
    hanna: customerBy(identifier: { kind: EMAIL, value: "hanna@koivuranta.example" }) { id formerIds
      cases { nodes { id } } notes { nodes { id } } opportunities { nodes { id } } records { id } }
    oy: customerBy(identifier: { kind: BUSINESS_ID, value: "2184573-1" }) { id } }`);
  const { hanna, oy } = data;
  return {
    hanna: hanna.id as string,
    former: hanna.formerIds[0] as string,
    oy: oy.id as string,
    case: hanna.cases.nodes[0].id as string,
    note: hanna.notes.nodes[0].id as string,
    opportunity: hanna.opportunities.nodes[0].id as string,
    record: hanna.records[0].id as string,
  };
}

describe('the subgraph', () => {
  test.each([
    ['@apollo/composition', composeByApollo],
    ['@theguild/federation-composition', composeByGuild],
  ])('its own answer to _service is composed with another one by %s', async (_, compose) => {
    const { data } = await gateway.ask<Loose>('{ _service { sdl } }');
    const result = compose([
      { name: 'meri', url: `${gateway.url}/graphql`, typeDefs: parse(data._service.sdl) },
      { name: 'loyalty', url: 'http://loyalty.example/graphql', typeDefs: LOYALTY },
    ] as Parameters<typeof composeByApollo>[0] & Parameters<typeof composeByGuild>[0]);
    expect(result.errors?.map(({ message }) => message) ?? []).toEqual([]);
    const supergraph = parse(result.supergraphSdl!);
    const person = supergraph.definitions.find((one) => 'name' in one && one.name?.value === 'Person');
    const fields = (person as Loose).fields.map((field: Loose) => field.name.value);
    expect(fields).toEqual(expect.arrayContaining(['displayName', 'touchpoints', 'points']));
  });

  test('a key on a type that it does not have, or that says otherwise, does not compose', async () => {
    const { data } = await gateway.ask<Loose>('{ _service { sdl } }');
    const typeDefs = parse(data._service.sdl.replace('type Person implements Customer & Node @key(fields: "id")', 'type Person implements Customer & Node')); // prettier-ignore
    const { errors } = composeByApollo([
      { name: 'meri', url: gateway.url, typeDefs },
      { name: 'loyalty', url: 'http://loyalty.example', typeDefs: LOYALTY },
    ]);
    expect(errors?.length).toBeGreaterThan(0);
  });

  test('every type with a global id of its own is an entity', async () => {
    const schema = await buildGatewaySchema();
    const node = schema.getType('Node');
    const nodes = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some((one) => one === node),
    );
    expect([...ENTITIES].sort()).toEqual(nodes.map(({ name }) => name).sort());
  });

  test('the schema of the console is the same, but for what is a router’s', async () => {
    const schema = await buildGatewaySchema();
    const before = printSchema(schema);
    const after = printSchema(asSubgraph(schema, gateway.pool));
    expect(printSchema(schema)).toBe(before);
    expect(before).not.toMatch(/_service|_entities|_Any/);
    const gone = new Set(after.split('\n'));
    expect(before.split('\n').filter((line) => !gone.has(line))).toEqual([]);
  });
});

describe('entities', () => {
  test('are answered in the order of their representations, null where an id leads nowhere or to another type', async () => {
    const id = await ids();
    const { data, errors } = await entities([
      { __typename: 'Organization', id: id.oy },
      { __typename: 'Person', id: id.hanna },
      { __typename: 'Case', id: id.case },
      { __typename: 'Person', id: '00000000-0000-4000-8000-000000000000' },
      { __typename: 'Person', id: id.oy },
      { __typename: 'Opportunity', id: id.opportunity },
      { __typename: 'Note', id: id.note },
      { __typename: 'Record', id: id.record },
      { __typename: 'Note', id: id.case },
      { __typename: 'Person', id: id.former, points: 7 },
      { __typename: 'Case', id: 'nowhere' },
    ]);
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      {
        __typename: 'Organization',
        id: id.oy,
        displayName: 'Koivuranta Kiinteistöt Oy',
        people: { nodes: [{ displayName: 'Hanna Lehtonen' }, { displayName: 'Matti Virtanen' }] },
      },
      {
        __typename: 'Person',
        id: id.hanna,
        displayName: 'Hanna Lehtonen',
        birth: [{ value: '1980-02-03' }],
        cases: { nodes: [{ subject: 'Lämpö ei toimi' }] },
      },
      { __typename: 'Case', id: id.case, subject: 'Lämpö ei toimi' },
      null,
      null,
      { __typename: 'Opportunity', id: id.opportunity, name: 'Lämpöpumppu' },
      { __typename: 'Note', id: id.note, text: 'Hanna kertoi putkiremontista' },
      { __typename: 'Record', id: id.record, source: 'crm.example' },
      null,
      expect.objectContaining({ __typename: 'Person', displayName: 'Hanna Lehtonen' }),
      null,
    ]);
  });

  test('go through the same policy: masked by role, refused without the permission', async () => {
    const { hanna, note, opportunity } = await ids();
    const representations = [
      { __typename: 'Person', id: hanna },
      { __typename: 'Note', id: note },
      { __typename: 'Opportunity', id: opportunity },
    ];
    const as = async (role: 'analyst' | 'admin' | 'steward') => {
      const { key } = await createApiKey(closed.pool, PEPPER, { name: role, role });
      return { authorization: `Bearer ${key}` };
    };
    const { data } = await entities(representations, closed, await as('analyst'));
    expect(data._entities).toMatchObject([
      { displayName: 'H. L.', birth: [{ value: null }] },
      { text: expect.stringMatching(/^•••/) },
      { name: 'Lämpöpumppu' },
    ]);
    const refused = await entities(representations, closed, await as('admin'));
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await entities(representations, closed)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const sdl = await closed.ask<Loose>('{ _service { sdl } }', {}, await as('steward'));
    expect(sdl.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('representations that are none, and too many, are refused; each costs what it is', async () => {
    for (const bad of [{ __typename: 'Promise', id: 'x' }, { __typename: 'Person' }, { id: 'x' }])
      expect((await entities([bad])).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const many = Array.from({ length: 101 }, () => ({ __typename: 'Note', id: 'note_x' }));
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Note { id } } }';
    const answer = await gateway.ask(query, { representations: many });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const few = await gateway.ask(query, { representations: many.slice(0, 3) });
    expect(few.extensions).toMatchObject({ cost: { requested: 3 } });
    const nodes = await gateway.ask('{ nodes(ids: ["a", "b"]) { id } }');
    expect(nodes.extensions).toMatchObject({ cost: { requested: 2 } });
  });
});
