import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { endOfOutbox, readOutbox } from '#graph';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { allTold } from '../../graph/all-told.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway([], { settings: { outboxPollMs: 30, clientBuffer: 4 } });
}, 60_000);
afterAll(() => gateway.close());

const QUERY = `subscription ($after: String) { customersChanged(after: $after) {
  __typename ... on CustomersChange { cursor } ... on ChangeGap { cursor reason } } }`;

function follow(after?: string) {
  const client = createClient({ url: `${gateway.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 }); // prettier-ignore
  const messages: Loose[] = [];
  client.subscribe<Loose>(
    { query: QUERY, variables: { after } },
    {
      next: ({ data, errors }) => void messages.push(errors ?? data.customersChanged),
      error: (error) => void messages.push({ error }),
      complete: () => undefined,
    },
  );
  return {
    messages,
    until: async (count: number): Promise<void> => {
      const end = Date.now() + 15_000;
      while (messages.length < count) {
        if (Date.now() > end) throw new Error(`only ${JSON.stringify(messages)} came`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    stop: () => void client.dispose(),
  };
}

let said = 0;
const contact = (): string => {
  const key = String(++said);
  return event(`c-${key}`, 'crm.desk', 'crm.contact.changed', '2026-03-02T08:00:00Z', { key, name: `Asiakas ${key}`, emails: [`a${key}@${key}.example`] }); // prettier-ignore
};

test('whoever shows many customers is told that some changed, once for all that came at once', async () => {
  const following = follow();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await gateway.feed([contact()]);
  await following.until(1);
  expect(following.messages[0]).toEqual({ __typename: 'CustomersChange', cursor: expect.any(String) });
  const before = await endOfOutbox(gateway.pool);
  const many = Array.from({ length: 60 }, contact);
  await gateway.feed(many);
  await allTold(gateway.pool);
  const changes = await readOutbox(gateway.pool, before);
  expect(changes.length).toBeGreaterThanOrEqual(many.length);
  await following.until(2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  // It is no slow reader either: what came at once is one message, and fits any queue.
  expect(following.messages.length).toBeLessThan(10);
  expect(following.messages.every(({ __typename }: Loose) => __typename === 'CustomersChange')).toBe(true);
  following.stop();
});

test('however much was missed is told once, from the cursor on; an unknown cursor is a gap', async () => {
  const first = follow();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await gateway.feed([contact()]);
  await first.until(1);
  const { cursor } = first.messages.at(-1);
  first.stop();
  await gateway.feed(Array.from({ length: 20 }, contact));
  await allTold(gateway.pool);
  const again = follow(cursor);
  await again.until(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(again.messages).toHaveLength(1);
  expect(again.messages[0].__typename).toBe('CustomersChange');
  expect(again.messages[0].cursor).not.toBe(cursor);
  again.stop();
  const upToDate = follow(again.messages[0].cursor);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(upToDate.messages).toEqual([]);
  upToDate.stop();

  const odd = follow('nonsense');
  await odd.until(1);
  expect(odd.messages[0]).toMatchObject({ __typename: 'ChangeGap', reason: 'UNKNOWN_CURSOR' });
  odd.stop();
});
