import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database/database.js';
import { installEventLog } from './install-event-log.js';
import { advancePosition, claimPosition, heldEpochs } from './positions.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  const client = await pool.connect();
  await installEventLog(client).finally(() => client.release());
}, 60_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('leases are prolonged while a batch moves one of the positions, which stays ours, and nobody waits for it', async () => {
  const refs = [0, 1].map((partition) => ({ group: 'g', topic: 't', partition }));
  for (const ref of refs) await claimPosition(pool, ref, { owner: 'me', fresh: 0n, leaseMs: 1_000 });
  const leases = async () =>
    (await pool.query<{ left: number }>('select extract(epoch from lease_until - clock_timestamp())::int as left from log.consumer_position order by part')).rows.map(({ left }) => left); // prettier-ignore
  const batch = await pool.connect();
  try {
    await batch.query('begin');
    await advancePosition(batch, refs[0]!, { from: 0n, to: 5n, epoch: 1n });
    const watching = await pool.connect();
    try {
      await watching.query("set statement_timeout = '3s'");
      const held = await heldEpochs(watching, 'g', 'me', 60_000);
      expect([...held]).toEqual(expect.arrayContaining([['t/0', 1n], ['t/1', 1n]])); // prettier-ignore
    } finally {
      watching.release(true);
    }
    const [moving, free] = await leases();
    expect(moving).toBeLessThanOrEqual(1);
    expect(free).toBeGreaterThan(50);
    await batch.query('commit');
  } finally {
    batch.release(true);
  }
  await heldEpochs(pool, 'g', 'me', 60_000);
  expect((await leases())[0]).toBeGreaterThan(50);
});
