import { afterAll, expect, test } from '@jest/globals';
import { closeTestGraphs, openTestGraph } from '../../test/graph/test-graph.js';
import { eventually } from '../../test/processes/ask.js';
import { alone } from './alone.js';

afterAll(closeTestGraphs, 60_000);

const LOCK = 4_711;

/** Work that says when it has begun, so that nobody else is there before it, and ends when it is told to. */
function work() {
  let begin: () => void = () => undefined;
  let end: (any: boolean) => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const ended = new Promise<boolean>((resolve) => (end = resolve));
  const run = () => {
    begin();
    return ended;
  };
  return { run, begun, end: (any: boolean) => end(any) };
}

test('one is at work at a time, and hands over when it is done or has failed', async () => {
  const { pool } = await openTestGraph();
  const { run, begun, end } = work();
  const first = alone(pool, LOCK, run);
  const next = () => alone(pool, LOCK, () => Promise.resolve(true));
  await begun;
  expect(await next()).toBe(false);
  end(true);
  expect(await first).toBe(true);
  await expect(alone(pool, LOCK, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await next()).toBe(true);
});

test('who says that it is there keeps the lock; who falls silent loses it', async () => {
  const { pool } = await openTestGraph();
  const [first, second] = [work(), work()];
  const next = () => alone(pool, LOCK, () => Promise.resolve(true));
  const there = alone(pool, LOCK, first.run, { silentMs: 1_000, beatMs: 100 });
  await first.begun;
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await next()).toBe(false);
  first.end(true);
  await there;
  // As a process that is frozen or cut off: its connection stands, and nothing comes from it.
  const silent = alone(pool, LOCK, second.run, { silentMs: 1_000, beatMs: 3_600_000 });
  await second.begun;
  await eventually(next, (mine) => mine);
  second.end(true);
  expect(await silent).toBe(true);
  // What it gave back is good: the connection that was lost is not used again.
  expect(await next()).toBe(true);
}, 30_000);
