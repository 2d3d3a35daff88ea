import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import type { Pool } from 'pg';
import { WebSocket } from 'ws';
import { createApiKey, revokeApiKey } from '../../../apps/gateway/access/api-keys.js';
import { ChangeFeed } from '../../../apps/gateway/changes/change-feed.js';
import { GatewayTuning } from '../../../apps/gateway/graphql/gateway-tuning.js';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';
import { allTold } from '../../graph/all-told.js';

let gateway: TestGateway;
let closed: TestGateway;
const PEPPER = 'a pepper for tests only';
beforeAll(async () => {
  gateway = await startTestGateway(KOIVURANTA, { settings: { outboxPollMs: 30, clientBuffer: 20 } });
  closed = await startTestGateway(KOIVURANTA, { open: false, settings: { outboxPollMs: 30, keyPepper: PEPPER } });
}, 60_000);
afterAll(async () => {
  await gateway.close();
  await closed.close();
});

const QUERY = `subscription ($id: ID!, $after: String) { customerChanged(id: $id, after: $after) {
  __typename ... on CustomerChange { cursor change id customer { id displayName touchpoints { totalCount } } } ... on ChangeGap { cursor reason } } }`;
const idOf = async (value: string): Promise<string> =>
  (
    await gateway.ask<Loose>(
      'query ($value: String!) { customerBy(identifier: { kind: EMAIL, value: $value }) { id } }',
      { value },
    )
  ).data.customerBy.id;
let calls = 0;
const call = (contact = '81') =>
  event(`call-${++calls}`, 'crm.example', 'crm.activity.logged', '2026-05-01T08:00:00Z', {
    key: `C${calls}`,
    kind: 'call',
    channel: 'phone',
    direction: 'inbound',
    at: '2026-05-01T08:00:00Z',
    contact: { key: contact },
  });

interface Client {
  readonly messages: Loose[];
  until(count: number): Promise<void>;
  stop(): void;
}

