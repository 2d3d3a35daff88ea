import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLogger } from '#platform';
import { generateCompany } from '#sample-company';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { GroupsKeeper, rebuild } from '../../../apps/worker/index.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { feed } from '../../graph/feed.js';
import { TERMS, understandAll } from '../../graph/understood.js';

const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
let gateway: TestGateway;
let keeper: GroupsKeeper;

beforeAll(async () => {
  gateway = await startTestGateway([]);
  const texts = [...generateCompany({ seed: 5, events: 4000, customers: 200 }).events()].map(({ text }) => text);
  await feed(gateway.writer, texts, catalogue, { batch: 500 });
  await understandAll(gateway.pool);
  keeper = new GroupsKeeper({ pool: gateway.pool, logger: createLogger('silent'), everyMs: 50 });
  await keeper.tick(true);
  await understandAll(gateway.pool);
  keeper.start();
}, 240_000);
afterAll(async () => {
  await keeper.stop();
  await gateway.close();
});

const ask = async (query: string, variables?: object): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const define = (input: string): Promise<Loose> =>
  ask(`mutation { said: defineGroup(input: ${input}) { __typename ... on GroupDefined { group size } ... on Refused { userErrors { code } } } }`).then(({ said }) => said); // prettier-ignore

test('groups are found by what customers do, named by what sets them apart, and every member is in one with the reason', async () => {
  const { groups, customers } = await ask(`{
    groups(kind: FOUND) { id kind name size apart { feature more } behaviours { feature value usual more } drift(since: "2026-Q1") { since before now entered fresh left }
      spread { feature members everybody } overRepresented { stage channel share usual lift }
      members(first: 20) { totalCount nodes { customer { id kind } behaviours { feature value usual more } conditions { path } } } }
    customers(first: 1) { totalCount } }`);
  expect(groups.length).toBeGreaterThanOrEqual(3);
  expect(groups.reduce((sum: number, { size }: Loose) => sum + size, 0)).toBeLessThanOrEqual(customers.totalCount);
  for (const { id, name, kind, size, apart, behaviours, drift, spread, members, overRepresented } of groups) {
    expect([kind, name]).toEqual(['FOUND', null]);
    expect(apart.length).toBeGreaterThan(0);
    expect(members.totalCount).toBe(size);
    // What sets the group apart is so of its members in the mean, too.
    const mean = behaviours.find(({ feature }: Loose) => feature === apart[0].feature);
    expect(Math.sign(mean.more)).toBe(Math.sign(apart[0].more));
    expect(drift.now).toBe(size);
    expect(drift.before + drift.entered - drift.left).toBe(drift.now);
    expect(drift.fresh).toBeLessThanOrEqual(drift.entered);
    expect(spread.feature).toBe(apart[0].feature);
    expect(spread.members.length).toBe(Math.min(size, 120));
    for (const { share, usual, lift } of overRepresented) expect(share / usual).toBeCloseTo(lift, 6);
    const [{ customer }] = members.nodes;
    const own = (await ask(`{ customer(id: "${customer.id}") { groups { id kind apart { feature } behaviours { feature more } } } }`)).customer.groups; // prettier-ignore
    expect(own).toContainEqual({ id, kind: 'FOUND', apart: apart.map(({ feature }: Loose) => ({ feature })), behaviours: members.nodes[0].behaviours.map(({ feature, more }: Loose) => ({ feature, more })) }); // prettier-ignore
    for (const { conditions } of members.nodes) expect(conditions).toEqual([]);
  }
  expect(groups.flatMap(({ members }: Loose) => members.nodes).some(({ behaviours }: Loose) => behaviours.length > 0)).toBe(true); // prettier-ignore
});

test('the members page on and are those that the list of customers gives of the group', async () => {
  const { groups } = await ask('{ groups(kind: FOUND) { id size } }');
  const [{ id, size }] = groups;
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { group }: Loose = await ask(
      'query ($id: ID!, $after: String) { group(id: $id) { members(first: 20, after: $after) { pageInfo { hasNextPage endCursor } nodes { customer { id } } } } }',
      { id, after },
    );
    seen.push(...group.members.nodes.map(({ customer }: Loose) => customer.id));
    if (!group.members.pageInfo.hasNextPage) break;
    after = group.members.pageInfo.endCursor;
  }
  expect(new Set(seen).size).toBe(size);
  const { customers } = await ask('query ($id: ID!) { customers(first: 100, filter: {group: $id}) { totalCount nodes { id } } }', { id }); // prettier-ignore
  expect(customers.totalCount).toBe(size);
  expect(customers.nodes.every((one: Loose) => seen.includes(one.id))).toBe(true);
  expect((await ask('{ customers(filter: {group: "group_none"}) { totalCount } }')).customers.totalCount).toBe(0);
});

