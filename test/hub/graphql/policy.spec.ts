import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Field, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { NestFactory } from '@nestjs/core';
import {
  getNamedType,
  GraphQLList,
  GraphQLNonNull,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { createApiKey } from '../../../apps/gateway/access/api-keys.js';
import { ROLES, type Role } from '../../../apps/gateway/access/viewer.js';
import { guardSchema } from '../../../apps/gateway/graphql/policy/guard-schema.js';
import { masked } from '../../../apps/gateway/graphql/policy/masks.js';
import { mayDo, showingOf, type DataClass, type Permission } from '../../../apps/gateway/graphql/policy/policy.js';
import { buildGatewaySchema } from '../../../apps/gateway/graphql/print-schema.js';
import { May, Shown } from '../../../apps/gateway/graphql/policy/shown.js';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';
import { understandAll } from '../../graph/understood.js';

const PEPPER = 'a pepper for tests only';
const roles = ROLES.filter((role): role is Exclude<Role, 'owner'> => role !== 'owner');
let schema: GraphQLSchema;
let gateway: TestGateway;
const keys = new Map<Role, string>();

beforeAll(async () => {
  schema = await buildGatewaySchema();
  gateway = await startTestGateway(KOIVURANTA, {
    open: false,
    settings: { keyPepper: PEPPER, limits: { tokens: 100_000, depth: 20, aliases: 100_000, cost: 1e12 } },
  });
  await understandAll(gateway.pool);
  for (const role of roles)
    keys.set(
      role,
      (
        await createApiKey(gateway.pool, PEPPER, {
          name: role,
          role,
          ...(role === 'integration' ? { source: 'crm.example' } : {}),
        })
      ).key,
    );
}, 60_000);
afterAll(() => gateway.close());

const askAs = (role: Role, query: string, variables: object = {}) =>
  gateway.ask<Loose>(query, variables, { authorization: `Bearer ${keys.get(role)}` });
const rootOf = (type: GraphQLObjectType): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);

test('every field × every role shows what the table says, generated from the schema', () => {
  let proven = 0;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || rootOf(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { dataClass, read } = field.extensions as { dataClass: DataClass; read?: unknown };
      expect([`${type.name}.${field.name}`, dataClass]).not.toContain(undefined);
      if (typeof dataClass !== 'string' || read) continue;
      for (const role of ROLES) {
        const returnType = field.type;
        const isList = returnType instanceof GraphQLNonNull && returnType.ofType instanceof GraphQLList;
        const value = isList ? ['Hanna Lehtonen'] : 'Hanna Lehtonen';
        const answer: unknown = field.resolve!({ [field.name]: value }, {}, { viewer: { name: 'x', role } }, {
          path: { key: field.name },
          fieldName: field.name,
          returnType,
        } as never);
        const showing = showingOf(role, dataClass);
        expect([type.name, field.name, role, answer]).toEqual([
          type.name,
          field.name,
          role,
          showing === 'plain' ? value : showing === 'masked' ? masked(value, dataClass) : isList ? [] : null,
        ]);
        proven++;
      }
    }
  }
  expect(proven).toBeGreaterThan(500);
});

/** Everything that can be asked of a type, so deep. */
function everything(typeName: string, depth: number): string {
  const type = schema.getType(typeName)!;
  if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
  const fields = (of: GraphQLObjectType | typeof type, but: ReadonlySet<string>) =>
    Object.values(of.getFields()).flatMap((field) => {
      if (but.has(field.name)) return [];
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      if (depth === 0) return [];
      return [`${field.name} { ${everything(named.name, depth - 1)} }`];
    });
  const common = fields(type, new Set());
  const own = isInterfaceType(type)
    ? schema
        .getPossibleTypes(type)
        .map(
          (possible) =>
            `... on ${possible.name} { ${['__typename', ...fields(possible, new Set(Object.keys(type.getFields())))].join(' ')} }`,
        )
    : [];
  return ['__typename', ...common, ...own].join(' ');
}

const SECRETS: Readonly<Record<Exclude<DataClass, 'PUBLIC' | 'BUSINESS' | 'RAW'>, RegExp>> = {
  NAME: /Lehtonen|Virtanen|Pekka/,
  CONTACT: /hanna@|matti@|123\s?4567|Rantatie|Tampere/,
  TEXT: /Patterit|Lämpö ei toimi|putkiremont|Kiitos|Tulemme/,
  IDENTITY: /1980-02-03/,
};

