import { expect, test } from '@jest/globals';
import { Pace } from './pace.js';

test('work beside ingest rests twice as long as it took while batches come, and not at all afterwards', () => {
  let now = 0;
  const pace = new Pace(() => now);
  expect(pace.restAfter(400)).toBe(0);
  pace.batchApplied(100);
  now = 900;
  expect(pace.restAfter(400)).toBe(800);
  expect(pace.restAfter(60_000)).toBe(5_000);
  now = 2_000;
  expect(pace.restAfter(400)).toBe(0);
});

test('what may be done later takes one part in thirty while ingest is behind, and no longer rest than others where it is not', () => {
  let now = 0;
  const pace = new Pace(() => now);
  const batches = (count: number, took: number, every: number) => {
    for (let index = 0; index < count; index++) {
      now += every;
      pace.batchApplied(took);
    }
  };
  batches(30, 100, 1_000);
  expect(pace.isBehind()).toBe(false);
  expect(pace.restAfter(400, 'later')).toBe(800);
  batches(100, 900, 1_000);
  expect(pace.isBehind()).toBe(true);
  expect(pace.restAfter(400, 'later')).toBe(11_600);
  expect(pace.restAfter(60_000, 'later')).toBe(60_000);
  expect(pace.restAfter(400)).toBe(800);
  now += 1_001;
  expect(pace.restAfter(400, 'later')).toBe(0);
  now += 4_000;
  expect(pace.isBehind()).toBe(false);
});

test('a long rest of what may be done later holds up nobody, and ends once ingest does', async () => {
  let ahead = 0;
  const pace = new Pace(() => performance.now() + ahead);
  for (let index = 0; index < 10; index++) pace.batchApplied(1_000);
  const seen: string[] = [];
  const once = (name: string, took: number) => {
    let left = 2;
    return () => {
      ahead += took;
      seen.push(name);
      return Promise.resolve(--left > 0);
    };
  };
  const later = pace.work(once('later', 100), () => false, 'later');
  while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await pace.work(once('soon', 0), () => false);
  expect(seen).toEqual(['later', 'soon', 'soon']);
  ahead += 1_001;
  await later;
  expect(seen).toEqual(['later', 'soon', 'soon', 'later']);
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
