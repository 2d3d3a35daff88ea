import { expect, jest, test } from '@jest/globals';
import {
  buildSchema,
  execute,
  getOperationAST,
  isObjectType,
  isInterfaceType,
  parse,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import type { Role } from '../../access/viewer.js';
import { guardSchema } from '../policy/guard-schema.js';
import type { ShownExtensions } from '../policy/shown.js';
import type { GatewayContext } from '../transport/context.js';
import { Executor } from './executor.js';

const SDL = `
  interface Party { name: String, note: String }
  type Person implements Party { name: String, note: String, sure: Int!, children(first: Int! = 2): [Person!], late: String, mixed: [Party] }
  type Firm implements Party { name: String, note: String, staff: [Person], size: Float }
  type Query { party(id: ID): Party, people(first: Int = 3): [Person!], broken: Person, slow: Person }
  type Mutation { rename(name: String): Person }`;

const CLASSES: Readonly<Record<string, ShownExtensions>> = {
  name: { dataClass: 'NAME' },
  note: { dataClass: ({ secret }) => (secret ? 'RAW' : 'PUBLIC') },
};

const anna = {
  $type: 'Person',
  name: 'Anna Aho',
  note: 'hello',
  sure: 3,
  children: [{ $type: 'Person', name: 'Eino', sure: 0, secret: true, note: 'hidden' }],
  late: 'in time',
};
const firm = { $type: 'Firm', name: 'Aho Oy', staff: [anna, null], size: 1.5 };
const odd = { ...anna, mixed: [firm, anna, null, { $type: 'Nobody' }], children: [{ ...anna, sure: null }, anna] };

function fields() {
  const read = jest.fn((_: unknown, { id }: { readonly id?: string }) =>
    Promise.resolve({ firm, odd, none: null, late: { ...anna, late: Promise.resolve('later') } }[id ?? ''] ?? anna),
  );
  const schema = buildSchema(SDL);
  const roots: Readonly<Record<string, unknown>> = {
    party: read,
    people: (_: unknown, { first }: { readonly first: number }) => Array.from({ length: first }, () => anna),
    broken: () => Promise.reject(new Error('no row')),
    slow: () => new Promise((done) => setTimeout(() => done(anna), 5)),
    rename: () => anna,
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInterfaceType(type)) type.resolveType = ({ $type }: { readonly $type: string }) => $type;
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
      const root = roots[field.name];
      if (root) Object.assign(field, { resolve: root, extensions: { may: 'graph:read' } });
      else field.extensions = { ...(CLASSES[field.name] ?? { dataClass: 'PUBLIC' }) };
    }
  }
  const executor = new Executor();
  return { schema: executor.over(guardSchema(schema)), executor, read };
}

async function both(text: string, variables: Record<string, unknown> = {}, role: Role = 'owner') {
  const { schema, executor, read } = fields();
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const context: GatewayContext = { viewer: { name: 'somebody', role } };
  const byGraphql = await execute({ schema, document, contextValue: context, variableValues: variables });
  read.mockClear();
  const answers: ExecutionResult[] = [];
  // Twice: what was looked at the first time is remembered.
  for (let time = 0; time < 2; time++)
    answers.push(await executor.execute({ document, operation, variables, context }));
  const asked = read.mock.calls.length;
  return { byGraphql: written(byGraphql), ours: answers.map(written), asked };
}

const written = ({ data, errors }: ExecutionResult): unknown =>
  JSON.parse(JSON.stringify({ data, errors: errors?.map(({ message, path, locations }) => ({ message, path, locations })) })); // prettier-ignore

const PERSON = 'fragment P on Person { sure children { name sure note } late }';
const QUERIES: readonly (readonly [what: string, text: string, variables?: Record<string, unknown>])[] = [
  ['plain fields, aliases and types', '{ party { __typename a: name name n: note ...P } } ' + PERSON],
  ['one of several types', '{ party(id: "firm") { name ... on Firm { size staff { name ...P } } ...P } } ' + PERSON],
  ['two under one key', '{ party { name } party { note ... on Person { sure } } }'],
  ['nobody', '{ party(id: "none") { name } }'],
  ['lists and a root beside it', 'query ($n: Int) { people(first: $n) { name sure } slow { name } }', { n: 2 }],
  ['null where none may be', '{ party(id: "odd") { ... on Person { children { name sure } name } } people { name } }'],
  ['a type that is none', '{ party(id: "odd") { ... on Person { mixed { name __typename } } } }'],
  ['a value that is still to come', '{ party(id: "late") { ... on Person { late } } }'],
  ['a root that fails', '{ broken { name } party { name } slow { name } }'],
  ['what shapes the selection', 'query ($on: Boolean!) { party { name @include(if: $on) note @skip(if: $on) } }', { on: true }], // prettier-ignore
  ['a variable of another kind', 'query ($n: Int) { people(first: $n) { name } }', { n: 'many' }],
  ['an argument below that is null', 'query ($n: Int = 1) { party { ... on Person { children(first: $n) { name } } } }', { n: null }], // prettier-ignore
  ['a key that objects have', '{ __proto__: party { __proto__: name constructor: note } }'],
  ['the schema itself', '{ __schema { queryType { name } } party { name } }'],
  ['a change', 'mutation { rename(name: "x") { name sure } }'],
];

test.each(QUERIES.map(([what, text, variables]) => [what, text, variables ?? {}] as const))(
  '%s: answered as graphql-js does, and asked once',
  async (_, text, variables) => {
    for (const role of ['owner', 'analyst', 'admin'] as const) {
      const { byGraphql, ours, asked } = await both(text, variables, role);
      expect(ours).toEqual([byGraphql, byGraphql]);
      expect(asked).toBe(text.includes(' party') && role !== 'admin' ? 2 : 0);
    }
  },
);

test('a query that is asked again is answered without graphql-js making anything of its fields', async () => {
  const { schema, executor, read } = fields();
  const person = schema.getType('Person') as GraphQLObjectType;
  const resolve = jest.spyOn(person.getFields()['name'] as Required<GraphQLField<unknown, unknown>>, 'resolve');
  const document = parse('{ party { name } }');
  const context: GatewayContext = { viewer: { name: 'somebody', role: 'owner' } };
  const answer = await executor.execute({ document, operation: getOperationAST(document)!, context });
  expect(answer).toEqual({ data: { party: { name: 'Anna Aho' } } });
  expect([read.mock.calls.length, resolve.mock.calls.length]).toEqual([1, 0]);
});