/** Every root field of the schema, and who may use it. */
const TRIED: readonly (readonly [Permission, string])[] = [
  ['me:read', '{ me { name } }'],
  ['me:read', '{ overview { waits { count } } }'],
  ['graph:read', '{ customers { nodes { id } } }'],
  ['graph:read', '{ customer(id: "00000000-0000-8000-8000-000000000000") { id } }'],
  ['graph:read', '{ customerBy(identifier: { kind: DOMAIN, value: "b.fi" }) { id } }'],
  ['names:search', '{ search(text: "x") { by } }'],
  ['graph:read', '{ around(id: "00000000-0000-8000-8000-000000000000") { left } }'],
  ['graph:read', '{ way(from: "x", to: "y") { steps } }'],
  ['graph:read', '{ node(id: "x") { id } }'],
  ['graph:read', '{ nodes(ids: []) { id } }'],
  ['graph:read', '{ changes(customer: "x") { totalCount } }'],
  ['graph:read', '{ understoodChanges(customer: "x", between: {}) { kind } }'],
  ['graph:read', '{ why(a: "x", b: "y") { same } }'],
  ['graph:read', '{ reviews { totalCount } }'],
  ['graph:read', '{ decisionPreview(a: "x", b: "y", verdict: SAME) { touchpoints } }'],
  ['graph:read', '{ splitPreview(record: "x") { touchpoints } }'],
  ['sources:read', '{ sources { source } }'],
  ['parked:read', '{ parkedEvents { totalCount } }'],
  ['parked:decide', 'mutation { discardParked(id: "x") { __typename } }'],
  ['parked:decide', 'mutation { retryParked(id: "x") { __typename } }'],
  ['notes:write', 'mutation { writeNote(input: { about: "x", text: "x" }) { __typename } }'],
  [
    'identity:decide',
    'mutation { decideIdentity(input: { a: "x", b: "y", verdict: SAME, reason: "r" }) { __typename } }',
  ],
  ['identity:decide', 'mutation { setFact(input: { customer: "x", field: TITLE, reason: "r" }) { __typename } }'],
  ['identity:decide', 'mutation { takeBackFact(input: { customer: "x", field: TITLE, reason: "r" }) { __typename } }'],
  ['graph:read', '{ identityHealth { records } }'],
  ['graph:read', '{ identityQuality { kind } }'],
  ['graph:read', '{ identityModels { version } }'],
  ['graph:read', '{ identityPasses { id } }'],
  ['identity:decide', 'mutation { tryIdentity(input: { sample: 1 }) { __typename } }'],
  ['identity:decide', 'mutation { activateIdentityModel(version: "x") { __typename } }'],
  ['identity:decide', 'mutation { retireIdentityModel(kind: PERSON) { __typename } }'],
  ['identity:decide', 'mutation { stopIdentityPass { __typename } }'],
  ['identity:decide', 'mutation { splitRecord(record: "x", reason: "r") { __typename } }'],
  ['identity:decide', 'mutation { retractDecision(id: "x", reason: "r") { __typename } }'],
  ['graph:read', '{ waits { totalCount } }'],
  ['graph:read', '{ promises { totalCount } }'],
  ['graph:read', '{ claims { totalCount } }'],
  ['graph:read', '{ themes(filter: { of: CLAIMS }) { quotes } }'],
  ['graph:read', '{ readersCompared { texts } }'],
  ['graph:read', '{ promiseRates(by: TEAM) { key rate } }'],
  ['graph:read', '{ serviceMap { touchpoints } }'],
  ['graph:read', '{ customers(filter: { journeys: { none: { visits: ["use"] } } }) { totalCount } }'],
  ['graph:read', '{ cellStory(channel: EMAIL, stage: "need") { groups { id } } }'],
  ['graph:read', '{ paths { customers } }'],
  ['graph:read', '{ groups { id } }'],
  ['graph:read', '{ group(id: "x") { id } }'],
  ['graph:read', '{ tryGroup(input: { filter: { kind: PERSON } }) { everybody } }'],
  ['groups:define', 'mutation { defineGroup(input: { id: "x" }) { __typename } }'],
  ['groups:define', 'mutation { retireGroup(id: "x") { __typename } }'],
  ['understanding:judge', 'mutation { judgeTouchpoint(touchpoint: "x", feeling: NEUTRAL) { __typename } }'],
  ['understanding:judge', 'mutation { settlePromise(promise: "x", outcome: KEPT) { __typename } }'],
  ['understanding:judge', 'mutation { answerWait(wait: "x", answer: ANSWERED) { __typename } }'],
  ['understanding:judge', 'mutation { confirmClaim(claim: "x", still: true) { __typename } }'],
  ['understanding:judge', 'mutation { assignRole(person: "x", account: "y", role: USER) { __typename } }'],
  ['experiments:decide', 'mutation { moveExperiment(experiment: "x", horizon: 3) { __typename } }'],
  ['experiments:decide', 'mutation { decideExperiment(input: {experiment: "x", state: STOP}) { __typename } }'],
  ['experiments:decide', 'mutation { changeExperiment(input: {experiment: "x"}) { __typename } }'],
  [
    'experiments:decide',
    'mutation { startExperiment(input: {title: "x", stage: "x", channel: EMAIL, customers: [], measure: FEELING, horizon: 1}) { __typename } }',
  ],
  ['graph:read', '{ experiments { totalCount } }'],
  ['graph:read', '{ experiment(id: "x") { id } }'],
  ['graph:read', '{ advocates { totalCount } }'],
  ['notes:write', 'mutation { recordRelation(input: {type: RECOMMENDED, from: "x", to: "y"}) { __typename } }'],
];

