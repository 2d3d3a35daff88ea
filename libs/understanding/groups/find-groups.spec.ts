import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEATURES, type Feature, type Features } from './features.js';
import { findGroups } from './find-groups.js';
import { apartIn, groupIdOf } from './group-model.js';

const features = (some: Partial<Record<Feature, number>>): Features =>
  FEATURES.map((feature) => Math.round(1000 * (some[feature] ?? 0)));
const callers = Array.from({ length: 24 }, (_, index) => ({ id: `c${index}`, features: features({ calls: 0.9, pace: 1 + index / 100 }) })); // prettier-ignore
const writers = Array.from({ length: 16 }, (_, index) => ({ id: `w${index}`, features: features({ writes: 0.95, waits: 1 + index / 100 }) })); // prettier-ignore
const walkers = Array.from({ length: 12 }, (_, index) => ({ id: `m${index}`, features: features({ meets: 1, glad: 0.8 + index / 100 }) })); // prettier-ignore
const all = [...callers, ...writers, ...walkers];

const membersIn = (model: ReturnType<typeof findGroups>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    model!.groups.map(({ id }) => [
      id,
      all.filter(({ features: own }) => groupIdOf(own, model!) === id).map(({ id: member }) => member),
    ]),
  );

describe('groups by behaviour', () => {
  it('are as many as set customers apart best, and told by what sets them apart', () => {
    const model = findGroups(all)!;
    const members = membersIn(model);
    expect([...members.values()].map((ids) => ids.map((id) => id[0]).join(''))).toEqual(['c'.repeat(24), 'w'.repeat(16), 'm'.repeat(12)]); // prettier-ignore
    expect(
      model.groups.map(({ centre }) =>
        apartIn(centre)
          .slice(0, 3)
          .map(({ feature }) => feature),
      ),
    ).toEqual([
      expect.arrayContaining(['calls', 'pace']),
      expect.arrayContaining(['writes', 'waits']),
      expect.arrayContaining(['meets', 'glad']),
    ]);
  });

  it('are the same in any order', () => {
    const model = findGroups(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(findGroups(order)).toEqual(model);
      }),
      { numRuns: 15 },
    );
  });

  it('keep their ids when members come and go and when everybody changes a little', () => {
    const before = findGroups(all)!;
    const later = findGroups(
      [
        ...callers.slice(1),
        ...writers.map((one) => ({ ...one, features: features({ writes: 0.85, waits: one.features[11]! / 900 }) })),
        ...walkers,
        { id: 'w99', features: features({ writes: 0.9, waits: 1.1 }) },
      ],
      before,
    )!;
    expect(later.version).not.toBe(before.version);
    expect(later.groups.map(({ id }) => id).sort()).toEqual(before.groups.map(({ id }) => id).sort());
    expect(groupIdOf(features({ writes: 0.9, waits: 1 }), later)).toBe(groupIdOf(writers[0]!.features, before));
  });

  it('never share an id, whatever they were before', () => {
    const model = findGroups(all)!;
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 30 }), fc.nat(12), (some, at) => {
        const moved = some.map((one) => ({
          ...one,
          features: one.features.map((value, of) => (of === at ? value + 300 : value)),
        }));
        const ids = findGroups(moved, findGroups(some, model))!.groups.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 15 },
    );
  });

  it('get a new id where nothing earlier is near', () => {
    const before = findGroups(all)!;
    const night = Array.from({ length: 20 }, (_, index) => ({ id: `n${index}`, features: features({ chats: 1, 'off-hours': 1, 'asks-us': 1, sad: 0.9 }) })); // prettier-ignore
    const later = findGroups([...all, ...night], before)!;
    const fresh = later.groups.filter(({ id }) => !before.groups.some((old) => old.id === id));
    expect(fresh.map(({ id }) => id)).toEqual([groupIdOf(night[0]!.features, later)]);
  });

  it('are none where there are too few to say', () => expect(findGroups(callers)).toBeUndefined());
});
