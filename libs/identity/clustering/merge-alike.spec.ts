import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stampOf, type RecordAttributes } from '#contracts';
import { DEFAULT_MODELS } from '../matching/default-models.js';
import { emptyRecord, foldAttributes, type RecordState } from '../record/record-state.js';
import { linkByAverage, squareOf } from './average-linkage.js';
import { partsOf } from './merge-alike.js';
import { resolve } from './resolve.js';

function person(key: string, says: RecordAttributes): RecordState {
  const made = emptyRecord({ kind: 'person', source: 'crm.test', key });
  foldAttributes(made, says, stampOf('2026-01-01T00:00:00.000Z'), `e-${key}`);
  return made;
}

const hanna = { givenName: 'Hanna', familyName: 'Lehtonen', birthDate: '1984-12-30', address: { postalCode: '33100' } };

test('where nothing speaks against it, the pairs of a group are weighed once to merge it', () => {
  const looksAtAPair = (records: number): number => {
    let looks = 0;
    const model = () => {
      looks++;
      return DEFAULT_MODELS.person;
    };
    const all = Array.from({ length: records }, (_, at) => person(`p${at}`, hanna));
    expect(resolve(all, [], { counts: () => true, model }).clusters).toHaveLength(1);
    return looks / ((records * (records - 1)) / 2);
  };
  // Scored to be found, scored to be weighed, scored to tell which pair spoke loudest.
  expect(Math.floor(looksAtAPair(20))).toBe(3);
});

test('a crowd too big to grow by itself is not scored pair by pair', () => {
  const looksAtARecord = (records: number): number => {
    let looks = 0;
    const model = () => {
      looks++;
      return DEFAULT_MODELS.person;
    };
    const all = Array.from({ length: records }, (_, at) => person(`p${at}`, hanna));
    const { clusters, neighbourhoods } = resolve(all, [], { counts: () => true, model, mostRecords: 10 });
    expect([clusters.length, new Set(neighbourhoods.values()).size]).toEqual([records, 1]);
    return Math.ceil(looks / records);
  };
  expect(looksAtARecord(200)).toBe(looksAtARecord(50));
});

test('how a customer came together is told alike whether or not a rival of another stood near', () => {
  const home = { address: { street: 'Hämeenkatu 12', postalCode: '33100', city: 'Tampere' }, phones: ['0401111222'] };
  const matti = ['a', 'b', 'c'].map((key) => person(key, { givenName: 'Matti', familyName: 'Virtanen', ...home }));
  const near = [
    person('maija', { givenName: 'Maija', familyName: 'Virtanen', ...home }),
    person('m', { givenName: 'M', familyName: 'Virtanen', ...home }),
  ];
  const counts = () => false;
  const howOf = (records: readonly RecordState[]) =>
    resolve(records, [], { counts, model: (kind) => DEFAULT_MODELS[kind] }).clusters.find(
      ({ members }) => members.length === 3,
    );
  expect(howOf(matti)?.joins).toHaveLength(2);
  expect(howOf([...near, ...matti])).toEqual(howOf(matti));
});

test('whoever no objection concerned came together as they would have by themselves', () => {
  const scores = fc.array(fc.integer({ min: -8, max: 12 }), { minLength: 45, maxLength: 45 });
  const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 4 });
  fc.assert(
    fc.property(scores, pairs, (drawn, silent) => {
      const tables = (groups: readonly number[]) => {
        const [sums, best] = [squareOf(groups.length), squareOf(groups.length)];
        groups.forEach((x, i) =>
          groups.forEach((y, j) => {
            if (x < y)
              sums[i]![j] = sums[j]![i] = best[i]![j] = best[j]![i] = drawn[x * 9 - (x * (x - 1)) / 2 + y - x - 1]!;
          }),
        );
        return { sums, best };
      };
      const all = Array.from({ length: 10 }, (_, at) => at);
      const ones = (groups: readonly number[]) => groups.map(() => 1);
      const isSilent = (x: readonly number[], y: readonly number[]) =>
        silent.some(([a, b]) => (x.includes(a) && y.includes(b)) || (x.includes(b) && y.includes(a)));
      const objections = { rivals: () => true, parted: isSilent };
      const { merges, objected } = linkByAverage(ones(all), tables(all), { merge: -2, link: 1 }, objections);
      for (const part of partsOf(10, merges)) {
        if (part.some((at) => objected.has(at))) continue;
        const alone = linkByAverage(ones(part), tables(part), { merge: -Infinity, link: 1 }).merges;
        expect(alone.map((one) => ({ ...one, left: part[one.left], right: part[one.right] }))).toEqual(
          merges.filter(({ left }) => part.includes(left)),
        );
      }
    }),
    { numRuns: 500 },
  );
});
