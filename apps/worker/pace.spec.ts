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