test('who came and who went is told by name, and adds up', async () => {
  const { groups } = await ask(`{ groups(kind: FOUND) { id drift(since: "2026-Q1") { entered left }
    came: members(since: "2026-Q1", moved: ENTERED, first: 100) { totalCount } went: members(since: "2026-Q1", moved: LEFT, first: 1) { totalCount } } }`);
  for (const { drift, came, went } of groups) expect([came.totalCount, went.totalCount]).toEqual([drift.entered, drift.left]); // prettier-ignore
  expect(groups.some(({ drift }: Loose) => drift.entered > 0)).toBe(true);
  const { errors } = await gateway.ask('{ groups { drift(since: "2026-13") { now } } }');
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('a group of picked customers tells that they were picked', async () => {
  const { customers } = await ask('{ customers(first: 2) { nodes { id } } }');
  const ids = customers.nodes.map(({ id }: Loose) => id);
  const { group } = await define(`{name: "Picked", filter: {ids: ${JSON.stringify(ids)}, kind: PERSON}}`);
  const told = await ask(
    `{ group(id: "${group}") { members(first: 5) { nodes { conditions { path definition } } } } }`,
  );
  for (const { conditions } of told.group.members.nodes)
    expect(conditions).toEqual([
      { path: 'ids', definition: { ids } },
      { path: 'kind', definition: { kind: 'PERSON' } },
    ]);
  expect(told.group.members.nodes.length).toBeGreaterThan(0);
  await ask(`mutation { retireGroup(id: "${group}") { __typename } }`);
});

test('a group is tried on history, saved, lives with its customers, tells why, is renamed, redefined and taken back', async () => {
  const filter = '{kind: PERSON, touchpoints: {some: {stage: ["support"], feeling: [NEGATIVE]}}}';
  const { tryGroup: tried } = await ask(`{ tryGroup(input: {filter: ${filter}, at: "2020-01-01"}) { everybody members { count examples { id displayName } } entering { count } leaving { count } } }`); // prettier-ignore
  expect(tried.members.count).toBeGreaterThan(0);
  expect(tried.members.count).toBeLessThan(tried.everybody);
  expect([tried.entering.count, tried.leaving.count]).toEqual([tried.members.count, 0]);
  expect(tried.members.examples.length).toBe(Math.min(10, tried.members.count));

  const said = await define(`{name: "Sad in support", filter: ${filter}}`);
  expect(said).toMatchObject({ __typename: 'GroupDefined', size: tried.members.count });
  const one = async (fields: string): Promise<Loose> => (await ask(`{ group(id: "${said.group}") { ${fields} } }`)).group; // prettier-ignore
  const { members, definition, drift } = await one(
    'definition drift(since: "2026-Q1") { before now entered left } members(first: 5) { nodes { customer { id kind groups { id name } } conditions { path definition touchpoint { stage feeling { feeling } } } } }',
  );
  expect(definition).toEqual({ kind: 'PERSON', touchpoints: { some: { stage: ['support'], feeling: ['NEGATIVE'] } } });
  expect(drift.before + drift.entered - drift.left).toBe(drift.now);
  for (const { customer, conditions } of members.nodes) {
    expect(customer.kind).toBe('PERSON');
    expect(customer.groups).toContainEqual({ id: said.group, name: 'Sad in support' });
    expect(conditions).toEqual([
      { path: 'kind', definition: { kind: 'PERSON' }, touchpoint: null },
      { path: 'touchpoints.some', definition: { touchpoints: { some: { stage: ['support'], feeling: ['NEGATIVE'] } } }, touchpoint: { stage: 'support', feeling: { feeling: 'NEGATIVE' } } },
    ]); // prettier-ignore
  }

  const narrower = '{kind: PERSON, touchpoints: {some: {stage: ["support"], feeling: [NEGATIVE], channel: [EMAIL]}}}';
  const { tryGroup: against } = await ask(`{ tryGroup(input: {filter: ${narrower}, against: "${said.group}"}) { members { count } entering { count } leaving { count } } }`); // prettier-ignore
  expect(against.entering.count).toBe(0);
  expect(against.members.count + against.leaving.count).toBe(tried.members.count);
  expect(await define(`{id: "${said.group}", name: "Sad by mail", filter: ${narrower}}`)).toMatchObject({ size: against.members.count }); // prettier-ignore
  expect(await one('name size')).toEqual({ name: 'Sad by mail', size: against.members.count });
  expect(await define(`{id: "${said.group}", name: "Sad in support", filter: ${filter}}`)).toMatchObject({ size: tried.members.count }); // prettier-ignore
  expect((await one('history { name retired }')).history).toEqual([
    { name: 'Sad in support', retired: null }, { name: 'Sad by mail', retired: null }, { name: 'Sad in support', retired: null },
  ]); // prettier-ignore

  await ask(`mutation { retireGroup(id: "${said.group}") { __typename } }`);
  expect((await ask('{ groups(kind: WRITTEN) { id } }')).groups).toEqual([]);
  expect(await one('retired size')).toEqual({ retired: true, size: 0 });
  await ask(`mutation { retireGroup(id: "${said.group}", retired: false) { __typename } }`);
  expect(await one('retired size')).toEqual({ retired: false, size: tried.members.count });
});

test('a written group lives: a new customer who meets it is of it', async () => {
  const { group, size } = await define('{name: "Of Kuutamo", filter: {records: {some: {source: ["crm.kuutamo"]}}}}');
  expect(size).toBe(0);
  await gateway.feed([JSON.stringify({ specversion: '1.0', id: 'k1', source: 'crm.kuutamo', type: 'crm.contact.changed', time: '2026-05-01T08:00:00Z', data: { key: '1', name: 'Kaisa Kuutamo' } })]); // prettier-ignore
  await understandAll(gateway.pool);
  await keeper.stop();
  keeper = new GroupsKeeper({ pool: gateway.pool, logger: createLogger('silent'), everyMs: 50 });
  await keeper.tick(true);
  keeper.start();
  expect((await ask(`{ group(id: "${group}") { members { nodes { customer { displayName } } } } }`)).group.members.nodes).toEqual([{ customer: { displayName: 'Kaisa Kuutamo' } }]); // prettier-ignore
});

test('what is no group is refused, with the reason', async () => {
  const { groups } = await ask('{ groups { id kind } }');
  const found = groups.find(({ kind }: Loose) => kind === 'FOUND').id;
  const written = groups.find(({ kind }: Loose) => kind === 'WRITTEN').id;
  const refused = async (input: string) => (await define(input)).userErrors?.[0]?.code;
  expect(await refused('{name: "x"}')).toBe('FILTER_MISSING');
  expect(await refused('{name: "x", filter: {}}')).toBe('FILTER_EMPTY');
  expect(await refused('{filter: {kind: PERSON}}')).toBe('NAME_MISSING');
  expect(await refused('{id: "group_none", name: "x"}')).toBe('NOT_FOUND');
  expect(await refused(`{id: "${found}", filter: {kind: PERSON}}`)).toBe('FOUND_GROUP');
  expect(await refused(`{name: "x", filter: {and: [{group: "${written}"}]}}`)).toBe('GROUP_OF_GROUPS');
  expect(await define(`{id: "${found}", name: "Yökyöpelit"}`)).toMatchObject({ __typename: 'GroupDefined' });
  expect((await ask(`{ node(id: "${found}") { ... on Group { name kind } } }`)).node).toEqual({ name: 'Yökyöpelit', kind: 'FOUND' }); // prettier-ignore
});

test('the map and the paths of a group are those of its members', async () => {
  const { groups } = await ask('{ groups(kind: FOUND) { id size } }');
  const fields = 'customers touchpoints over { members over } cells { stage channel touchpoints }';
  const whole = await ask(`{ serviceMap { ${fields} } paths { customers } }`);
  expect(whole.serviceMap.over).toBeNull();
  const parts: Loose[] = [];
  for (const { id, size } of groups) {
    const part = await ask(`{ serviceMap(view: {group: "${id}"}) { ${fields} } paths(view: {group: "${id}"}) { customers } }`); // prettier-ignore
    expect(part.serviceMap.over).toEqual({ members: size, over: size });
    expect(part.serviceMap.customers).toBe(size);
    parts.push(part);
  }
  // Every party that was met behaves, and is of one group: the maps of all groups add up to the map of everybody.
  const sum = (of: (one: Loose) => number) => parts.reduce((total, one) => total + of(one), 0);
  expect(sum(({ serviceMap }) => serviceMap.touchpoints)).toBe(whole.serviceMap.touchpoints);
  expect(sum(({ paths }) => paths.customers)).toBe(whole.paths.customers);
});

test('a rebuild gives the same groups and members', async () => {
  await understandAll(gateway.pool);
  await keeper.stop();
  const { tables } = await rebuild({ databaseUrl: gateway.databaseUrl, catalogue, terms: TERMS, dryRun: true });
  expect(tables.filter(({ same }) => !same)).toEqual([]);
  for (const name of ['behaviour', 'group_word', 'group_member', 'group_settled'])
    expect(tables.find(({ table }) => table === name)!.live).toBeGreaterThan(0);
  keeper = new GroupsKeeper({ pool: gateway.pool, logger: createLogger('silent'), everyMs: 50 });
}, 120_000);
