import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  drawnOf,
  kindsIn,
  otherEnd,
  shownOf,
  wayBetween,
  wayTo,
  type Narrowing,
  type Surroundings,
} from './surroundings.js';

const KINDS = ['WORKS_AT', 'PART_OF', 'RECOMMENDED'] as const;
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  nodes: fc.constant(
    ids.map((id, index) => ({
      id,
      kind: index % 2 === 0 ? ('PERSON' as const) : ('ORGANIZATION' as const),
      displayName: id,
      hops: index === 0 ? 0 : 1,
      degree: 9,
      balance: null,
    })),
  ),
  edges: fc.uniqueArray(
    fc
      .record({
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
        type: fc.constantFrom(...KINDS),
        since: fc.constant('2026-01-01T00:00:00.000Z'),
        told: fc.integer({ min: 1, max: 3 }),
      })
      .filter(({ from, to }) => from !== to),
    { selector: ({ from, to, type }) => `${from}${to}${type}`, maxLength: 14 },
  ),
  complete: fc.constant(true),
  left: fc.constant(0),
  since: fc.constant(null),
});
const narrowing: fc.Arbitrary<Narrowing> = fc.record({
  kinds: fc.subarray([...KINDS]),
  who: fc.constantFrom('all' as const, 'PERSON' as const, 'ORGANIZATION' as const),
  told: fc.integer({ min: 1, max: 3 }),
  hidden: fc.subarray(ids),
});
const ALL: Narrowing = { kinds: [], who: 'all', told: 1, hidden: [] };

describe('what is shown of the surroundings', () => {
  it('always holds the middle, and every other customer hangs on it by ties that are shown', () => {
    fc.assert(
      fc.property(surroundings, narrowing, (around, narrow) => {
        const shown = shownOf(around, narrow);
        expect(shown.nodes[0]?.id).toBe('a');
        for (const { id } of shown.nodes) {
          let at = 'a';
          for (const tie of wayTo(shown, id)) {
            expect(shown.ties).toContain(tie);
            at = otherEnd(tie, at);
          }
          expect(at).toBe(id);
        }
      }),
    );
  });

  it('shows no tie that was left out, and none whose ends are not both shown', () => {
    fc.assert(
      fc.property(surroundings, narrowing, (around, narrow) => {
        const { nodes, ties } = shownOf(around, narrow);
        const there = new Set(nodes.map(({ id }) => id));
        for (const { from, to, told, type } of ties) {
          expect(there.has(from) && there.has(to)).toBe(true);
          expect(told).toBeGreaterThanOrEqual(narrow.told);
          expect(narrow.kinds.length === 0 || narrow.kinds.some((kind) => kind === type)).toBe(true);
        }
        for (const id of narrow.hidden) expect(there.has(id)).toBe(id === 'a');
      }),
    );
  });

  it('never grows by narrowing', () => {
    fc.assert(
      fc.property(surroundings, narrowing, (around, narrow) => {
        const [all, some] = [shownOf(around, ALL), shownOf(around, narrow)];
        expect(all.nodes.length).toBeGreaterThanOrEqual(some.nodes.length);
        for (const { id } of some.nodes) expect(drawnOf(all, id)).toBeGreaterThanOrEqual(drawnOf(some, id));
      }),
    );
  });

  it('leads from anybody to anybody by ties that are shown, and by no more of them than there must be', () => {
    fc.assert(
      fc.property(
        surroundings,
        narrowing,
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        (around, narrow, from, to) => {
          const shown = shownOf(around, narrow);
          const there = shown.nodes.map(({ id }) => id);
          fc.pre(there.includes(from) && there.includes(to));
          const way = wayBetween(shown, from, to)!;
          let at = from;
          for (const tie of way) {
            expect(shown.ties).toContain(tie);
            expect([tie.from, tie.to]).toContain(at);
            at = otherEnd(tie, at);
          }
          expect(at).toBe(to);
          // Everybody within so many steps, counted anew: whoever is not there a step sooner is that far.
          let within = new Set([from]);
          for (let steps = 0; steps < way.length; steps++) {
            expect(within.has(to)).toBe(false);
            within = new Set([...within, ...shown.ties.flatMap((tie) => (within.has(tie.from) ? [tie.to] : within.has(tie.to) ? [tie.from] : []))]); // prettier-ignore
          }
          expect(within.has(to)).toBe(true);
        },
      ),
    );
  });

  it('knows no way to whoever is not shown', () => {
    const tie = { from: 'a', to: 'b', type: 'WORKS_AT' as const, since: '', told: 1 };
    const node = (id: string) => ({ id, kind: 'PERSON' as const, displayName: id, hops: 0, degree: 1, balance: null });
    const shown = shownOf(
      { nodes: [node('a'), node('b'), node('c')], edges: [tie], complete: true, left: 0, since: null },
      ALL,
    );
    expect(wayBetween(shown, 'a', 'b')).toEqual([tie]);
    expect(wayBetween(shown, 'b', 'b')).toEqual([]);
    expect(wayBetween(shown, 'a', 'c')).toBeUndefined();
  });

  it('counts a neighbour once, however many ties there are', () => {
    const tie = (type: 'WORKS_AT' | 'RECOMMENDED') => ({ from: 'b', to: 'a', type, since: '', told: 1 });
    const around = {
      nodes: ['a', 'b'].map((id) => ({ id, kind: 'PERSON', displayName: id, hops: 0, degree: 4, balance: null })),
      edges: [tie('WORKS_AT'), tie('RECOMMENDED')],
      complete: true,
      left: 0,
    } as unknown as Surroundings;
    expect(drawnOf(shownOf(around, ALL), 'a')).toBe(1);
    expect(kindsIn(around)).toEqual([{ kind: 'WORKS_AT', count: 1 }, { kind: 'RECOMMENDED', count: 1 }]); // prettier-ignore
  });
});
