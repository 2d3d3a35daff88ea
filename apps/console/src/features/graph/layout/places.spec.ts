import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstPlaces, roundsFor, type Place } from './places.js';

const graphs = fc
  .integer({ min: 1, max: 60 })
  .chain((count) =>
    fc.record({
      ids: fc.constant(Array.from({ length: count }, (_, index) => `c${index}`)),
      pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 120 }),
    }),
  )
  .map(({ ids, pairs }) => ({ ids, ties: pairs.map(([a, b]) => ({ from: ids[a]!, to: ids[b]! })) }));

const spots = (places: ReadonlyMap<string, Place>) => [...places.values()].map(({ x, y }) => `${x} ${y}`);

describe('first places', () => {
  it('has one for everybody, no two the same, all of them numbers', () => {
    fc.assert(
      fc.property(graphs, ({ ids, ties }) => {
        const places = firstPlaces(ids, ties);
        expect([...places.keys()].sort()).toEqual([...ids].sort());
        expect(new Set(spots(places)).size).toBe(ids.length);
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
    );
  });

  it('moves nobody who has a place, however the picture grows', () => {
    fc.assert(
      fc.property(graphs, fc.double({ min: 0, max: 1, noNaN: true }), ({ ids, ties }, share) => {
        const before = firstPlaces(ids.slice(0, Math.ceil(ids.length * share)), ties);
        const after = firstPlaces(ids, ties, before);
        for (const [id, place] of before) expect(after.get(id)).toEqual(place);
      }),
    );
  });

  it('is the same for the same picture', () => {
    fc.assert(
      fc.property(graphs, ({ ids, ties }) => {
        expect([...firstPlaces(ids, ties)]).toEqual([...firstPlaces(ids, ties)]);
      }),
    );
  });

  it('puts who is new beside whoever it is tied to', () => {
    const known = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 900, y: -300 }],
    ]);
    const { x, y } = firstPlaces(['a', 'b', 'c'], [{ from: 'c', to: 'b' }], known).get('c')!;
    expect(Math.hypot(x - 900, y + 300)).toBeLessThan(40);
  });
});

it('the bigger the picture, the fewer rounds, and never none', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (a, b) => {
      expect(roundsFor(Math.max(a, b))).toBeLessThanOrEqual(roundsFor(Math.min(a, b)));
      expect(roundsFor(a)).toBeGreaterThanOrEqual(30);
    }),
  );
});
