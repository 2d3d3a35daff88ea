import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { settleAllDoubts } from '#graph';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { dumpGraph } from '../../graph/dump.js';
import { customersOf, decide, PEOPLE, recordId, RETRACT, why } from './people.js';

/** Decisions are append-only: they are the one thing that an undo leaves behind. */
const graphOf = async ({ pool }: TestGateway) => (await dumpGraph(pool)).replace(/-- decision[^]*?(?=\n-- )/, '');
const retract = async (gateway: TestGateway, id: string): Promise<Loose> =>
  (await gateway.ask<Loose>(RETRACT, { id })).data.retractDecision;
/** What waits, once the worker has worked it out. */
const reviews = async (gateway: TestGateway, args = ''): Promise<Loose> => {
  await settleAllDoubts(gateway.pool);
  return (
    await gateway.ask<Loose>(
      `{ reviews${args} { totalCount nodes { id reason score size customers { id displayName } records { id } why { reason sentence { key } } } pageInfo { endCursor hasNextPage } } }`,
    )
  ).data.reviews;
};

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway(PEOPLE);
}, 60_000);
afterEach(() => gateway.close());

test('from review to decision to changed customers and back: exactly as before', async () => {
  const before = await graphOf(gateway);
  const matti = (await recordId(gateway, 'crm.one', 'matti')).replace('record_', '');
  const ofMatti = `(reason: DOUBTFUL, customer: "${matti}")`;
  const { nodes } = await reviews(gateway, ofMatti);
  expect(nodes).toMatchObject([
    {
      size: 2,
      customers: [{ displayName: 'Matti Virtanen' }, { displayName: 'Matti Virtanen' }],
      why: { reason: 'DOUBTFUL' },
    },
  ]);
  const [a, b] = nodes[0].records.map(({ id }: Loose) => id);
  const decided = await decide(gateway, a, b, 'SAME');
  expect(decided).toMatchObject({ __typename: 'IdentityDecided', customers: [nodes[0].customers[0].id] });
  expect(await customersOf(gateway)).toContain('crm.one:matti crm.two:matti');
  expect(await reviews(gateway, ofMatti)).toMatchObject({ totalCount: 0 });
  expect(await why(gateway, a, b)).toMatchObject({
    reason: 'STEWARD',
    decisions: [{ id: decided.decisions[0], verdict: 'SAME', by: 'owner', reason: 'heard it from both', stands: true }],
    flippedBy: [{ verdict: 'RETRACTED', decision: decided.decisions[0] }, { verdict: 'NOT_SAME' }],
  });
  expect(await retract(gateway, decided.decisions[0])).toMatchObject({
    __typename: 'DecisionRetracted',
    customers: expect.arrayContaining(nodes[0].customers.map(({ id }: Loose) => id)),
    unassigned: [],
  });
  expect(await graphOf(gateway)).toBe(before);
  expect(await retract(gateway, decided.decisions[0])).toMatchObject({ userErrors: [{ code: 'ALREADY_RETRACTED' }] });
});

test('a steward’s word outranks every machine, and taking back the last word lets the one before stand again', async () => {
  const [a, b] = [await recordId(gateway, 'crm.one', 'hanna'), await recordId(gateway, 'crm.two', 'hanna')];
  const whole = 'crm.one:hanna crm.three:hanna crm.two:hanna';
  expect(await customersOf(gateway)).toContain(whole);
  const apart = await decide(gateway, a, b, 'NOT_SAME');
  const [former] = apart.decisions;
  expect(await customersOf(gateway)).not.toContain(whole);
  expect(await why(gateway, a, b)).toMatchObject({
    same: false,
    reason: 'NEVER_SAME',
    sentence: { key: 'identity.apart.decided' },
  });
  await gateway.feed([
    event('again', 'crm.two', 'crm.contact.changed', '2026-05-01T00:00:00Z', {
      key: 'hanna',
      birthDate: '1980-02-03',
      phones: ['040 123 4567'],
    }),
  ]);
  expect(await why(gateway, a, b)).toMatchObject({ same: false });
  const {
    decisions: [later],
  } = await decide(gateway, a, b, 'SAME');
  expect(await customersOf(gateway)).toContain(whole);
  const blocked = await retract(gateway, former);
  expect(blocked).toMatchObject({ userErrors: [{ code: 'BLOCKED', message: expect.stringContaining(later) }] });
  expect(await retract(gateway, later)).toMatchObject({ __typename: 'DecisionRetracted' });
  expect(await why(gateway, a, b)).toMatchObject({ same: false, reason: 'NEVER_SAME' });
  expect(await retract(gateway, former)).toMatchObject({ __typename: 'DecisionRetracted' });
  expect(await customersOf(gateway)).toContain(whole);
});

