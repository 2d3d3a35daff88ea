import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EventAppender } from '../../../apps/gateway/index.js';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';

let gateway: TestGateway;
let stuck: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway(KOIVURANTA);
  const dead: EventAppender = { append: async () => undefined };
  stuck = await startTestGateway(KOIVURANTA, { appender: dead, settings: { applyTimeoutMs: 100 } });
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await stuck.close();
});

const WRITE =
  'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename ... on NoteWritten { eventId key } ... on WritePending { eventId } ... on Refused { userErrors { code field message } } } }';
const hannaOf = async (one: TestGateway): Promise<string> =>
  (await one.ask<Loose>('{ customerBy(identifier: { kind: EMAIL, value: "hanna@koivuranta.example" }) { id } }')).data
    .customerBy.id;

test('a note is in the graph when the answer comes, and writing under its key again edits it', async () => {
  const id = await hannaOf(gateway);
  const first = await gateway.ask<Loose>(WRITE, {
    input: { about: id, text: 'Soitti ja kiitti', channel: 'PHONE', key: 'mine-1' },
  });
  expect(first.data.writeNote).toMatchObject({ __typename: 'NoteWritten', key: 'mine-1' });
  const notes = async () =>
    (
      await gateway.ask<Loose>(
        'query ($id: ID!) { customer(id: $id) { notes { nodes { text author source channel about { displayName } } } } }',
        { id },
      )
    ).data.customer.notes.nodes;
  expect((await notes())[0]).toEqual({
    text: 'Soitti ja kiitti',
    author: 'owner',
    source: 'notes.meri',
    channel: 'PHONE',
    about: [{ displayName: 'Hanna Lehtonen' }],
  });
  await gateway.ask(WRITE, { input: { about: id, text: 'Soitti ja kiitti kovasti', key: 'mine-1' } });
  expect((await notes()).filter((one: Loose) => one.source === 'notes.meri').map((one: Loose) => one.text)).toEqual([
    'Soitti ja kiitti kovasti',
  ]);
});

test.each([
  [{ about: 'nobody', text: 'x' }, 'NOT_FOUND'],
  [{ about: '00000000-0000-8000-8000-000000000000', text: 'x' }, 'NOT_FOUND'],
  [{ text: '  ' }, 'TEXT_EMPTY'],
  [{ text: 'x'.repeat(50_001) }, 'TEXT_TOO_LONG'],
  [{ text: 'nul \u0000' }, 'data.nul'],
])('%j is refused as a value', async (input, code) => {
  const about = await hannaOf(gateway);
  const { data, errors } = await gateway.ask<Loose>(WRITE, { input: { about, ...input } });
  expect(errors).toBeUndefined();
  expect(data.writeNote).toMatchObject({ __typename: 'Refused', userErrors: [{ code }] });
});

test('a note that takes long is answered as pending', async () => {
  const { data } = await stuck.ask<Loose>(WRITE, { input: { about: await hannaOf(stuck), text: 'x' } });
  expect(data.writeNote).toMatchObject({ __typename: 'WritePending' });
});

test('a parked event is mended and sent again, or given up, once', async () => {
  await gateway.feed([
    event('p1', 'crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', { name: 'No key' }),
    event('p2', 'crm.example', 'crm.nonsense', '2026-03-02T08:00:00Z', {}),
  ]);
  const parked = async () =>
    (await gateway.ask<Loose>('{ parkedEvents { nodes { id payload } } }')).data.parkedEvents.nodes;
  const [first, second] = [
    (await parked()).find((one: Loose) => one.payload.includes('No key')),
    (await parked()).find((one: Loose) => one.payload.includes('nonsense')),
  ];
  const RETRY =
    'mutation ($id: ID!, $payload: String) { retryParked(id: $id, payload: $payload) { __typename ... on Refused { userErrors { code } } } }';
  const DISCARD =
    'mutation ($id: ID!) { discardParked(id: $id) { __typename ... on Refused { userErrors { code } } } }';
  expect(
    (await gateway.ask<Loose>(RETRY, { id: first.id, payload: '{"specversion":"1.0"}' })).data.retryParked.__typename,
  ).toBe('Refused');
  const mended = first.payload.replace('"name"', '"key":"777","name"');
  expect((await gateway.ask<Loose>(RETRY, { id: first.id, payload: mended })).data.retryParked.__typename).toBe(
    'ParkedEventSettled',
  );
  expect((await gateway.ask<Loose>('{ search(text: "777") { customer { displayName } } }')).data.search).toEqual([
    { customer: { displayName: 'No key' } },
  ]);
  expect((await gateway.ask<Loose>(RETRY, { id: first.id })).data.retryParked).toMatchObject({
    userErrors: [{ code: 'ALREADY_SETTLED' }],
  });
  expect((await gateway.ask<Loose>(DISCARD, { id: second.id })).data.discardParked.__typename).toBe(
    'ParkedEventSettled',
  );
  expect((await gateway.ask<Loose>(DISCARD, { id: second.id })).data.discardParked).toMatchObject({
    userErrors: [{ code: 'ALREADY_SETTLED' }],
  });
  expect(await parked()).toEqual([]);
  expect((await gateway.ask<Loose>(DISCARD, { id: 'parked_x' })).data.discardParked).toMatchObject({
    userErrors: [{ code: 'NOT_FOUND' }],
  });
});
