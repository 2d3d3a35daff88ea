import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { event, startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { decide, PEOPLE, recordId, RETRACT, why } from './people.js';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway(PEOPLE);
}, 60_000);
afterEach(() => gateway.close());

/** A moment later than all that was received so far, and earlier than all that is to come. */
const moment = async (): Promise<string> => {
  const at = new Date(Date.now() + 5).toISOString();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return at;
};
/** The sources of the records that were one customer with a record, as it was known at a moment. */
const sourcesOf = async (record: string, knownBy: string): Promise<readonly string[]> => {
  const { data, errors } = await gateway.ask<Loose>(
    'query ($id: ID!, $at: DateTime) { customer(id: $id, at: { knownBy: $at }) { records { source } } }',
    { id: record.replace('record_', ''), at: knownBy },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.customer.records.map(({ source }: Loose) => source).sort();
};

test('before a decision, while it stood, and after it was taken back by name', async () => {
  const [a, b] = [await recordId(gateway, 'crm.one', 'matti'), await recordId(gateway, 'crm.two', 'matti')];
  const before = await moment();
  const { decisions } = await decide(gateway, a, b, 'SAME');
  const stood = await moment();
  await gateway.ask(RETRACT, { id: decisions[0] });
  const after = await moment();
  expect(await sourcesOf(a, before)).toEqual(['crm.one']);
  expect(await sourcesOf(a, stood)).toEqual(['crm.one', 'crm.two']);
  expect(await sourcesOf(b, stood)).toEqual(['crm.one', 'crm.two']);
  expect(await sourcesOf(a, after)).toEqual(['crm.one']);
});

test('of two words the earlier holds again once the later is taken back, then as now', async () => {
  const [a, b] = [await recordId(gateway, 'crm.one', 'hanna'), await recordId(gateway, 'crm.two', 'hanna')];
  await decide(gateway, a, b, 'NOT_SAME');
  const apart = await moment();
  const later = await decide(gateway, a, b, 'SAME');
  const together = await moment();
  await gateway.ask(RETRACT, { id: later.decisions[0] });
  const again = await moment();
  expect(await sourcesOf(b, apart)).not.toContain('crm.one');
  expect(await sourcesOf(b, together)).toEqual(expect.arrayContaining(['crm.one', 'crm.two']));
  expect(await sourcesOf(b, again)).not.toContain('crm.one');
});

test('a merge that a source made, before a steward parted the two and after', async () => {
  await gateway.feed([
    event('n1', 'crm.one', 'crm.contact.changed', '2026-02-01T00:00:00Z', { key: 'noora', name: 'Noora Lahti' }),
    event('n2', 'crm.one', 'crm.contact.changed', '2026-02-02T00:00:00Z', { key: 'eetu', name: 'Eetu Joki' }),
  ]);
  const before = await moment();
  await gateway.feed([
    event('n3', 'crm.one', 'crm.contact.merged', '2026-02-03T00:00:00Z', { survivor: 'noora', losers: ['eetu'] }),
  ]);
  const merged = await moment();
  const [a, b] = [await recordId(gateway, 'crm.one', 'noora'), await recordId(gateway, 'crm.one', 'eetu')];
  const { decisions } = await why(gateway, a, b);
  expect(decisions).toMatchObject([{ verdict: 'SAME', bySource: true }]);
  expect((await gateway.ask<Loose>(RETRACT, { id: decisions[0].id })).data.retractDecision.userErrors[0].code).toBe(
    'BY_SOURCE',
  );
  await decide(gateway, a, b, 'NOT_SAME');
  const after = await moment();
  expect(await sourcesOf(a, before)).toHaveLength(1);
  expect(await sourcesOf(a, merged)).toHaveLength(2);
  expect(await sourcesOf(a, after)).toHaveLength(1);
});
