import { describe, expect, test } from '@jest/globals';
import { DEFAULT_MODELS } from '../default-models.js';
import { unpackFeatures, type MatchFeatures } from '../features.js';
import type { MatchModel } from '../model.js';
import { explainPair, scorePair } from './score.js';

/** What homes with namesakes teach: in one home a given name tells more than all that the home shares. */
const MEMBERS: Readonly<Record<string, readonly number[]>> = {
  givenName: [5, 3, 4, 2, 0, 1, -8],
  birthDate: [4.5, 5, 4, 5, 3, -2, 1, -8],
  phone: [2, 3, -4],
};
const plain = DEFAULT_MODELS.person;
const model: MatchModel = {
  ...plain,
  household: -1,
  comparisons: plain.comparisons.map((one) =>
    MEMBERS[one.attribute] ? { ...one, members: MEMBERS[one.attribute]! } : one,
  ),
};
const mary: MatchFeatures = {
  ...unpackFeatures('["p"]'),
  given: ['mary'], names: ['salo'], street: 'rantatie', houseNumber: '1', postalCode: '33100', city: 'tampere',
}; // prettier-ignore

describe('two members of one home', () => {
  test('however much the home shares, it counts no more than makes them of one home', () => {
    const [a, b] = [
      { ...mary, phones: ['+358401112222'] },
      { ...mary, phones: ['+358409998888'] },
    ];
    expect(scorePair(plain, a, b)).toBeGreaterThan(10);
    // The home's own odds, the given name for one, the phone number against.
    expect(scorePair(model, a, b)).toBeCloseTo(-1 + 5 - 4, 2);
    expect(scorePair(model, b, a)).toBe(scorePair(model, a, b));
  });

  test('what is taken off is told, and all of it adds up to the total', () => {
    for (const other of [
      mary,
      { ...mary, birth: '19500101' },
      { ...mary, given: ['liisa'] },
      { ...mary, street: '' },
    ]) {
      const one = { ...mary, birth: '19801231' };
      const { prior, comparisons, caps, total } = explainPair(model, one, other);
      const weights = comparisons.reduce((sum, { weight }) => sum + weight, 0);
      const taken = caps.reduce((sum, cap) => sum + cap.taken, 0);
      expect(prior + weights - taken).toBeCloseTo(total, 9);
      expect(total).toBeCloseTo(scorePair(model, one, other), 9);
    }
    expect(explainPair(model, mary, mary).caps).toEqual([{ cap: 'one-home', taken: expect.any(Number) }]);
  });

  test('a common given name tells two members apart no better than two strangers; a rare one may run in the family', () => {
    const knowing = (share: number): MatchModel => ({
      ...model,
      comparisons: model.comparisons.map((one) =>
        one.attribute === 'givenName' ? { ...one, frequencies: { mary: share } } : one,
      ),
    });
    const common = scorePair(knowing(0.064), mary, mary);
    expect(common).toBeCloseTo(scorePair(model, mary, mary) - 3, 1);
    expect(scorePair(knowing(0.0005), mary, mary)).toBeCloseTo(scorePair(model, mary, mary), 1);
  });

  test('two who are of no one home are judged as before', () => {
    const elsewhere = { ...mary, given: ['liisa'], street: 'kauppakatu', houseNumber: '9', postalCode: '00100', city: 'helsinki' }; // prettier-ignore
    expect(scorePair(model, mary, elsewhere)).toBeLessThanOrEqual(scorePair(plain, mary, elsewhere));
    expect(scorePair({ ...model, household: 1 }, mary, elsewhere)).toBeCloseTo(scorePair(plain, mary, elsewhere), 1);
  });

  test('the rarer two members of one home are, the wider is the bound of what a home shares', () => {
    const [one, other] = [
      { ...mary, birth: '19801231' },
      { ...mary, given: ['liisa'], birth: '19801231' },
    ];
    const takenBy = (household: number) =>
      explainPair({ ...model, household }, one, other).caps.find(({ cap }) => cap === 'given-names-conflict')!.taken;
    expect(takenBy(-3)).toBe(takenBy(1));
    // A quarter of what is beyond the bound counts anyway.
    expect(takenBy(1) - takenBy(5)).toBeCloseTo(4 * 0.75, 9);
    expect(scorePair({ ...model, household: 9 }, one, other)).toBeGreaterThan(
      scorePair({ ...model, household: 5 }, one, other),
    );
  });
});
