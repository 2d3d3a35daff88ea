import { afterAll, expect, test } from '@jest/globals';
import type { StoredModel } from '#graph';
import { JUDGING } from '#identity';
import { closeTestGraphs, openTestGraph } from '../../../test/graph/test-graph.js';
import { learningDue } from './learning-due.js';

afterAll(closeTestGraphs);

const learnedFrom = (records: number): readonly StoredModel[] => [
  {
    version: 'v', kind: 'person', state: 'active', records, trial: null, estimated: { precision: 1, recall: 1 },
    learned_at: new Date(), learned_for: 'growth', judging: JUDGING, drift_at: null, decided_at: null, decided_by: null,
  },
]; // prettier-ignore

test('growth is due at twice as many records, at four times as many from a full sample on, and again only after it taught something', async () => {
  const { pool } = await openTestGraph();
  const due = (records: number, population: number, { putOff = 0, rested = false, passing = false } = {}) =>
    learningDue(pool, learnedFrom(records), { kind: 'person', population, putOff, rested, passing, now: false });
  expect(await due(1_000, 1_999)).toBeUndefined();
  expect(await due(1_000, 2_000)).toBe('growth');
  expect(await due(1_000, 2_100, { putOff: 2_000 })).toBeUndefined();
  expect(await due(1_000, 4_000, { putOff: 2_000 })).toBe('growth');
  // Whatever growth was put off, a rest is a rest, as long as records are few.
  expect(await due(1_000, 2_000, { putOff: 2_000, rested: true })).toBe('rest');
  expect(await due(1_000, 1_000, { rested: true })).toBeUndefined();
  // A pass that runs is given up for a rest only after many more came.
  expect(await due(1_000, 1_199, { rested: true, passing: true })).toBeUndefined();
  expect(await due(1_000, 1_200, { rested: true, passing: true })).toBe('rest');
  expect(await due(10_000, 39_999)).toBeUndefined();
  expect(await due(10_000, 40_000)).toBe('growth');
  expect(await due(90_000, 100_001, { rested: true })).toBeUndefined();
});
