import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApiKey } from '../../../apps/gateway/access/api-keys.js';
import { mayDo } from '../../../apps/gateway/graphql/policy/policy.js';
import { ROLES, type Role } from '../../../apps/gateway/access/viewer.js';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';
import { understandAll } from '../../graph/understood.js';

const PEPPER = 'a pepper for tests only';
const NAMES = ['waits', 'customers', 'groups', 'claims', 'experiments', 'reviews', 'heldBack'] as const;
const OVERVIEW = `{ overview { ${NAMES.map((name) => `${name} { count isExact }`).join(' ')} } }`;
const roles = ROLES.filter((role): role is Exclude<Role, 'owner'> => role !== 'owner');
let gateway: TestGateway;
const keys = new Map<Role, string>();

beforeAll(async () => {
  gateway = await startTestGateway(KOIVURANTA, { open: false, settings: { keyPepper: PEPPER } });
  await understandAll(gateway.pool);
  await gateway.feed([
    event('b1', 'crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', { name: 'no key' }),
    event('b2', 'crm.other', 'crm.contact.changed', '2026-03-02T08:00:00Z', { name: 'no key' }),
  ]);
  for (const role of roles) {
    const bound = role === 'integration' ? { source: 'crm.example' } : {};
    keys.set(role, (await createApiKey(gateway.pool, PEPPER, { name: role, role, ...bound })).key);
  }
}, 60_000);
afterAll(() => gateway.close());

const askAs = (role: Role, query: string) =>
  gateway.ask<Loose>(query, {}, { authorization: `Bearer ${keys.get(role)}` });

test('each number is what the list behind it counts', async () => {
  await gateway.ask(
    'mutation { defineGroup(input: { name: "People", filter: { kind: PERSON } }) { __typename } }',
    {},
    { authorization: `Bearer ${keys.get('steward')}` },
  );
  const { data } = await askAs(
    'steward',
    `{ waits(filter: { isOpen: true }) { totalCount } customers { totalCount } groups { id } claims { totalCount }
       experiments { totalCount } reviews { totalCount } heldBack: parkedEvents { totalCount } }`,
  );
  const counts = Object.fromEntries(NAMES.map((name) => [name, name === 'groups' ? data.groups.length : data[name].totalCount])); // prettier-ignore
  expect(counts).toMatchObject({ waits: expect.any(Number), groups: 1, heldBack: 2 });
  expect(counts['waits']).toBeGreaterThan(0);
  expect(counts['customers']).toBeGreaterThan(0);
  const { overview } = (await askAs('steward', OVERVIEW)).data;
  expect(overview).toEqual(Object.fromEntries(NAMES.map((name) => [name, { count: counts[name], isExact: true }])));
});

test.each(roles)('as %s: what the role may not read is null, the rest is told', async (role) => {
  const { data, errors } = await askAs(role, OVERVIEW);
  expect(errors).toBeUndefined();
  for (const name of NAMES) {
    const may = mayDo(role, name === 'heldBack' ? 'sources:read' : 'graph:read');
    expect([name, data.overview[name] !== null]).toEqual([name, may]);
  }
});

test('an integration is told what is held back of its own source alone', async () => {
  expect((await askAs('integration', '{ overview { heldBack { count } } }')).data).toEqual({
    overview: { heldBack: { count: 1 } },
  });
});

test('counting stops early, and says so', async () => {
  await gateway.pool.query(
    `insert into claim (id, customer_id, party_id, touchpoint_id, record_id, said_at, kind, quote_from, quote_to, stale_at)
     select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), 'need', 0, 1, now()
     from generate_series(1, 1001)`,
  );
  const { data } = await askAs('agent', '{ overview { claims { count isExact } } }');
  expect(data.overview.claims).toEqual({ count: 1_000, isExact: false });
});
