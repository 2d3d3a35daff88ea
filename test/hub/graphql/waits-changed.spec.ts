import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { OF_CUSTOMERS, readOutbox } from '#graph';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { allTold } from '../../graph/all-told.js';
import { understandAll } from '../../graph/understood.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway([], { settings: { outboxPollMs: 30, clientBuffer: 4 } });
}, 60_000);
afterAll(() => gateway.close());

const QUERY = `subscription ($after: String) { waitsChanged(after: $after) {
  __typename ... on WaitsChange { cursor at id customer { displayName waits { nodes { since endedAt } } } } ... on ChangeGap { cursor reason } } }`;

function follow(after?: string) {
  const client = createClient({ url: `${gateway.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 }); // prettier-ignore
  const messages: Loose[] = [];
  let wake = () => undefined as void;
  client.subscribe<Loose>(
    { query: QUERY, variables: { after } },
    {
      next: ({ data, errors }) => {
        messages.push(errors ?? data.waitsChanged);
        wake();
      },
      error: (error) => messages.push({ error }),
      complete: () => undefined,
    },
  );
  return {
    messages,
    until: async (count: number): Promise<void> => {
      const end = Date.now() + 15_000;
      while (messages.length < count) {
        if (Date.now() > end) throw new Error(`only ${JSON.stringify(messages)} came`);
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), new Promise((r) => setTimeout(r, 200))]);
      }
    },
    stop: () => void client.dispose(),
  };
}

let at = 0;
const ticket = (key: string, type: string, text: string, side: 'customer' | 'us') =>
  event(`w-${++at}`, 'tickets.desk', type, new Date(Date.parse('2026-03-02T08:00:00Z') + at * 60_000).toISOString(), {
    key, text, author: { side, name: side === 'us' ? 'Pekka' : 'Hanna' }, requester: { key, name: `Asiakas ${key}`, email: `${key}@koivuranta.example` }, channel: 'email',
  }); // prettier-ignore
const take = async (...texts: readonly string[]): Promise<void> => {
  await gateway.feed(texts);
  await understandAll(gateway.pool);
};

test('whose wait begins and ends is told with the waits as they are now, and whose does not is not', async () => {
  const following = follow();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await take(ticket('T1', 'ticket.opened', 'Patteri vuotaa, voisitteko tulla katsomaan?', 'customer'));
  await following.until(1);
  expect(following.messages[0]).toMatchObject({
    __typename: 'WaitsChange',
    customer: { displayName: 'Asiakas T1', waits: { nodes: [{ endedAt: null }] } },
  });
  await take(ticket('T1', 'ticket.replied', 'Asentaja on käynyt ja vika on korjattu.', 'us'));
  await following.until(2);
  expect(following.messages[1].customer.waits.nodes[0].endedAt).toEqual(expect.any(String));
  await take(
    event(`w-${++at}`, 'crm.desk', 'crm.contact.changed', '2026-04-02T08:00:00Z', { key: '9', name: 'Joku Muu', emails: ['joku@muu.example'] }),
  ); // prettier-ignore
  await take(ticket('T2', 'ticket.opened', 'Missä lasku viipyy?', 'customer'));
  await following.until(3);
  expect(following.messages.map(({ customer }: Loose) => customer.displayName)).toEqual([
    'Asiakas T1',
    'Asiakas T1',
    'Asiakas T2',
  ]);
  following.stop();
});

test('what was missed is told from the cursor on; what is too much or unknown is a gap', async () => {
  const first = follow();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await take(ticket('T3', 'ticket.opened', 'Milloin asentaja tulee?', 'customer'));
  await first.until(1);
  const { cursor } = first.messages[0];
  first.stop();
  await take(ticket('T4', 'ticket.opened', 'Milloin lasku tulee?', 'customer'));
  const second = follow(cursor);
  await second.until(1);
  expect(second.messages[0].customer.displayName).toBe('Asiakas T4');
  second.stop();

  const odd = follow('nonsense');
  await odd.until(1);
  expect(odd.messages[0]).toMatchObject({ __typename: 'ChangeGap', reason: 'UNKNOWN_CURSOR' });
  odd.stop();

  for (const key of ['T5', 'T6', 'T7', 'T8', 'T9']) await take(ticket(key, 'ticket.opened', 'Milloin lasku tulee?', 'customer')); // prettier-ignore
  await allTold(gateway.pool);
  const late = follow(cursor);
  await late.until(1);
  expect(late.messages[0]).toMatchObject({ __typename: 'ChangeGap', reason: 'TOO_MANY' });
  late.stop();
});

test('others are told of customers alone: the feed of changes holds no waits', async () => {
  const from = { tx: '0', seq: '0' };
  const all = await readOutbox(gateway.pool, from);
  const told = await readOutbox(gateway.pool, from, { kinds: OF_CUSTOMERS });
  expect(all.filter(({ change }) => change === 'waits').length).toBeGreaterThan(5);
  expect(told).toEqual(all.filter(({ change }) => change !== 'waits'));
});
