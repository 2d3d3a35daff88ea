import { expect, test } from '@jest/globals';
import { Following, type Told } from '../../../apps/gateway/changes/following.js';
import { mapped } from '../../../apps/gateway/changes/mapped.js';

const change = (seq: number) => ({
  tx: '10',
  seq: String(seq),
  customerId: 'c',
  change: 'changed' as const,
  at: new Date(),
});

test('a client that does not read is told so with its cursor, and dropped', async () => {
  const ended: Following[] = [];
  const following = new Following(new Set(['c']), { tx: '1', seq: '0' }, 3, (one) => ended.push(one));
  following.goLive();
  for (let seq = 1; seq <= 10; seq++) following.offer(change(seq));
  expect(ended).toEqual([following]);
  const told: Told[] = [];
  for await (const one of following) told.push(one);
  expect(told).toEqual([{ kind: 'slow', place: { tx: '1', seq: '0' } }]);
});

test('the cursor of one that is dropped leads on from what it was told', async () => {
  const place = { tx: '1', seq: '0' };
  const slow = new Following(new Set(['c']), place, 3, () => undefined);
  slow.goLive();
  const read: string[] = [];
  const take = async () => {
    const { value } = (await slow.next()) as { value: Told };
    if (value.kind === 'change') read.push(value.place.seq);
    return value;
  };
  const first = take();
  slow.offer(change(1));
  await first;
  for (let seq = 2; seq <= 3; seq++) slow.offer(change(seq));
  await take();
  for (let seq = 4; seq <= 10; seq++) slow.offer(change(seq));
  const told = await take();
  expect([read, told]).toEqual([['1', '2'], { kind: 'slow', place: expect.objectContaining({ seq: '2' }) }]);
});

test('a source is let go where telling of it fails', async () => {
  const ended: Following[] = [];
  const following = new Following(new Set(['c']), { tx: '1', seq: '0' }, 3, (one) => ended.push(one));
  following.goLive();
  following.offer(change(1));
  const telling = mapped(following, () => Promise.reject(new Error('the database is away')));
  await expect(telling.next()).rejects.toThrow('away');
  expect(ended).toEqual([following]);
  expect(await telling.next()).toEqual({ value: undefined, done: true });
});

test('what came while the past was told follows it, once', async () => {
  const following = new Following(new Set(['c']), { tx: '1', seq: '0' }, 10, () => undefined);
  following.offer(change(2));
  following.offer(change(3));
  for (const seq of [1, 2]) following.put({ kind: 'change', change: change(seq), place: change(seq) });
  following.goLive();
  following.end();
  const seqs: string[] = [];
  for await (const one of following) seqs.push(one.place.seq);
  expect(seqs).toEqual(['1', '2', '3']);
});

test('who follows a customer is not told of waits, and who follows waits of nothing else', () => {
  const one = new Following(new Set(['c']), { tx: '1', seq: '0' }, 10, () => undefined);
  const waits = new Following('waits', { tx: '1', seq: '0' }, 10, () => undefined);
  const ofWaits = { ...change(1), change: 'waits' as const };
  expect([one.concerns(change(1)), one.concerns(ofWaits), one.concerns({ ...change(1), customerId: 'd' })]).toEqual([
    true,
    false,
    false,
  ]);
  expect([waits.concerns(change(1)), waits.concerns(ofWaits)]).toEqual([false, true]);
});
