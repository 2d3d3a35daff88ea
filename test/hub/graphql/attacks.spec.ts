import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { EventAppender } from '../../../apps/gateway/index.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';

let gateway: TestGateway;
let closed: TestGateway;
let broken: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(KOIVURANTA);
  closed = await startTestGateway([], { open: false, settings: { keyPepper: 'a pepper for tests only' } });
  const failing: EventAppender = { append: () => Promise.reject(new Error('secret of the log: password=hunter2')) };
  broken = await startTestGateway(KOIVURANTA, { appender: failing });
}, 60_000);
afterAll(() => Promise.all([gateway.close(), closed.close(), broken.close()]));

const refusedWith = async (query: string, code: string, variables: object = {}): Promise<void> => {
  const started = Date.now();
  const answer = await gateway.ask(query, variables);
  expect([answer.status, answer.errors?.[0]?.extensions.code, answer.data]).toEqual([400, code, undefined]);
  expect(Date.now() - started).toBeLessThan(2_000);
};
const repeat = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');

describe('what would cost without end is refused before it runs', () => {
  test('aliases', () => refusedWith(`{ ${repeat(101, (index) => `a${index}: __typename`)} }`, 'QUERY_LIMIT'));
  test('plain __typename again and again', () => refusedWith(`{ ${repeat(101, () => '__typename')} }`, 'QUERY_LIMIT'));
  test('aliases behind fragments', () =>
    refusedWith(`{ ${repeat(20, () => '...F')} } fragment F on Query { a: __typename b: __typename }`, 'QUERY_LIMIT'));
  test('directives', () => refusedWith(`{ __typename ${'@include(if: true) '.repeat(100)} }`, 'QUERY_LIMIT'));
  test('many directives', () =>
    refusedWith(
      `{ ${repeat(25, (index) => `sources @include(if: true) { source${index === -1 ? '' : ''} }`)} }`,
      'QUERY_LIMIT',
    ));
  test('depth', () => {
    let inner = 'id';
    for (let index = 0; index < 32; index++) inner = `relations { customer { ${inner} } }`;
    return refusedWith(`{ customer(id: "x") { ${inner} } }`, 'QUERY_LIMIT');
  });
  test('a tree of 2^25 fragments', () =>
    refusedWith(
      `{ ...F0 } ${repeat(25, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F25 on Query { sources { source } a: __typename }`,
      'QUERY_LIMIT',
    ));
  test('a circle of fragments', () =>
    refusedWith('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'QUERY_LIMIT'));
  test('more tokens than a person writes', () =>
    refusedWith(`{ ${repeat(1_001, () => 'sources')} }`, 'GRAPHQL_PARSE_FAILED'));
  test.each([0, -1, 101, 1e9])('first: %s', (first) =>
    refusedWith('query ($first: Int!) { customers(first: $first) { nodes { id } } }', 'BAD_USER_INPUT', { first }),
  );
  test('lists in lists', async () => {
    await refusedWith('{ customers(first: 100) { nodes { touchpoints(first: 100) { nodes { id } } } } }', 'COST_LIMIT');
    await refusedWith(
      '{ around(id: "x", first: 100) { nodes { customer { cases(first: 100) { nodes { id } } } } } }',
      'COST_LIMIT',
    );
    await refusedWith('{ around(id: "x", first: 5000) { nodes { customer { id } } } }', 'COST_LIMIT');
    await refusedWith('{ around(id: "x", first: 5001) { nodes { id } } }', 'BAD_USER_INPUT');
  });
  test('a variable’s own default counts as if it were given', () =>
    refusedWith(
      'query ($n: Int = 100) { customers(first: $n) { nodes { touchpoints(first: $n) { nodes { id } } } } }',
      'COST_LIMIT',
    ));
  test('the cost is told where it is paid', async () => {
    const { extensions } = await gateway.ask(
      '{ customers(first: 10) { nodes { id touchpoints(first: 5) { nodes { id } } } } }',
    );
    expect(extensions).toEqual({ cost: { requested: 1 + 10 * (1 + 1 + 5), limit: 5000 } });
  });
  test('a field written again and again costs what it costs written once', async () => {
    const fields = ['id', 'touchpoints(first: 3) { nodes { id } }', 'cases(first: 4) { nodes { id } }'];
    const costs = await Promise.all(
      [
        `{ customers(first: 10) { nodes { ${fields.join(' ')} } } }`,
        `{ ${fields.map((field) => `customers(first: 10) { nodes { ${field} } }`).join(' ')} }`,
        `{ ...A ...B } fragment A on Query { customers(first: 10) { nodes { ${fields[0]!} ${fields[1]!} } } }
         fragment B on Query { customers(first: 10) { nodes { ${fields[2]!} ...C } } } fragment C on Customer { ${fields[1]!} }`,
      ].map(async (query) => (await gateway.ask(query)).extensions),
    );
    expect(costs).toEqual(Array(3).fill({ cost: { requested: 1 + 10 * (1 + 1 + 3 + 1 + 4), limit: 5000 } }));
    await refusedWith(
      `{ ${repeat(8, (index) => `customers(first: 100) { nodes { c${index}: cases(first: 10) { nodes { id } } } }`)} }`,
      'COST_LIMIT',
    );
  });
  test('a filter as deep as its writer likes', async () => {
    const deep = (levels: number): object => (levels === 0 ? { kind: 'PERSON' } : { not: deep(levels - 1) });
    await refusedWith(
      'query ($filter: CustomerFilterInput) { customers(filter: $filter) { totalCount } }',
      'BAD_USER_INPUT',
      { filter: deep(60) },
    );
    const wide = { or: Array.from({ length: 5_000 }, () => ({ name: { contains: 'x' } })) };
    await refusedWith(
      'query ($filter: CustomerFilterInput) { customers(filter: $filter) { totalCount } }',
      'BAD_USER_INPUT',
      { filter: wide },
    );
  });
});

describe('over HTTP', () => {
  const post = (body: string, type: string) =>
    fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
  test('a batch is refused', async () => {
    expect(
      (await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]), 'application/json'))
        .status,
    ).toBe(400);
  });
  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    '%s cannot be sent from another site',
    async (type) => {
      const response = await post(
        type.startsWith('application') ? 'query={__typename}' : '{"query":"{__typename}"}',
        type,
      );
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain('"Query"');
    },
  );
  test('a mutation by GET is refused', async () => {
    const response = await fetch(
      `${gateway.url}/graphql?query=${encodeURIComponent('mutation { discardParked(id: "x") { __typename } }')}`,
      { headers: { 'apollo-require-preflight': '1' } },
    );
    expect(response.status).toBe(405);
  });
  test('a page of another site is not the owner', async () => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{"query":"{ sources { source } }"}',
    });
    expect(response.status).toBe(401);
  });
  test('a body beyond measure is refused', async () => {
    expect(
      (await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(300_000)}` }), 'application/json')).status,
    ).toBe(413);
  });
  test('a prototype is not polluted by variables', async () => {
    await post(
      '{"query":"query ($filter: CustomerFilterInput) { customers(filter: $filter) { totalCount } }","variables":{"filter":{"__proto__":{"polluted":true}}}}',
      'application/json',
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('nothing is told that helps', () => {
  test('introspection is for the open hub alone', async () => {
    expect(
      (await gateway.ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, schemaDescription: true })))
        .errors,
    ).toBeUndefined();
    const { errors, data } = await closed.ask('{ __schema { queryType { name } } }');
    expect([errors?.length, data]).toEqual([1, undefined]);
    expect((await fetch(`${closed.url}/graphiql`)).status).toBe(404);
  });
  test('no field is suggested', async () => {
    const { errors } = await gateway.ask('{ sourcez { source } }');
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });
  test('a failure within is a number in the log', async () => {
    const id = (
      await broken.ask<Loose>('{ customerBy(identifier: { kind: EMAIL, value: "hanna@koivuranta.example" }) { id } }')
    ).data.customerBy.id;
    const answer = await broken.ask<Loose>(
      'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }',
      { input: { about: id, text: 'x' } },
    );
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'INTERNAL', reference: expect.any(String) } });
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|password|stack|\.ts|select /i);
  });
  test.each(["' or 1=1 --", '"; drop table customer; --', '\\', '%', '$1', '\u0000', '\ud800'])(
    '%j is text like any other',
    async (text) => {
      const query =
        'query ($t: String!) { search(text: $t) { by } customer(id: "x") { id } customers(filter: { name: { contains: $t }, records: { some: { source: [$t] } }, identifiers: { none: { kind: DOMAIN, value: $t } } }) { totalCount } customerBy(identifier: { kind: PHONE, value: $t }) { id } }';
      const { errors } = await gateway.ask(query, { t: text });
      expect((errors ?? []).map(({ extensions }) => extensions.code)).not.toContain('INTERNAL');
    },
  );
  test.each([
    'garbage',
    Buffer.from('["x","y"]').toString('base64url'),
    Buffer.from('[null,1]').toString('base64url'),
    Buffer.from('{"__proto__":1}').toString('base64url'),
  ])('the cursor %s is refused by name', async (after) => {
    const { errors } = await gateway.ask('query ($after: String) { customers(after: $after) { nodes { id } } }', {
      after,
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
  test('GraphiQL loads nothing from outside', async () => {
    const response = await fetch(`${gateway.url}/graphiql`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]*(?:src|href)="https?:/i);
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
  }, 30_000);
});

test('GraphQL over HTTP: no audit of the specification fails', async () => {
  const failed: string[] = [];
  let ok = 0;
  for (const audit of serverAudits({ url: `${gateway.url}/graphql`, fetchFn: fetch })) {
    const result = await audit.fn();
    if (result.status === 'error') failed.push(`${audit.id} ${audit.name}: ${result.reason}`);
    if (result.status === 'ok') ok++;
  }
  expect(failed).toEqual([]);
  expect(ok).toBeGreaterThanOrEqual(50);
}, 30_000);
