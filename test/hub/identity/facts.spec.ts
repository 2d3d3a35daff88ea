import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { dumpGraph } from '../../graph/dump.js';
import { contact, decide, PEOPLE, recordId, RETRACT } from './people.js';

const RESULT = `__typename ... on FactSettled { eventIds customer } ... on FactPending { eventIds }
  ... on Refused { userErrors { code message field } }`;
const SET = `mutation ($input: SetFactInput!) { setFact(input: $input) { ${RESULT} } }`;
const TAKE_BACK = `mutation ($input: TakeBackFactInput!) { takeBackFact(input: $input) { ${RESULT} } }`;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway(PEOPLE);
}, 60_000);
afterEach(() => gateway.close());

const run = async (query: string, input: object): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query, { input: { reason: 'heard it on the phone', ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
};
const fact = async (customer: string, field: string): Promise<Loose> =>
  (
    await gateway.ask<Loose>(
      `query ($id: ID!) { customer(id: $id) { id displayName facts(fields: ["${field}"]) { value rule source setBy setReason record { source } lost { value source } } } }`,
      { id: customer },
    )
  ).data.customer.facts[0];
const customerOf = async (source: string, key: string): Promise<string> =>
  (
    await gateway.ask<Loose>(`query ($id: ID!) { node(id: $id) { ... on Record { customer { id } } } }`, {
      id: await recordId(gateway, source, key),
    })
  ).data.node.customer.id;
/** Whatever was ever said stays among the versions: these are left out where undoing is compared. */
const factsOf = async () =>
  (await gateway.pool.query('select id, display_name, facts, how from customer order by id')).rows;

test('a fact that a person sets stands against later events of every source, and taken back nothing is left of it', async () => {
  const aino = await customerOf('crm.two', 'aino');
  const before = await factsOf();
  expect(await run(SET, { customer: aino, field: 'TITLE', value: 'kiinteistöpäällikkö' })).toMatchObject({
    __typename: 'FactSettled',
    customer: aino,
  });
  const ofNow = contact('crm.two', 'aino', new Date(Date.now() + 60_000).toISOString(), { title: 'siivooja' });
  await gateway.feed([ofNow]);
  expect(await fact(aino, 'title')).toEqual({
    value: 'kiinteistöpäällikkö',
    rule: 'SET_BY_PERSON',
    source: 'crm.meri',
    setBy: 'owner',
    setReason: 'heard it on the phone',
    record: { source: 'crm.two' },
    lost: [{ value: 'siivooja', source: 'crm.two' }],
  });
  expect(await run(TAKE_BACK, { customer: aino, field: 'TITLE' })).toMatchObject({ __typename: 'FactSettled' });
  expect(await fact(aino, 'title')).toMatchObject({ value: 'siivooja', rule: 'ONLY', setBy: null });
  expect(await run(TAKE_BACK, { customer: aino, field: 'TITLE' })).toMatchObject({ userErrors: [{ code: 'NOT_SET' }] });
  await gateway.feed([
    contact('crm.two', 'aino', new Date(Date.now() + 120_000).toISOString(), { title: 'isännöitsijä' }),
  ]);
  const values = (rows: Loose[]) => rows.map(({ id, facts }) => [id, facts.title?.value, facts.title?.rule]);
  expect(values(await factsOf())).toEqual(values(before));
  const { data } = await gateway.ask<Loose>(
    `query ($id: ID!) { changes(customer: $id) { nodes { setting { field value takenBack by reason } } } }`,
    { id: aino },
  );
  expect(data.changes.nodes.map(({ setting }: Loose) => setting).filter(Boolean)).toEqual([
    { field: 'title', value: null, takenBack: true, by: 'owner', reason: 'heard it on the phone' },
    { field: 'title', value: 'kiinteistöpäällikkö', takenBack: false, by: 'owner', reason: 'heard it on the phone' },
  ]);
});

test('it goes with its record when customers merge and part, and the later of two words stands', async () => {
  const [one, two] = [await customerOf('crm.one', 'aino'), await customerOf('crm.two', 'aino')];
  expect(one).not.toBe(two);
  await run(SET, { customer: one, field: 'LANGUAGE', value: 'sv' });
  await run(SET, { customer: two, field: 'LANGUAGE', value: 'fi' });
  const apart = await factsOf();
  const [a, b] = [await recordId(gateway, 'crm.one', 'aino'), await recordId(gateway, 'crm.two', 'aino')];
  const merged = await decide(gateway, a, b, 'SAME');
  expect(await fact(merged.customers[0], 'language')).toMatchObject({ value: 'fi', lost: [{ value: 'sv' }] });
  await gateway.ask(RETRACT, { id: merged.decisions[0] });
  expect(await factsOf()).toEqual(apart);
});

test('an address is set as a whole, and what cannot be set is refused by name', async () => {
  const hanna = await customerOf('crm.one', 'hanna');
  const given = { customer: hanna, field: 'ADDRESS' };
  await run(SET, { ...given, address: { street: 'Uusitie 2', city: 'Turku' } });
  expect(await fact(hanna, 'address.city')).toMatchObject({ value: 'Turku', rule: 'SET_BY_PERSON' });
  expect(await fact(hanna, 'address.postalCode')).toBeUndefined();
  const codeOf = async (input: object) => (await run(SET, input)).userErrors?.[0].code;
  expect(await codeOf({ ...given, value: 'Turku' })).toBe('VALUE');
  expect(await codeOf({ customer: hanna, field: 'BUSINESS_ID', value: '2184573-6' })).toBe('FIELD');
  expect(await codeOf({ customer: hanna, field: 'BIRTH_DATE', value: 'in May' })).toBe('VALUE');
  expect(await codeOf({ customer: hanna, field: 'TITLE', value: 'x', reason: ' ' })).toBe('REASON_EMPTY');
  const strange = await recordId(gateway, 'crm.one', 'aino');
  expect(await codeOf({ customer: hanna, field: 'TITLE', value: 'x', record: strange })).toBe('NOT_FOUND');
  expect(await codeOf({ customer: '00000000-0000-8000-8000-000000000000', field: 'TITLE', value: 'x' })).toBe(
    'NOT_FOUND',
  );
});

test('whatever order the words arrive in, and however often, the graph is the same', async () => {
  const party = { kind: 'person', source: 'crm.two', key: 'aino' };
  const said = (id: string, time: string, data: object) =>
    event(id, 'crm.meri', 'fact.set', time, {
      key: id,
      party,
      field: 'title',
      by: 'Aino',
      reason: 'so it is',
      ...data,
    });
  const words = [
    said('w1', '2026-02-01T00:00:00Z', { value: 'johtaja' }),
    said('w2', '2026-02-02T00:00:00Z', { takenBack: true }),
    said('w3', '2026-02-03T00:00:00Z', { value: 'rehtori' }),
    contact('crm.two', 'aino', '2026-02-04T00:00:00Z', { title: 'siivooja' }),
  ];
  const other = await startTestGateway([]);
  try {
    await gateway.feed(words);
    for (const word of [...words, ...PEOPLE].reverse()) await other.feed([word, word]);
    expect(await fact(await customerOf('crm.two', 'aino'), 'title')).toMatchObject({ value: 'rehtori' });
    expect(await dumpGraph(other.pool)).toBe(await dumpGraph(gateway.pool));
  } finally {
    await other.close();
  }
});

test('as of a time before it was set, and after, and nothing of it once the person is erased', async () => {
  const aino = await customerOf('crm.two', 'aino');
  const earlier = new Date().toISOString();
  await run(SET, { customer: aino, field: 'TITLE', value: 'kiinteistöpäällikkö' });
  const asOf = async (knownBy: string) =>
    (
      await gateway.ask<Loose>(
        `query ($id: ID!, $at: DateTime) { customer(id: $id, at: { knownBy: $at }) { facts(fields: ["title"]) { value rule } } }`,
        { id: aino, at: knownBy },
      )
    ).data.customer?.facts[0];
  expect(await asOf(earlier)).toMatchObject({ value: 'isännöitsijä' });
  expect(await asOf(new Date().toISOString())).toMatchObject({ value: 'kiinteistöpäällikkö', rule: 'SET_BY_PERSON' });
  await gateway.feed([
    event('erase', 'crm.two', 'party.privacyDeleted', '2027-01-01T00:00:00Z', { contact: { key: 'aino' } }),
  ]);
  expect(await dumpGraph(gateway.pool)).not.toContain('kiinteistöpäällikkö');
  // That an event came stays among the versions, without its words.
  const graphOf = async () => (await dumpGraph(gateway.pool)).replace(/-- record_version [^]*?(?=\n-- )/, '');
  const erased = await graphOf();
  await gateway.feed([
    event('late-word', 'crm.meri', 'fact.set', '2027-02-01T00:00:00Z', {
      key: 'late-word',
      party: { kind: 'person', source: 'crm.two', key: 'aino' },
      field: 'title',
      value: 'kaupunginjohtaja',
      by: 'owner',
      reason: 'somebody remembered',
    }),
  ]);
  expect(await graphOf()).toBe(erased);
  expect(await dumpGraph(gateway.pool)).not.toContain('kaupunginjohtaja');
});