describe.each(roles)('as %s', (role) => {
  test('all that can be asked of a customer holds what the role may see, and nothing more', async () => {
    const { data, status, errors } = await askAs(
      role,
      `{ customers(first: 20) { nodes { ${everything('Customer', 3)} } } }`,
    );
    const text = JSON.stringify(data ?? null);
    if (!mayDo(role, 'graph:read')) {
      expect(text).not.toMatch(/koivuranta/i);
      return;
    }
    if (status !== 200) throw new Error(JSON.stringify(errors).slice(0, 3000));
    for (const [dataClass, secret] of Object.entries(SECRETS))
      if (showingOf(role, dataClass as DataClass) === 'plain') expect(text).toMatch(secret);
      else expect(text).not.toMatch(secret);
  });

  test.each(TRIED)('%s decides over %s', async (permission, query) => {
    const { errors } = await askAs(role, query);
    if (mayDo(role, permission)) expect(errors).toBeUndefined();
    else
      expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })]);
  });
});

test('every root field of the schema is among those tried above or is the subscription', () => {
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type!.getFields()));
  expect(roots.sort()).toEqual([...new Set(TRIED.map(([, query]) => /\{ (\w+)/.exec(query)![1]!))].sort());
});

test('whoever sees names masked can spell them out neither by filter nor by order', async () => {
  for (const query of [
    '{ customers(filter: { name: { startsWith: "h" } }) { totalCount } }',
    '{ customers(filter: { or: [{ not: { people: { some: { name: { contains: "h" } } } } }] }) { totalCount } }',
    '{ customers(orderBy: { field: NAME }) { totalCount } }',
  ]) {
    expect((await askAs('analyst', query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await askAs('agent', query)).errors).toBeUndefined();
  }
});

test('whoever sees contacts masked can guess them neither by filter, nor by look-up, nor by a group', async () => {
  const hers = '{ kind: PHONE, value: "040 123 4567" }';
  for (const query of [
    `{ customerBy(identifier: ${hers}) { id } }`,
    '{ customerBy(identifier: { kind: EMAIL, value: "hanna@koivuranta.example" }) { id } }',
    `{ customers(filter: { identifiers: { some: ${hers} } }) { totalCount } }`,
    `{ customers(filter: { and: [{ not: { identifiers: { none: ${hers} } } }] }) { totalCount } }`,
    `{ customers(filter: { organizations: { some: { people: { some: { identifiers: { some: ${hers} } } } } } }) { totalCount } }`,
    `{ tryGroup(input: { filter: { identifiers: { some: ${hers} } } }) { everybody } }`,
    `mutation { defineGroup(input: { name: "x", filter: { identifiers: { some: ${hers} } } }) { __typename } }`,
  ]) {
    const { errors } = await askAs('analyst', query);
    expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(/phone numbers masked/), extensions: { code: 'FORBIDDEN' } }); // prettier-ignore
  }
  for (const role of ['agent', 'steward', 'privacy-officer'] as const)
    expect((await askAs(role, `{ customers(filter: { identifiers: { some: ${hers} } }) { totalCount } }`)).errors).toBeUndefined(); // prettier-ignore
  const ofCompanies = '{ customers(filter: { identifiers: { some: { kind: BUSINESS_ID, value: "2184573-6" } } }) { totalCount } }'; // prettier-ignore
  expect((await askAs('analyst', ofCompanies)).errors).toBeUndefined();
});

