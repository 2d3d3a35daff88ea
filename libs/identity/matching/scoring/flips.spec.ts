import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_MODELS } from '../default-models.js';
import { unpackFeatures, type MatchFeatures } from '../features.js';
import { comparisonsOf } from '../model.js';
import { bitsOf } from './household.js';
import { emptyTally, explainPair, note, scorePair } from './score.js';

const model = DEFAULT_MODELS.person;
const comparisons = comparisonsOf('person');

const some = fc.constantFrom<Partial<MatchFeatures>>(
  {}, { given: ['matti'] }, { given: ['liisa'] }, { given: ['matias'] },
); // prettier-ignore
const born = fc.constantFrom('', '19700504', '19700405', '19841230');
const home = fc.constantFrom<Partial<MatchFeatures>>(
  {},
  { street: 'rantatie', houseNumber: '1', postalCode: '33100', city: 'tampere' },
  { street: 'kauppakatu', houseNumber: '9', postalCode: '33100', city: 'tampere' },
);
const person = fc
  .tuple(some, born, home, fc.constantFrom('virtanen', 'salo'), fc.constantFrom([], ['matti@x.example'], ['salot@x.example']), fc.constantFrom([], ['+358401112222'])) // prettier-ignore
  .map(([who, birth, where, family, emails, phones]): MatchFeatures => ({
    ...unpackFeatures('["p"]'), ...who, ...where, birth, names: [family], emails, phones,
  })); // prettier-ignore

/** The score with one comparison at another level, summed as any pair is: caps included. */
function scoreWith(a: MatchFeatures, b: MatchFeatures, attribute: string, at: string): number {
  const tally = emptyTally();
  const told = new Map(explainPair(model, a, b).comparisons.map((line) => [line.attribute, line.weight]));
  comparisons.forEach((comparison, index) => {
    const weights = model.comparisons[index]!;
    const changed = comparison.attribute === attribute;
    const level = changed ? comparison.levels.indexOf(at) : comparison.compare(a, b);
    note(tally, comparison, level, changed ? weights.weights[level]! : (told.get(comparison.attribute) ?? 0));
  });
  return bitsOf(tally, model);
}

describe('what would turn the comparison of a pair', () => {
  test('each level told does turn it, caps reckoned anew, and none that would is left out', () => {
    let flips = 0;
    fc.assert(
      fc.property(person, person, (a, b) => {
        const explained = explainPair(model, a, b);
        expect(explained.total).toBeCloseTo(scorePair(model, a, b), 9);
        const links = explained.total >= explained.threshold;
        const told = new Map(explained.flips.map((flip) => [`${flip.attribute} ${flip.level}`, flip.total]));
        flips += told.size;
        for (const { attribute, level } of explained.comparisons)
          for (const other of comparisons.find((one) => one.attribute === attribute)!.levels) {
            if (other === level) continue;
            const would = scoreWith(a, b, attribute, other);
            expect(told.has(`${attribute} ${other}`)).toBe(would >= explained.threshold !== links);
            if (told.has(`${attribute} ${other}`)) expect(told.get(`${attribute} ${other}`)).toBeCloseTo(would, 9);
          }
      }),
      { numRuns: 200 },
    );
    expect(flips).toBeGreaterThan(100);
  });

  test('one given name in place of another frees what a household shares: the flip counts these bits too', () => {
    const at = { names: ['salo'], street: 'rantatie', houseNumber: '1', postalCode: '33100', city: 'tampere' };
    const pekka: MatchFeatures = { ...unpackFeatures('["p"]'), ...at, given: ['pekka'], phones: ['+358401112222'] };
    const liisa = { ...pekka, given: ['liisa'] };
    const { caps, total, flips, comparisons: lines } = explainPair(model, pekka, liisa);
    expect(caps).toEqual([{ cap: 'given-names-conflict', taken: expect.any(Number) }]);
    const same = flips.find(({ attribute, level }) => attribute === 'givenName' && level === 'same')!;
    const { levels, weights } = model.comparisons[comparisons.findIndex(({ attribute }) => attribute === 'givenName')]!;
    const weight = lines.find(({ attribute }) => attribute === 'givenName')!.weight;
    expect(same.total).toBeCloseTo(total - weight + weights[levels.indexOf('same')]! + caps[0]!.taken, 9);
  });

  test('an address that two of other family names share is a house of many, whatever given name they share', () => {
    const at = { street: 'tehtaankatu', houseNumber: '1', postalCode: '00140', city: 'helsinki' };
    const aino: MatchFeatures = { ...unpackFeatures('["p"]'), ...at, given: ['aino'], names: ['raskila'] };
    const other = { ...aino, names: ['korpi'] };
    const { caps, total, threshold } = explainPair(model, aino, other);
    expect(caps).toEqual([{ cap: 'family-names-conflict', taken: expect.any(Number) }]);
    expect([total < threshold, total + caps[0]!.taken >= threshold]).toEqual([true, true]);
    expect(explainPair(model, aino, { ...aino }).caps).toEqual([]);
  });
});
