import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { understandAll } from '../../graph/understood.js';
import { contact, recordId } from './people.js';

const ticket = (id: string, at: string, text: string) =>
  event(id, 'tickets.desk', 'ticket.opened', at, {
    key: id,
    subject: `Asia ${id}`,
    text,
    requester: { key: 'matti', name: 'Matti Virtanen' },
    author: { side: 'customer', name: 'Matti Virtanen' },
    channel: 'email',
  });
const answer = (ofTicket: string, at: string, text: string) =>
  event(`${ofTicket}-r`, 'tickets.desk', 'ticket.replied', at, {
    key: ofTicket,
    text,
    author: { side: 'us', name: 'Aino' },
  });

/** Somebody with a history at the desk, and a namesake in the register who may be the same. */
const HISTORY = [
  contact('crm.one', 'matti', '2026-01-01T00:00:00Z', { name: 'Matti Virtanen', birthDate: '1971-05-05' }),
  ticket('t1', '2026-02-01T08:00:00Z', 'Milloin lämmitys korjataan?'),
  answer('t1', '2026-02-01T10:00:00Z', 'Hei, lähetämme asentajan perjantaina.'),
  ticket('t2', '2026-03-01T08:00:00Z', 'Voitteko lähettää laskun uudelleen?'),
];

const MOVES = `moves { records touchpoints(first: 1) { totalCount nodes { record { source } } }
  promises(first: 2) { totalCount nodes { quote { text } } } waits(first: 1) { totalCount nodes { since } } cases(first: 1) { totalCount nodes { subject } } }`;

let gateway: TestGateway;
let register: string;
let desk: string;
beforeEach(async () => {
  gateway = await startTestGateway(HISTORY);
  await understandAll(gateway.pool);
  register = await recordId(gateway, 'crm.one', 'matti');
  desk = await recordId(gateway, 'tickets.desk', 'matti');
}, 60_000);
afterEach(() => gateway.close());

const ask = async (query: string, variables: object): Promise<Loose> => {
  const { data, errors } = await gateway.ask<Loose>(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
};
const preview = (verdict: string): Promise<Loose> =>
  ask(
    `query ($a: ID!, $b: ID!, $verdict: IdentityVerdict!) { decisionPreview(a: $a, b: $b, verdict: $verdict) { touchpoints ${MOVES} } }`,
    { a: register, b: desk, verdict },
  );
const of = (customer: string): Promise<Loose> =>
  ask(
    `query ($id: ID!) { customer(id: $id) { touchpoints { totalCount } promises { totalCount } waits { totalCount } cases { totalCount } } }`,
    { id: customer },
  );
const counts = ({ touchpoints, promises, waits, cases }: Loose) =>
  [touchpoints, promises, waits, cases].map(({ totalCount }) => totalCount);

test('a merge tells what would go to the older customer, how much and in whose words; then it is there', async () => {
  const { touchpoints, moves } = await preview('SAME');
  expect(moves).toEqual({
    records: [desk],
    touchpoints: { totalCount: 3, nodes: [{ record: { source: 'tickets.desk' } }] },
    promises: { totalCount: 1, nodes: [{ quote: { text: expect.stringContaining('asentajan perjantaina') } }] },
    waits: { totalCount: 2, nodes: [{ since: '2026-03-01T08:00:00.000Z' }] },
    cases: { totalCount: 2, nodes: [{ subject: 'Asia t2' }] },
  });
  expect(touchpoints).toBe(3);
  const older = register.replace('record_', '');
  expect(counts(await of(older))).toEqual([0, 0, 0, 0]);
  await ask('mutation ($input: DecideIdentityInput!) { decideIdentity(input: $input) { __typename } }', {
    input: { a: register, b: desk, verdict: 'SAME', reason: 'asked him' },
  });
  await understandAll(gateway.pool);
  expect(counts(await of(older))).toEqual(counts(moves));
});

test('splitting a record off tells the same, and of one that stands alone there is nothing to tell', async () => {
  const split = `query ($record: ID!) { splitPreview(record: $record) { changes { after { records } } ${MOVES} } }`;
  expect(await ask(split, { record: desk })).toBeNull();
  await ask('mutation ($input: DecideIdentityInput!) { decideIdentity(input: $input) { __typename } }', {
    input: { a: register, b: desk, verdict: 'SAME', reason: 'asked him' },
  });
  await understandAll(gateway.pool);
  const { changes, moves } = await ask(split, { record: register });
  expect(changes[0].after).toHaveLength(2);
  expect(moves.records).toEqual([desk]);
  expect(counts(moves)).toEqual([3, 1, 2, 2]);
  expect((await preview('CANNOT_TELL')).moves.records).toEqual([desk]);
});
