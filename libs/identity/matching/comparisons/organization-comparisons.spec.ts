import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unpackFeatures, type MatchFeatures } from '../features.js';
import { areOneName, haveOwnWords, ORGANIZATION_COMPARISONS } from './organization-comparisons.js';

const called = (names: readonly string[]): MatchFeatures => ({ ...unpackFeatures('["o"]'), names });
const level = (a: readonly string[], b: readonly string[]): number =>
  ORGANIZATION_COMPARISONS[0]!.compare(called(a), called(b));

/** Words that are one another's slips, beginnings, joints and neighbours: where the order of pairing off could tell. */
const word = fc.constantFrom(
  'koivuranta', 'koivuramta', 'koivurantta', 'koivu', 'ranta', 'rantala', 'kiinteistöt', 'kiinteistot', 'kiinteistö',
  'niera', 'nieran', 'kellot', 'kellos', '12', '14', '100012', '100021', 'a', 'aa',
); // prettier-ignore
const name = fc.oneof(
  fc.array(word, { maxLength: 5 }),
  fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ä'), minLength: 1, maxLength: 5 }), { maxLength: 4 }),
);

test('the level of two names is the same from both sides', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(level(a, b)).toBe(level(b, a));
      expect(areOneName(a, b)).toBe(areOneName(b, a));
      expect(haveOwnWords(a, b)).toBe(haveOwnWords(b, a));
    }),
    { numRuns: 3_000 },
  );
});

test('a name is itself in whatever order its words come, and a name that says nothing is like none', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      expect(level(words, [...words].reverse())).toBe(0);
      expect(level(words, [])).toBe(-1);
    }),
  );
});