test('an integration sees the parked events and the state of its own source alone', async () => {
  await gateway.feed([
    event('b1', 'crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', { name: 'mine' }),
    event('b2', 'crm.other', 'crm.contact.changed', '2026-03-02T08:00:00Z', { name: 'not mine' }),
  ]);
  for (const filter of ['', '(filter: { source: ["crm.other", "crm.example"] })', '(filter: { state: [PARKED] })']) {
    const { data } = await askAs(
      'integration',
      `{ parkedEvents${filter} { totalCount nodes { source payload } } sources { source } }`,
    );
    expect(data.parkedEvents).toMatchObject({
      totalCount: 1,
      nodes: [{ source: 'crm.example', payload: expect.stringContaining('mine') }],
    });
    expect(data.sources).toEqual([{ source: 'crm.example' }]);
  }
  expect(
    (await askAs('integration', '{ parkedEvents(filter: { source: ["crm.other"] }) { totalCount } }')).data.parkedEvents
      .totalCount,
  ).toBe(0);
});

test('masks keep the form', () => {
  expect(masked('hanna@koivuranta.example', 'CONTACT')).toBe('h•••@k•••.example');
  expect(masked('+358401234567', 'CONTACT')).toBe('+358•••67');
  expect(masked(['040 123 4567'], 'CONTACT')).toEqual(['•••67']);
  expect(masked('Hanna Lehtonen', 'NAME')).toBe('H. L.');
  expect(masked('Patterit kylmät', 'TEXT')).toBe('••• (15)');
  expect(masked(7, 'CONTACT')).toBeNull();
});

test('nobody without a credential gets in, and a wrong one is told from none', async () => {
  const none = await gateway.ask('{ sources { source } }');
  expect([none.status, none.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  expect((await gateway.ask('{ sources { source } }', {}, { authorization: 'Bearer meri_x' })).status).toBe(401);
});

test('what a role may not ask for is missing alone, with its reason and its place; the rest comes', async () => {
  const asked = '{ customers { totalCount } search(text: "x") { by } me { role } parked: parkedEvents { totalCount } }';
  const { data, errors, status } = await askAs('analyst', asked);
  expect(status).toBe(200);
  expect(data).toEqual({ customers: { totalCount: expect.any(Number) }, search: null, me: { role: 'analyst' }, parked: null }); // prettier-ignore
  expect(errors).toEqual(
    ['search', 'parked'].map((place) =>
      expect.objectContaining({ path: [place], extensions: expect.objectContaining({ code: 'FORBIDDEN' }) }),
    ),
  );
});

test('a field without a class, one that could not be withheld, and a query without a permission or that cannot fail alone stop the start', async () => {
  @ObjectType()
  class Careless {
    @Field(() => String)
    readonly name!: string;

    @Shown('NAME', () => String, 'x')
    readonly strict!: string;
  }
  @Resolver()
  class CarelessResolver {
    @Query(() => Careless)
    careless(): object {
      return {};
    }

    @May('graph:read')
    @Query(() => Careless)
    careful(): object {
      return {};
    }
  }
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const built = await app.get(GraphQLSchemaFactory).create([CarelessResolver]);
  await app.close();
  expect(() => guardSchema(built)).toThrow(
    /Careless.name has no data class[^]*Careless.strict is of class NAME and can be withheld|Careless.strict[^]*Careless.name has no data class/,
  );
  expect(() => guardSchema(built)).toThrow(/Query.careless asks for no permission/);
  expect(() => guardSchema(built)).toThrow(/Query.careful would take what else was asked for along/);
});
