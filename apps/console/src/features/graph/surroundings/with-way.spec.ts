import { expect, it } from '@jest/globals';
import { shownOf, wayBetween, type Surroundings } from './surroundings.js';
import { withWay, type Way } from './with-way.js';

const node = (id: string, hops: number) => ({ id, kind: 'PERSON' as const, displayName: id, hops, degree: 2, balance: null }); // prettier-ignore
const tie = (from: string, to: string) => ({ from, to, type: 'SERVES' as const, since: '2026-01-01T00:00:00.000Z', told: 1 }); // prettier-ignore
const SURROUNDINGS: Surroundings = {
  nodes: [node('middle', 0), node('a', 1), node('b', 1)],
  edges: [tie('middle', 'a'), tie('middle', 'b')],
  complete: false,
  left: 3,
  since: null,
};
const wayOver = (...ids: readonly string[]): Way => ({
  steps: ids.length - 1,
  complete: true,
  nodes: ids.map((id, index) => node(id, index)),
  edges: ids.slice(1).map((id, index) => tie(ids[index]!, id)),
});
const ALL = { kinds: [], who: 'all' as const, told: 1, hidden: [] };

it('draws whom the way leads over, as far from the middle as the way says, and the way is then the shortest that is shown', () => {
  const whole = withWay(SURROUNDINGS, wayOver('a', 'x', 'y', 'b', 'z'));
  expect(whole.nodes.map(({ id, hops }) => [id, hops])).toEqual([
    ['middle', 0],
    ['a', 1],
    ['b', 1],
    ['x', 2],
    ['y', 2],
    ['z', 2],
  ]);
  expect(wayBetween(shownOf(whole, ALL), 'a', 'z')).toHaveLength(3);
  expect(wayBetween(shownOf(withWay(SURROUNDINGS, wayOver('a', 'x', 'z')), ALL), 'a', 'z')).toHaveLength(2);
});

it('leaves the picture as it is where the way brings nothing, and where it touches nobody of it', () => {
  for (const way of [undefined, wayOver(), wayOver('x', 'y'), wayOver('a')])
    expect(withWay(SURROUNDINGS, way)).toBe(SURROUNDINGS);
  const drawn = { ...wayOver('a', 'middle', 'b'), edges: SURROUNDINGS.edges };
  expect(withWay(SURROUNDINGS, drawn)).toBe(SURROUNDINGS);
});
