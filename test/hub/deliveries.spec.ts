import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import { Webhook } from 'standardwebhooks';
import { CHANGES_TOPIC } from '#contracts';
import { installEventLog, PostgresEventLog } from '#event-log';
import { countDeliveries, deadDeliveries, migrate, openGraphPool, resendDeliveries } from '#graph';
import { postDelivery } from '../../apps/gateway/deliveries/post-delivery.js';
import { Deliveries } from '../../apps/gateway/index.js';
import { eventually } from '../../libs/event-log/event-log.features.js';
import { createTestDatabase, type TestDatabase } from '../database/database.js';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const OLD = `whsec_${Buffer.from('the secret before, as long as it').toString('base64')}`;

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

let database: TestDatabase;
let pool: Pool;
let log: PostgresEventLog;
let receiver: Server;
let url: string;
let received: Received[] = [];
let answer = 200;
/** How long the receiver thinks before it answers, in ms. */
let thinking = 0;
const running: Deliveries[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  pool = openGraphPool(database.url, { max: 10 });
  const client = await pool.connect();
  await installEventLog(client).finally(() => client.release());
  log = await PostgresEventLog.open({ pool });
  await log.ensureTopics([CHANGES_TOPIC], 2);
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      setTimeout(() => response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end(), thinking);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/changes`;
}, 60_000);
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  received = [];
  answer = 200;
  thinking = 0;
  await pool.query('delete from hub.delivery');
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await log.close();
  await pool.end();
  await database.drop();
}, 60_000);

const start = (more: Partial<ConstructorParameters<typeof Deliveries>[0]> = {}) => {
  const endpoint = {
    name: 'crm',
    url,
    secretSetting: 'MERI_SECRET_OUT',
    types: ['customer.changed', 'customer.merged'],
  };
  const secrets = { MERI_SECRET_OUT: SECRET, MERI_SECRET_OUT_OLD: OLD };
  const one = new Deliveries({
    pool,
    appender: log,
    endpoints: [endpoint],
    secrets,
    allowed: ['127.0.0.1'],
    pollMs: 20,
    againAfter: [0.05, 0.05],
    ...more,
  });
  one.start();
  running.push(one);
  return one;
};
const customer = (n: number) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const announce = (...ids: readonly number[]) =>
  pool.query("insert into hub.outbox (customer_id, change) select id, 'changed' from unnest($1::uuid[]) as o (id)", [
    ids.map(customer),
  ]);
const published = async () => {
  const { rows } = await pool.query<{ value: Buffer }>(
    'select value from log.record where topic = $1 order by at, part, off',
    [CHANGES_TOPIC],
  );
  return rows.map(({ value }) => JSON.parse(value.toString()) as { id: string; subject: string });
};
const relayed = () => eventually(async () => expect((await pool.query('select 1 from hub.relay')).rowCount).toBe(1));

describe('changes of customers', () => {
  test('reach the topic and the others while an endpoint does not answer, which does not hold up the end either', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const of = (name: string, to: string) => ({
      name,
      url: to,
      secretSetting: 'MERI_SECRET_OUT',
      types: ['customer.changed'],
    });
    const port = (silent.address() as AddressInfo).port;
    const one = start({ endpoints: [of('silent', `http://127.0.0.1:${port}/`), of('crm', url)] });
    await relayed();
    const before = (await published()).length;
    await announce(1);
    await eventually(() => expect(received).toHaveLength(1));
    // More than one page of changes and one round of posts.
    await announce(...Array.from({ length: 520 }, (_, n) => n + 1_001));
    await eventually(() => expect(received).toHaveLength(521), 10_000);
    expect((await published()).length - before).toBe(521);
    const since = Date.now();
    await one.stop();
    expect(Date.now() - since).toBeLessThan(5_000);
    expect(await countDeliveries(pool)).toMatchObject([{ endpoint: 'silent' }]);
    silent.closeAllConnections();
    silent.close();
  });

  test('are CloudEvents on the topic and webhooks that the Standard Webhooks library verifies, by both secrets', async () => {
    start();
    await relayed();
    await announce(1, 2);
    await eventually(() => expect(received).toHaveLength(2));
    for (const { headers, body } of received)
      for (const secret of [SECRET, OLD]) {
        const event = new Webhook(secret).verify(body, headers) as { id: string; type: string };
        expect(event).toMatchObject({
          specversion: '1.0',
          source: 'meri',
          type: 'customer.changed',
          id: headers['webhook-id'],
        });
      }
    expect(() => new Webhook(SECRET).verify(`${received[0]!.body} `, received[0]!.headers)).toThrow();
    expect((await published()).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([customer(1), customer(2)]),
    );
    expect(await countDeliveries(pool)).toEqual([]);
  }, 30_000);

  test('several relays: one works at a time, and nothing is told twice or left out', async () => {
    // What is on its way when the first one stops is waited for, so that nobody is told it again.
    thinking = 300;
    const relays = Array.from({ length: 3 }, () => start({ graceMs: 60_000 }));
    await relayed();
    for (let n = 100; n < 150; n++) await announce(n);
    await relays[0]!.stop();
    for (let n = 150; n < 160; n++) await announce(n);
    await eventually(() => expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(60), 20_000);
    expect(received).toHaveLength(60);
    const ids = (await published()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  test('a crash between the topic and the cursor tells again, under the same id', async () => {
    let fail = true;
    const appender = {
      append: async (records: Parameters<PostgresEventLog['append']>[0]) => {
        await log.append(records);
        if (fail) {
          fail = false;
          throw new Error('the process died here');
        }
      },
    };
    start({ appender });
    await announce(200);
    await eventually(() => expect(received).toHaveLength(1), 20_000);
    const ids = (await published()).filter(({ subject }) => subject === customer(200)).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  }, 30_000);

  test('a receiver that fails is tried again, then given up, and sent again when somebody says so', async () => {
    answer = 500;
    start();
    await announce(300);
    await eventually(
      async () =>
        expect(await countDeliveries(pool)).toEqual([
          { endpoint: 'crm', waiting: 0, dead: 1, problem: 'answered 500' },
        ]),
      20_000,
    );
    expect(received).toHaveLength(3);
    const [dead] = await deadDeliveries(pool, 10);
    expect(dead).toMatchObject({ attempts: 3, event: { subject: customer(300) } });
    answer = 204;
    expect(await resendDeliveries(pool, { id: dead!.id })).toBe(1);
    await eventually(async () => expect(await countDeliveries(pool)).toEqual([]));
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  }, 30_000);

  test('410 ends it at once, and a redirect is not followed', async () => {
    answer = 410;
    start();
    await announce(400);
    await eventually(
      async () => expect((await deadDeliveries(pool, 10))[0]).toMatchObject({ attempts: 1, problem: 'answered 410' }),
      20_000,
    );
    answer = 307;
    expect(await postDelivery(url, '{}', {}, ['127.0.0.1'])).toEqual({ status: 307 });
  }, 30_000);
});

describe('an address that leads into the hub’s own network', () => {
  const port = () => new URL(url).port;
  test.each([
    ['http://127.0.0.1:PORT/'], ['https://127.0.0.1:PORT/'], ['https://localhost:PORT/'], ['https://[::1]:PORT/'], ['https://[::ffff:127.0.0.1]:PORT/'],
    ['https://2130706433:PORT/'], ['https://0x7f.1:PORT/'], ['https://0.0.0.0:PORT/'], ['https://169.254.169.254/latest/meta-data'], ['https://10.0.0.1/'],
    ['https://192.168.1.1/'], ['https://[fe80::1]/'], ['https://[fd00::1]/'], ['https://100.64.0.1/'],
  ])('%s is not reached', async (address) => {
    const outcome = await postDelivery(address.replace('PORT', port()), '{}', {}, []);
    expect(outcome).toEqual({ problem: expect.stringMatching(/not allowed|only for hosts/) });
    expect(received).toEqual([]);
  }); // prettier-ignore

  test('is reached where the settings name it', async () => {
    expect(await postDelivery(url, '{}', {}, ['127.0.0.1'])).toEqual({ status: 200 });
    expect('problem' in (await postDelivery(url, '{}', {}, ['10.0.0.0/8']))).toBe(true);
  });
});
