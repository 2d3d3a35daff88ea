import { afterAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { understand } from '../../apps/worker/understand.js';
import { closeTestGraphs, eventText, openTestGraph } from '../graph/test-graph.js';
import type { PreparedEvent } from '../../libs/graph/apply/batch.js';

afterAll(closeTestGraphs, 60_000);

const receivedAt = '2026-03-01T08:00:00.000Z';
async function prepared(key: string, offset: bigint): Promise<PreparedEvent> {
  const payload = Buffer.from(eventText('crm.shop', 'crm.contact.changed', receivedAt, { key, name: `Nimi ${key}` }));
  const origin = { topic: 'meri.crm', partition: 0, offset, key: null, headers: {}, payload };
  const one = await understand(origin, { catalogue: PLAIN_ONLY, receivedAt });
  if (!one.ok) throw new Error('the event is not understood');
  return one.event;
}

test('an event that we fail at ourselves is found among the others and parked, and they stand', async () => {
  const { pool, writer } = await openTestGraph();
  const events = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key, at) => prepared(key, BigInt(at))));
  // No normalizer gives an observation without its party: it stands for a mistake of ours that one event brings to light.
  const broken = {
    ...events[2]!,
    observations: [{ kind: 'record.changed', at: receivedAt }],
  } as unknown as PreparedEvent;
  const applied = await writer.apply({ events: events.with(2, broken), unusable: [], receivedAt });
  expect(applied).toMatchObject({ applied: 4, parked: 1 });
  const { rows: records } = await pool.query<{ key: string }>('select key from record order by key');
  expect(records.map(({ key }) => key)).toEqual(['a', 'b', 'd', 'e']);
  const { rows: parked } = await pool.query('select code, problems from hub.parked_event');
  expect(parked).toEqual([
    { code: 'data.refused', problems: [expect.objectContaining({ reason: expect.stringContaining('TypeError') })] },
  ]);
});