const clients = {
  'graphql-ws': (query: string, variables: Record<string, unknown>): Client => {
    const client = createWs({
      url: gateway.url.replace('http', 'ws') + '/graphql',
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    return collect(
      (sink) => client.subscribe({ query, variables }, sink),
      () => void client.dispose(),
    );
  },
  sse: (query: string, variables: Record<string, unknown>): Client => {
    const client = createSse({ url: `${gateway.url}/graphql/stream`, retryAttempts: 0 });
    return collect(
      (sink) => client.subscribe({ query, variables }, sink),
      () => client.dispose(),
    );
  },
};

function collect(
  subscribe: (sink: { next(value: Loose): void; error(error: unknown): void; complete(): void }) => () => void,
  dispose: () => void,
): Client {
  const messages: Loose[] = [];
  let wake = () => undefined as void;
  const add = (message: Loose) => {
    messages.push(message);
    wake();
  };
  const end = subscribe({ next: add, error: (error) => add({ error }), complete: () => add('complete') });
  return {
    messages,
    until: async (count) => {
      const late = Date.now() + 8_000;
      while (messages.length < count) {
        if (Date.now() > late) throw new Error(`Only ${JSON.stringify(messages)} came.`);
        await Promise.race([
          new Promise<void>((resolve) => (wake = resolve)),
          new Promise((resolve) => setTimeout(resolve, 200)),
        ]);
      }
    },
    stop: () => {
      end();
      dispose();
    },
  };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

test.each(Object.keys(clients) as (keyof typeof clients)[])(
  'over %s every change comes once, and what was missed comes after the cursor',
  async (transport) => {
    const id = await idOf('hanna@koivuranta.example');
    const client = clients[transport](QUERY, { id });
    await settle();
    await gateway.feed([call()]);
    await gateway.feed([call('82')]);
    await gateway.feed([call()]);
    await client.until(2);
    await settle();
    client.stop();
    expect(client.messages.slice(0, 2).map(({ data }) => data.customerChanged)).toEqual([
      expect.objectContaining({
        __typename: 'CustomerChange',
        change: 'CHANGED',
        id,
        customer: expect.objectContaining({ displayName: 'Hanna Lehtonen' }),
      }),
      expect.objectContaining({ __typename: 'CustomerChange' }),
    ]);
    const cursor = client.messages[0].data.customerChanged.cursor;
    await gateway.feed([call()]);
    const again = clients[transport](QUERY, { id, after: cursor });
    await again.until(2);
    await gateway.feed([call()]);
    await again.until(3);
    await settle();
    again.stop();
    const cursors = again.messages.filter((one) => one.data).map(({ data }) => data.customerChanged.cursor);
    expect(cursors[0]).toBe(client.messages[1].data.customerChanged.cursor);
    expect(new Set(cursors).size).toBe(3);
  },
);

test('a customer is followed through a merge, under the id one knew', async () => {
  await gateway.feed([
    event('s1', 'crm.other', 'crm.contact.changed', '2026-01-01T08:00:00Z', {
      key: 'x',
      name: 'Sanna Mäki',
      emails: ['sanna@maki.example'],
    }),
    event('s2', 'crm.other', 'crm.contact.changed', '2026-01-02T08:00:00Z', {
      key: 'y',
      name: 'S. Mäki',
      emails: ['s.maki@tyo.example'],
    }),
  ]);
  const [sanna, s] = [await idOf('sanna@maki.example'), await idOf('s.maki@tyo.example')];
  const client = clients['graphql-ws'](QUERY, { id: s });
  await settle();
  await gateway.feed([
    event('s3', 'crm.other', 'crm.contact.merged', '2026-01-03T08:00:00Z', { survivor: 'x', losers: ['y'] }),
  ]);
  await client.until(1);
  await settle();
  await gateway.feed([
    event('s4', 'crm.other', 'crm.contact.changed', '2026-01-05T08:00:00Z', { key: 'x', title: 'johtaja' }),
  ]);
  await client.until(2);
  client.stop();
  const told = client.messages.filter((one) => one.data).map(({ data }) => data.customerChanged);
  expect(told.find((one) => one.change === 'MERGED')).toMatchObject({ id: s, customer: { id: sanna } });
  expect(told.at(-1)).toMatchObject({ id: sanna });
});

test('what can no longer be told is named', async () => {
  const id = await idOf('hanna@koivuranta.example');
  const first = async (after: string) => {
    const client = clients.sse(QUERY, { id, after });
    await client.until(1);
    client.stop();
    return client.messages[0].data?.customerChanged ?? client.messages[0];
  };
  expect(await first('rubbish')).toMatchObject({ __typename: 'ChangeGap', reason: 'UNKNOWN_CURSOR' });
  expect(await first(Buffer.from('999999999999:1').toString('base64url'))).toMatchObject({ reason: 'OUTBOX_CUT' });
  const { rows } = await gateway.pool.query<{ tx: string; seq: string }>(
    'select tx::text as tx, seq::text as seq from hub.outbox order by tx, seq limit 1',
  );
  const oldest = Buffer.from(`${rows[0]!.tx}:${rows[0]!.seq}`).toString('base64url');
  for (let index = 0; index < 25; index++) await gateway.feed([call()]);
  await allTold(gateway.pool);
  expect(await first(oldest)).toMatchObject({ reason: 'TOO_MANY' });
  await gateway.pool.query(
    'delete from hub.outbox where (tx, seq) <= (select tx, seq from hub.outbox order by tx, seq offset 3 limit 1)',
  );
  const gap = await first(oldest);
  expect(gap).toMatchObject({ __typename: 'ChangeGap', reason: 'OUTBOX_CUT' });
  const client = clients.sse(QUERY, { id, after: gap.cursor });
  await settle();
  await gateway.feed([call()]);
  await client.until(1);
  client.stop();
  expect(client.messages[0].data.customerChanged.__typename).toBe('CustomerChange');
});

test('an unknown customer, a query on the socket and a broken document are refused, and the process goes on', async () => {
  for (const transport of Object.values(clients)) {
    for (const query of [
      'subscription { customerChanged(id: "nobody") { __typename } }',
      '{ sources { source } }',
      'subscription { nonsense }',
      '{{{',
    ]) {
      const client = transport(query, {});
      await client.until(1);
      client.stop();
      expect(JSON.stringify(client.messages[0])).not.toMatch(/"data":\{"sources"|at .*\.ts:/);
    }
  }
  expect((await gateway.ask('{ __typename }')).status).toBe(200);
});

test('behind keys, who may not read hears nothing, and who may no longer is cut off before the next message', async () => {
  const agent = await createApiKey(closed.pool, PEPPER, { name: 'agent', role: 'agent' });
  const integration = await createApiKey(closed.pool, PEPPER, {
    name: 'i',
    role: 'integration',
    source: 'crm.example',
  });
  const { data } = await closed.ask<Loose>(
    '{ search(text: "Hanna Lehtonen") { customer { id } } }',
    {},
    { authorization: `Bearer ${agent.key}` },
  );
  const id = data.search[0].customer.id;
  const over = (connectionParams: Record<string, string>): Client => {
    const client = createWs({
      url: closed.url.replace('http', 'ws') + '/graphql',
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams,
    });
    return collect(
      (sink) => client.subscribe({ query: QUERY, variables: { id } }, sink),
      () => void client.dispose(),
    );
  };
  for (const params of [
    {},
    { authorization: 'Bearer meri_wrong' },
    { authorization: `Bearer ${integration.key}` },
    { host: '127.0.0.1', origin: 'http://localhost' },
  ]) {
    const refused = over(params as Record<string, string>);
    await refused.until(1);
    refused.stop();
    expect(JSON.stringify(refused.messages)).not.toContain('CustomerChange');
  }
  const client = over({ Authorization: `Bearer ${agent.key}` });
  await settle();
  await closed.feed([call()]);
  await client.until(1);
  expect(client.messages[0].data.customerChanged.__typename).toBe('CustomerChange');
  await revokeApiKey(closed.pool, agent.id);
  const late = Date.now() + 20_000;
  while (!client.messages.includes('complete') && Date.now() < late) {
    await closed.feed([call()]);
    await settle();
  }
  expect(client.messages.at(-1)).toBe('complete');
  expect(client.messages.at(-2).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  client.stop();
}, 40_000);

test('a credential that cannot be checked now is no wrong one: clients are told to come again', async () => {
  const { key } = await createApiKey(closed.pool, PEPPER, { name: 'x', role: 'agent' });
  const endOf = async (authorization: string) => {
    const socket = new WebSocket(closed.url.replace('http', 'ws') + '/graphql', 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })));
    return (await once(socket, 'close'))[0] as number;
  };
  await closed.pool.query('alter table hub.api_key rename to api_key_away');
  try {
    expect(await endOf(`Bearer ${key}`)).toBe(1013);
    const stream = await fetch(`${closed.url}/graphql/stream?query=${encodeURIComponent(QUERY)}`, {
      headers: { authorization: `Bearer ${key}`, accept: 'text/event-stream' },
    });
    expect([stream.status, await stream.json()]).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'ACCESS_UNAVAILABLE' } }] },
    ]);
  } finally {
    await closed.pool.query('alter table hub.api_key_away rename to api_key');
  }
  expect(await endOf(`Bearer ${key.slice(0, -1)}x`)).toBe(4403);
});

test('an upgrade of an address that is no URL ends its own socket alone', async () => {
  const { port } = new URL(gateway.url);
  for (const address of ['//', '/x', '*']) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `GET ${address} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    await once(socket, 'close');
  }
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
});

test('of those who begin to listen at once each is told all that comes after', async () => {
  const id = await idOf('hanna@koivuranta.example');
  let asked = 0;
  // Where the outbox ends is told late to whoever asks second.
  const query = async (statement: { readonly name?: string }) => {
    if (statement.name === 'outbox-end' && ++asked > 1) await new Promise((resolve) => setTimeout(resolve, 400));
    return gateway.pool.query(statement as never);
  };
  const feed = new ChangeFeed({ query } as unknown as Pool, new GatewayTuning(true, { outboxPollMs: 30 }));
  const second = Promise.resolve().then(() => feed.follow(id));
  const first = await feed.follow(id);
  await gateway.feed([call()]);
  await allTold(gateway.pool);
  const told = first!.next();
  await second;
  expect(await told).toMatchObject({ value: { kind: 'change' } });
  feed.onModuleDestroy();
});