test('a merge that later decisions rely on is not undone before them', async () => {
  const [one, two, three] = [
    await recordId(gateway, 'crm.one', 'matti'),
    await recordId(gateway, 'crm.two', 'matti'),
    await recordId(gateway, 'crm.one', 'aino'),
  ];
  const {
    decisions: [first],
  } = await decide(gateway, one, two, 'SAME');
  const {
    decisions: [second],
  } = await decide(gateway, two, three, 'SAME');
  const {
    decisions: [third],
  } = await decide(gateway, one, three, 'SAME');
  const refused = await retract(gateway, first);
  expect(refused.userErrors[0].code).toBe('BLOCKED');
  expect(refused.userErrors[0].message).toContain(second);
  expect(refused.userErrors[0].message).toContain(third);
  await retract(gateway, third);
  expect(await retract(gateway, first)).toMatchObject({ __typename: 'DecisionRetracted' });
  expect(await customersOf(gateway)).toEqual(expect.arrayContaining(['crm.one:matti', 'crm.one:aino crm.two:matti']));
});

test('what was written about the whole customer since is listed, because nothing says whose it is', async () => {
  const [a, b] = [await recordId(gateway, 'crm.one', 'matti'), await recordId(gateway, 'crm.two', 'matti')];
  const {
    decisions: [id],
    customers,
  } = await decide(gateway, a, b, 'SAME');
  await gateway.ask(
    `mutation ($about: ID!) { writeNote(input: { about: $about, text: "Kysyi laskusta", key: "n1" }) { __typename } }`,
    {
      about: customers[0],
    },
  );
  const { unassigned } = await retract(gateway, id);
  expect(unassigned).toHaveLength(1);
  const { data } = await gateway.ask<Loose>('query ($id: ID!) { node(id: $id) { ... on Note { text } } }', {
    id: unassigned[0],
  });
  expect(data.node.text).toBe('Kysyi laskusta');
});

test('a pair of which nobody can tell waits no more, until somebody takes that back', async () => {
  const { nodes } = await reviews(gateway);
  const [a, b] = nodes[0].records.map(({ id }: Loose) => id);
  const before = await customersOf(gateway);
  const { decisions } = await decide(gateway, a, b, 'CANNOT_TELL');
  expect(await customersOf(gateway)).toEqual(before);
  expect((await reviews(gateway)).nodes.map(({ id }: Loose) => id)).not.toContain(nodes[0].id);
  await retract(gateway, decisions[0]);
  expect((await reviews(gateway)).nodes.map(({ id }: Loose) => id)).toContain(nodes[0].id);
});

test('a record is split off and stands alone; nothing else changes', async () => {
  const SPLIT = `mutation ($id: ID!) { splitRecord(record: $id, reason: "somebody else") { __typename ... on IdentityDecided { decisions customers } ... on Refused { userErrors { code } } } }`;
  const id = await recordId(gateway, 'crm.two', 'hanna');
  const before = await graphOf(gateway);
  const { data } = await gateway.ask<Loose>(SPLIT, { id });
  expect(data.splitRecord).toMatchObject({ __typename: 'IdentityDecided', decisions: { length: 2 } });
  expect(await customersOf(gateway)).toEqual(
    expect.arrayContaining(['crm.two:hanna', 'crm.one:hanna crm.three:hanna']),
  );
  expect((await gateway.ask<Loose>(SPLIT, { id })).data.splitRecord).toMatchObject({
    userErrors: [{ code: 'STANDS_ALONE' }],
  });
  for (const decision of data.splitRecord.decisions) await retract(gateway, decision);
  expect(await graphOf(gateway)).toBe(before);
});

