import { beforeAll, expect, test } from '@jest/globals';
import {
  getNamedType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  type GraphQLSchema,
} from 'graphql';
import { readFile } from 'node:fs/promises';
import { buildGatewaySchema, printGatewaySchema } from '../../../apps/gateway/graphql/print-schema.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = lexicographicSortSchema(await buildGatewaySchema());
});
const types = () => Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

test('apps/gateway/schema.graphql is what the code says', async () => {
  const committed = await readFile('apps/gateway/schema.graphql', 'utf8');
  expect(committed).toBe(await printGatewaySchema());
  expect(() => parse(committed)).not.toThrow();
});

test('every type, field, argument and input field says what it is', () => {
  const silent: string[] = [];
  for (const type of types()) {
    if (
      ['Query', 'Mutation', 'Subscription'].includes(type.name) ||
      ['String', 'Boolean', 'Int', 'Float', 'ID'].includes(type.name)
    )
      continue;
    if (!type.description) silent.push(type.name);
  }
  for (const type of types())
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        if ('args' in field)
          for (const arg of field.args) if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name})`);
      }
  expect(silent).toEqual([]);
});

test('connections are Relay-shaped, and their fields page forward with bounds', () => {
  const connections = types().filter((type) => type.name.endsWith('Connection') && isObjectType(type));
  expect(connections.length).toBeGreaterThanOrEqual(7);
  for (const type of connections) {
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']));
    expect(String(fields['pageInfo']!.type)).toBe('PageInfo!');
    const edge = getNamedType(fields['edges']!.type);
    expect(
      isObjectType(edge) && [
        String(edge.getFields()['cursor']!.type),
        edge.getFields()['node']!.type instanceof GraphQLNonNull,
      ],
    ).toEqual(['String!', true]);
  }
  for (const type of types())
    for (const field of Object.values(isObjectType(type) ? type.getFields() : {})) {
      if (!getNamedType(field.type).name.endsWith('Connection')) continue;
      const names = field.args.map(({ name }) => name);
      expect([type.name, field.name, names]).toEqual([
        type.name,
        field.name,
        expect.arrayContaining(['first', 'after']),
      ]);
    }
  const pageInfo = schema.getType('PageInfo');
  expect(isObjectType(pageInfo) && Object.keys(pageInfo.getFields()).sort()).toEqual([
    'endCursor',
    'hasNextPage',
    'hasPreviousPage',
    'startCursor',
  ]);
});

test('what has a global id is a Node, and node finds it by that id', () => {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('no Node');
  expect(
    schema
      .getPossibleTypes(node)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Case', 'Group', 'Note', 'Opportunity', 'Organization', 'Person', 'Record']);
  const { node: field } = schema.getQueryType()!.getFields();
  expect(field!.args.map(({ name }) => name)).toEqual(['id']);
});

test('names are camelCase, enum values SHOUT, mutations answer with unions that can refuse', () => {
  for (const type of types()) {
    if (isObjectType(type) || isInputObjectType(type))
      for (const name of Object.keys(type.getFields())) expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
    if (isEnumType(type)) for (const { name } of type.getValues()) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
  }
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const answer = getNamedType(field.type);
    expect(isLeafType(answer) || isObjectType(answer)).toBe(false);
    expect(String(schema.getType('Refused'))).toBe('Refused');
  }
});
