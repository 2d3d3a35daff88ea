import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fetchAll, type AskPage } from './fetch-all.js';

/** A list that is cut into pages of `size`; its cursors are places in it. */
const paged =
  (rows: readonly number[], size: number): AskPage<number> =>
  (after) => {
    const from = after === null ? 0 : Number(after);
    const next = from + size < rows.length ? String(from + size) : null;
    return Promise.resolve({ rows: rows.slice(from, from + size), next, total: rows.length });
  };

test('every row comes once and in order, however the list is cut, and the count only grows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), async (rows, size) => {
      const told: number[] = [];
      const all = await fetchAll(paged(rows, size), new AbortController().signal, (done) => told.push(done));
      expect(all).toEqual(rows);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(rows.length);
    }),
  );
});

test('once it is stopped nothing more is asked for and nothing is handed over', async () => {
  const stop = new AbortController();
  const asked: (string | null)[] = [];
  const page: AskPage<number> = (after, signal) => {
    asked.push(after);
    return paged([1, 2, 3, 4], 1)(after, signal);
  };
  const all = fetchAll(page, stop.signal, (done) => done === 2 && stop.abort());
  await expect(all).rejects.toThrow();
  expect(asked).toEqual([null, '1', '2']);
});
