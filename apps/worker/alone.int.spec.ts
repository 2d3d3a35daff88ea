import { afterAll, expect, test } from '@jest/globals';
import { closeTestGraphs, openTestGraph } from '../../test/graph/test-graph.js';
import { eventually } from '../../test/processes/ask.js';
import { alone } from './alone.js';

afterAll(closeTestGraphs, 60_000);

const LOCK = 4_711;

test('one is at work at a time, and hands over when it is done or has failed', async () => {
  const { pool } = await openTestGraph();
  let end: (any: boolean) => void = () => undefined;
  const first = alone(pool, LOCK, () => new Promise<boolean>((resolve) => (end = resolve)));
  const next = () => alone(pool, LOCK, () => Promise.resolve(true));
  await eventually(next, (mine) => !mine);
  end(true);
  expect(await first).toBe(true);
  await expect(alone(pool, LOCK, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await next()).toBe(true);
});

test('who says that it is there keeps the lock; who falls silent loses it', async () => {
  const { pool } = await openTestGraph();
  let end: (any: boolean) => void = () => undefined;
  const work = () => new Promise<boolean>((resolve) => (end = resolve));
  const next = () => alone(pool, LOCK, () => Promise.resolve(true));
  const there = alone(pool, LOCK, work, { silentMs: 1_000, beatMs: 100 });
  await eventually(next, (mine) => !mine);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await next()).toBe(false);
  end(true);
  await there;
  // As a process that is frozen or cut off: its connection stands, and nothing comes from it.
  const silent = alone(pool, LOCK, work, { silentMs: 1_000, beatMs: 3_600_000 });
  await eventually(next, (mine) => mine);
  end(true);
  expect(await silent).toBe(true);
  // What it gave back is good: the connection that was lost is not used again.
  expect(await next()).toBe(true);
}, 30_000);
