import { expect, test } from '@jest/globals';
import type { GroupRowFragment } from '../../../api/operations.generated.js';
import { spreadRows } from './groups-table.js';

const group = (id: string, members: readonly number[]): GroupRowFragment => ({
  id,
  kind: 'FOUND',
  name: id,
  apart: [],
  description: null,
  retired: false,
  size: members.length,
  behaviours: [],
  drift: { since: '2026-01-01T00:00:00Z', before: 0, now: 0, entered: 0, fresh: 0, left: 0 },
  spread: { feature: 'WAITS', members, everybody: [9, 1] },
});

test('every dot of a spread is a row, of the group and of everybody, the least first', () => {
  expect(spreadRows([group('a', [5, 3, 4, 8, 1])]).map(({ of, value }) => [of, value])).toEqual([
    ['group', 1], ['group', 3], ['group', 4], ['group', 5], ['group', 8], ['everybody', 1], ['everybody', 9],
  ]); // prettier-ignore
});

test('of a group of few no place is told, and a group without a spread has no rows', () => {
  expect(spreadRows([group('a', [3, 4])]).map(({ of, value }) => [of, value])).toEqual([
    ['group', 'under 5'], ['everybody', 1], ['everybody', 9],
  ]); // prettier-ignore
  expect(spreadRows([{ ...group('a', [1, 2, 3, 4, 5]), spread: null }])).toEqual([]);
});