test('reviews page by cursors in every order, and by customer', async () => {
  for (const order of ['DOUBT', 'SIZE', 'NEWEST']) {
    const whole = await reviews(gateway, `(order: ${order})`);
    expect(whole.totalCount).toBe(2);
    const first = await reviews(gateway, `(order: ${order}, first: 1)`);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await reviews(gateway, `(order: ${order}, first: 1, after: "${first.pageInfo.endCursor}")`);
    expect([...first.nodes, ...second.nodes].map(({ id }: Loose) => id)).toEqual(
      whole.nodes.map(({ id }: Loose) => id),
    );
    expect(second.pageInfo.hasNextPage).toBe(false);
  }
  const [{ customers }] = (await reviews(gateway)).nodes;
  expect(await reviews(gateway, `(customer: "${customers[0].id}")`)).toMatchObject({
    totalCount: 1,
    nodes: [{ reason: 'DOUBTFUL' }],
  });
});

test.each([
  [{ a: 'nobody' }, 'NOT_FOUND'],
  [{ reason: ' ' }, 'REASON_EMPTY'],
  [{ reason: 'x'.repeat(4_001) }, 'REASON_TOO_LONG'],
  [{ verdict: 'RETRACTED' }, 'VERDICT'],
  [{ same: true }, 'ONE_RECORD'],
])('%j is refused as a value', async (wrong: Loose, code) => {
  const [a, b] = [await recordId(gateway, 'crm.one', 'matti'), await recordId(gateway, 'crm.two', 'matti')];
  const { same, ...input } = wrong;
  const { data } = await gateway.ask<Loose>(
    'mutation ($input: DecideIdentityInput!) { decideIdentity(input: $input) { ... on Refused { userErrors { code } } } }',
    { input: { a, b: same ? a : b, verdict: 'SAME', reason: 'r', ...input } },
  );
  expect(data.decideIdentity).toEqual({ userErrors: [{ code }] });
});

test('a preview is what then happens, for every pair and verdict', async () => {
  const records = (await gateway.pool.query<{ id: string }>('select id from record order by id')).rows.map(({ id }) => `record_${id}`); // prettier-ignore
  const groups = async (): Promise<readonly string[]> =>
    (
      await gateway.pool.query<{ members: string[] }>(
        "select array_agg('record_' || record_id order by record_id) as members from membership group by customer_id",
      )
    ).rows
      .map(({ members }) => members.join(' '))
      .sort();
  const told = (groupsOf: Loose): readonly string[] =>
    groupsOf.map((group: Loose) => [...group.records].sort().join(' '));
  let changed = 0;
  for (const [index, a] of records.entries())
    for (const b of records.slice(index + 1))
      for (const verdict of ['SAME', 'NOT_SAME']) {
        const { data } = await gateway.ask<Loose>(
          'query ($a: ID!, $b: ID!, $verdict: IdentityVerdict!) { decisionPreview(a: $a, b: $b, verdict: $verdict) { changes { before { records } after { records } } } }',
          { a, b, verdict },
        );
        const { changes } = data.decisionPreview;
        const gone = new Set(changes.flatMap(({ before }: Loose) => told(before)));
        const come = changes.flatMap(({ after }: Loose) => told(after));
        const foreseen = [...(await groups()).filter((group) => !gone.has(group)), ...come].sort();
        const { decisions } = await decide(gateway, a, b, verdict);
        expect(await groups()).toEqual(foreseen);
        changed += changes.length;
        await retract(gateway, decisions[0]);
      }
  expect(changed).toBeGreaterThan(20);
}, 120_000);
