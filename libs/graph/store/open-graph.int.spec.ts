import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/database/database.js';
import { TcpProxy } from '../../../test/faults/stage/tcp-proxy.js';
import { inTransaction, isPassing, openGraphPool } from './open-graph.js';

let database: TestDatabase;
let proxy: TcpProxy;
let url: string;
beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await TcpProxy.to(Number(new URL(database.url).port));
  const through = new URL(database.url);
  through.port = String(proxy.port);
  url = through.href;
});
afterAll(async () => {
  proxy.close();
  await database.drop();
});

test('who waits on a connection that fell silent hears of it as a passing trouble, and the pool goes on with another', async () => {
  const pool = openGraphPool(url, { max: 2, statementSeconds: 1 });
  await pool.query('select 1');
  const since = Date.now();
  const alone = pool.query('select pg_sleep(0.5)');
  const inside = inTransaction(pool, async (client) => {
    await client.query('select 1');
    proxy.abandon();
    await client.query('select 2');
  });
  const failures = (await Promise.allSettled([alone, inside])).map((one) => one.status === 'rejected' && one.reason);
  expect(failures.map(isPassing)).toEqual([true, true]);
  expect(Date.now() - since).toBeLessThan(12_000);
  expect((await pool.query('select 3 as n')).rows).toEqual([{ n: 3 }]);
  await pool.end();
}, 30_000);

test('a statement that takes too long is cancelled by the database before the connection is given up', async () => {
  const pool = openGraphPool(url, { max: 1, statementSeconds: 1 });
  await expect(pool.query('select pg_sleep(10)')).rejects.toMatchObject({ code: '57014' });
  await pool.end();
}, 30_000);
