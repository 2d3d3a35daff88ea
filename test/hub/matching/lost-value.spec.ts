import { afterAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { dumpGraph } from '../../graph/dump.js';
import { feed } from '../../graph/feed.js';
import { firstDifference } from '../../graph/first-difference.js';
import { closeTestGraphs, eventText, openTestGraph } from '../../graph/test-graph.js';

afterAll(closeTestGraphs, 60_000);

const contact = (key: string, time: string, data: object) =>
  eventText('crm.one', 'crm.contact.changed', time, { key, familyName: 'Virtanen', ...data });
const [ours, hers] = [{ phones: ['040 123 4567'] }, { phones: ['040 765 4321'] }];
const nationalId = '131052-308T';
const nameless = contact('nameless', '2026-01-01T00:00:00Z', { nationalId, ...ours });
const matti = contact('matti', '2026-01-02T00:00:00Z', { givenName: 'Matti', nationalId, ...ours });
const liisa = contact('liisa', '2026-01-03T00:00:00Z', { givenName: 'Liisa', ...ours });
const liisaMoves = contact('liisa', '2026-01-04T00:00:00Z', hers);

const dumpAfter = async (...events: readonly string[]) => {
  const { pool, writer } = await openTestGraph();
  await feed(writer, events, PLAIN_ONLY, { batch: 1 });
  const { rows } = await pool.query<{ rule: string }>("select how->0->>'rule' as rule from customer where records = 2");
  return { rules: rows.map(({ rule }) => rule), dump: await dumpGraph(pool) };
};

test('when somebody of another name stops carrying a phone, it shows again that the others are one: as if it had never been shared', async () => {
  expect((await dumpAfter(nameless, matti, liisa)).rules).toEqual(['matched']);
  const early = await dumpAfter(nameless, matti, liisa, liisaMoves);
  const late = await dumpAfter(liisa, liisaMoves, nameless, matti);
  expect(late.rules).toEqual(['same-phone']);
  expect(firstDifference(late.dump, early.dump)).toBe('none');
}, 60_000);

test('when another carrier of a phone takes a name that one of two fits as well, it shows no more that the two are one: as if it had never been', async () => {
  const initial = contact('initial', '2026-01-01T00:00:00Z', { givenName: 'M', nationalId, ...ours });
  const renamed = contact('liisa', '2026-01-04T00:00:00Z', { givenName: 'Maija' });
  const before = await dumpAfter(initial, matti, liisa);
  const early = await dumpAfter(initial, matti, liisa, renamed);
  const late = await dumpAfter(liisa, renamed, initial, matti);
  expect([before.rules, late.rules]).toEqual([['same-phone'], ['matched']]);
  expect(firstDifference(late.dump, early.dump)).toBe('none');
}, 60_000);
