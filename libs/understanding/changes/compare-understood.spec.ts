import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareUnderstood, UNDERSTOOD_KINDS, type UnderstoodThing } from './compare-understood.js';

const thing = (kind: UnderstoodThing['kind'], id: string, state: string): UnderstoodThing => ({
  kind,
  id,
  at: `2026-03-0${id}T00:00:00.000Z`,
  state,
});

it('tells what came, what changed and what went, the last in time first', () =>
  expect(
    compareUnderstood(
      [thing('promise', '1', 'OPEN'), thing('wait', '2', 'WAITING'), thing('claim', '4', 'HOLDS')],
      [thing('promise', '1', 'KEPT'), thing('claim', '4', 'HOLDS'), thing('move', '3', 'on comparison decision')],
    ).map(({ kind, before, after }) => [kind, before, after]),
  ).toEqual([
    ['move', null, 'on comparison decision'],
    ['wait', 'WAITING', null],
    ['promise', 'OPEN', 'KEPT'],
  ]));

it('does not tell how a new touchpoint feels, but that one feels otherwise now', () =>
  expect(
    compareUnderstood(
      [thing('feeling', '1', 'NEGATIVE')],
      [thing('feeling', '1', 'NEUTRAL'), thing('feeling', '2', 'POSITIVE'), thing('stage', '2', 'use')],
    ),
  ).toMatchObject([{ id: '1', before: 'NEGATIVE', after: 'NEUTRAL' }]));

const things = fc
  .uniqueArray(
    fc.record({
      kind: fc.constantFrom(...UNDERSTOOD_KINDS),
      id: fc.constantFrom('1', '2', '3'),
      state: fc.constantFrom('a', 'b'),
    }),
    { selector: ({ kind, id }) => `${kind} ${id}` },
  )
  .map((all) => all.map(({ kind, id, state }) => thing(kind, id, state)));

it('tells nothing of two looks that are the same, and turns round with them', () =>
  fc.assert(
    fc.property(things, things, (one, other) => {
      expect(compareUnderstood(one, [...one].reverse())).toEqual([]);
      const turned = compareUnderstood(other, one).map(({ kind, id, before, after }) => [kind, id, after, before]);
      expect(compareUnderstood(one, other).map(({ kind, id, before, after }) => [kind, id, before, after])).toEqual(
        turned,
      );
    }),
  ));
