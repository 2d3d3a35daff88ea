import { afterAll, expect, test } from '@jest/globals';
import { openGraphPool } from '#graph';
import { startTestGateway, type TestGateway } from '../../gateway/gateway.js';
import { KOIVURANTA } from '../../gateway/koivuranta.js';

const gateways: TestGateway[] = [];
afterAll(async () => {
  for (const gateway of gateways) await gateway.close();
});

async function start(queryTimeoutMs: number, statementSeconds: number): Promise<TestGateway> {
  const gateway = await startTestGateway(KOIVURANTA, { settings: { queryTimeoutMs }, statementSeconds });
  gateways.push(gateway);
  return gateway;
}

/** Reading a customer takes ten seconds meanwhile, as it may on a large table without its index. */
async function slowly({ databaseUrl }: TestGateway, work: () => Promise<void>): Promise<void> {
  const admin = openGraphPool(databaseUrl, { max: 1 });
  await admin.query(
    'alter table customer rename to quick; create view customer as select quick.* from quick, pg_sleep(10)',
  );
  await work().finally(() => admin.query('drop view customer; alter table quick rename to customer'));
  await admin.end();
}

const running = async ({ pool }: TestGateway): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and state = 'active' and pid <> pg_backend_pid() and query ~ 'display_name'`,
  );
  return rows[0]!.n;
};

const QUERY = '{ sources { source } customers(first: 5) { nodes { displayName } } }';
const stopped = {
  path: ['customers'],
  message: expect.stringContaining('too long'),
  extensions: { code: 'QUERY_TIMEOUT' },
};

test('a query that takes too long is answered in time with its code, and its SQL is cancelled', async () => {
  const gateway = await start(1_000, 2);
  await slowly(gateway, async () => {
    const since = Date.now();
    const answer = await gateway.ask(QUERY);
    expect(Date.now() - since).toBeLessThan(1_900);
    expect(answer.errors).toMatchObject([stopped]);
    expect(await running(gateway)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await running(gateway)).toBe(0);
  });
  expect((await gateway.ask(QUERY)).errors).toBeUndefined();
}, 60_000);

test('what PostgreSQL cancels by itself is told by the same code', async () => {
  const gateway = await start(8_000, 1);
  await slowly(gateway, async () => {
    const answer = await gateway.ask(QUERY);
    expect(answer.errors).toMatchObject([stopped]);
  });
}, 60_000);
