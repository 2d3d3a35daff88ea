import { expect, test } from '@jest/globals';
import { Pace } from './pace.js';

test('work beside ingest rests twice as long as it took while batches come, and not at all afterwards', () => {
  let now = 0;
  const pace = new Pace(() => now);
  expect(pace.restAfter(400)).toBe(0);
  pace.batchApplied();
  now = 900;
  expect(pace.restAfter(400)).toBe(800);
  expect(pace.restAfter(60_000)).toBe(5_000);
  now = 2_000;
  expect(pace.restAfter(400)).toBe(0);
});

test('portions are worked until there is none, or until told to stop', async () => {
  const pace = new Pace();
  let left = 3;
  const portion = () => Promise.resolve(left-- > 0);
  expect(await pace.work(portion, () => false)).toBe(true);
  expect(await pace.work(portion, () => false)).toBe(false);
  left = 10;
  expect(await pace.work(portion, () => left <= 7)).toBe(true);
  expect(left).toBe(7);
});

test('who works at one pace takes turns, and one that fails holds up nobody', async () => {
  const pace = new Pace();
  const seen: string[] = [];
  let atWork = 0;
  const portions = (name: string, count: number) => async () => {
    if (count-- === 0) return false;
    expect(++atWork).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    atWork--;
    seen.push(name);
    return true;
  };
  const failing = pace.work(
    () => Promise.reject(new Error('gone')),
    () => false,
  );
  const both = [pace.work(portions('a', 3), () => false), pace.work(portions('b', 3), () => false)];
  await expect(failing).rejects.toThrow('gone');
  await Promise.all(both);
  expect(seen).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
});
