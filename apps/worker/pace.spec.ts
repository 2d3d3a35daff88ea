import { expect, test } from '@jest/globals';
import { Pace } from './pace.js';

/** A clock that is set, and batches that take so long by it. */
function batchesOf(now: () => number) {
  const clock = { ahead: 0 };
  const pace = new Pace(() => now() + clock.ahead);
  const takeIn = (took: number) =>
    pace.takeIn(() => {
      clock.ahead += took;
      return Promise.resolve();
    });
  return { clock, pace, takeIn };
}
const STILL = () => 0;

test('work beside ingest rests twice as long as it took while batches come, and not at all afterwards', async () => {
  const { clock, pace, takeIn } = batchesOf(STILL);
  expect(pace.restAfter(400)).toBe(0);
  await takeIn(100);
  clock.ahead += 900;
  expect(pace.restAfter(400)).toBe(800);
  expect(pace.restAfter(60_000)).toBe(5_000);
  clock.ahead += 101;
  expect(pace.restAfter(400)).toBe(0);
});

test('a batch that is long in hand is given way to until it is done, and shows that ingest is behind', async () => {
  const { clock, pace } = batchesOf(STILL);
  await pace.takeIn(() => {
    clock.ahead += 2_900;
    expect(pace.restAfter(400)).toBe(800);
    expect(pace.isBehind()).toBe(false);
    clock.ahead += 101;
    expect(pace.isBehind()).toBe(true);
    expect(pace.restAfter(400, 'later')).toBe(11_600);
    return Promise.resolve();
  });
  await expect(pace.takeIn(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  clock.ahead += 1_001;
  expect(pace.restAfter(400)).toBe(0);
});

test('what may be done later takes one part in thirty while ingest is behind, and no longer rest than others where it is not', async () => {
  const { clock, pace, takeIn } = batchesOf(STILL);
  const batches = async (count: number, took: number, every: number) => {
    for (let index = 0; index < count; index++) {
      clock.ahead += every - took;
      await takeIn(took);
    }
  };
  await batches(30, 100, 1_000);
  expect(pace.isBehind()).toBe(false);
  expect(pace.restAfter(400, 'later')).toBe(800);
  await batches(100, 900, 1_000);
  expect(pace.isBehind()).toBe(true);
  expect(pace.restAfter(400, 'later')).toBe(11_600);
  expect(pace.restAfter(60_000, 'later')).toBe(60_000);
  expect(pace.restAfter(400)).toBe(800);
  clock.ahead += 1_001;
  expect(pace.restAfter(400, 'later')).toBe(0);
  clock.ahead += 4_000;
  expect(pace.isBehind()).toBe(false);
});

test('a long rest of what may be done later holds up nobody, and ends once ingest does', async () => {
  const { clock, pace, takeIn } = batchesOf(() => performance.now());
  for (let index = 0; index < 10; index++) await takeIn(1_000);
  const seen: string[] = [];
  const once = (name: string, took: number) => {
    let left = 2;
    return () => {
      clock.ahead += took;
      seen.push(name);
      return Promise.resolve(--left > 0);
    };
  };
  const later = pace.work(once('later', 100), () => false, 'later');
  while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await pace.work(once('soon', 0), () => false);
  expect(seen).toEqual(['later', 'soon', 'soon']);
  clock.ahead += 1_001;
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
