import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stampOf, type RecordAttributes } from '#contracts';
import { DEFAULT_MODELS } from '../matching/default-models.js';
import { featuresOf } from '../matching/features-of.js';
import { packFeatures, unpackFeatures } from '../matching/features.js';
import { featuresIn, scoreOf } from '../matching/scoring/score-memory.js';
import { explainPair, scorePair } from '../matching/scoring/score.js';
import { emptyRecord, foldAttributes, type RecordState } from '../record/record-state.js';
import type { Evidence, IdentityDecision } from './resolution.js';
import { resolve } from './resolve.js';

const AT = stampOf('2026-01-01T00:00:00.000Z');
const evidence = {
  counts: () => true,
  capped: () => false,
  model: (kind: 'person' | 'organization') => DEFAULT_MODELS[kind],
};

function record(key: string, attributes: RecordAttributes): RecordState {
  const made = emptyRecord({ kind: 'person', source: 'crm.test', key });
  foldAttributes(made, attributes, AT, `e-${key}`);
  return made;
}

const maybe = <T>(...values: readonly T[]) => fc.constantFrom(undefined, ...values);
const person = fc
  .record({
    givenName: maybe('Matti', 'Matias', 'Liisa', 'M', 'Hanna', 'Virtanen'),
    familyName: maybe('Virtanen', 'Virtannen', 'Mäki-Lehtonen', 'Lehtonen', 'Matti'),
    birthDate: maybe('1970-05-04', '1970-04-05', '1970-05-14', '1970', '1984-12-30'),
    email: maybe('a@x.example', 'b@x.example'),
    phone: maybe('0401111222', '0403333444'),
    street: maybe('Hämeenkatu 12 A 5', 'Hämeenk. 12', 'Kauppakatu 1'),
    postalCode: maybe('33100', '00100'),
  })
  .map(({ givenName, familyName, birthDate, email, phone, street, postalCode }) => ({
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(birthDate && { birthDate }),
    ...(email && { emails: [email] }),
    ...(phone && { phones: [phone] }),
    address: { ...(street && { street }), ...(postalCode && { postalCode }) },
  }));
const people = fc
  .array(person, { minLength: 2, maxLength: 10 })
  .map((drawn) => drawn.map((one, at) => record(`p${at}`, one)));
const pair = fc.tuple(fc.nat(9), fc.nat(9));
const verdict = fc.constantFrom('same' as const, 'not-same' as const);

const decisionsOf = (
  records: readonly RecordState[],
  drawn: readonly (readonly [readonly [number, number], IdentityDecision['verdict']])[],
): IdentityDecision[] =>
  drawn.flatMap(([[x, y], said], at) => {
    const [a, b] = [records[x % records.length]!.id, records[y % records.length]!.id];
    return a === b ? [] : [{ id: `d${at}`, verdict: said, a, b, rule: 'steward' as const }];
  });
const clusterOf = (clusters: ReturnType<typeof resolve>['clusters'], id: string) =>
  clusters.find(({ members }) => members.includes(id))!;
const told = (resolution: ReturnType<typeof resolve>) => ({
  clusters: [...resolution.clusters].sort((a, b) => (a.customerId < b.customerId ? -1 : 1)),
  neighbourhoods: [...resolution.neighbourhoods].sort(),
  conflicts: resolution.conflicts,
});

describe('a resolution', () => {
  test('is a function of the set of records and decisions, joins and conflicts included', () => {
    fc.assert(
      fc.property(people, fc.array(fc.tuple(pair, verdict), { maxLength: 4 }), fc.integer(), (records, drawn, seed) => {
        const decisions = decisionsOf(records, drawn);
        const mixed = [...records].sort(
          (a, b) => ((a.key.charCodeAt(1) * 7919) ^ seed) - ((b.key.charCodeAt(1) * 7919) ^ seed),
        );
        expect(told(resolve(mixed, [...decisions].reverse(), evidence))).toEqual(
          told(resolve(records, decisions, evidence)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('never puts together what a decision keeps apart; same holds unless that forbids it', () => {
    fc.assert(
      fc.property(people, fc.array(fc.tuple(pair, verdict), { minLength: 1, maxLength: 5 }), (records, drawn) => {
        const decisions = decisionsOf(records, drawn);
        const { clusters } = resolve(records, decisions, evidence);
        const never = decisions.filter((one) => one.verdict === 'not-same');
        for (const { a, b } of never) expect(clusterOf(clusters, a)).not.toBe(clusterOf(clusters, b));
        if (never.length === 0)
          for (const { a, b } of decisions) expect(clusterOf(clusters, a)).toBe(clusterOf(clusters, b));
      }),
      { numRuns: 300 },
    );
  });

  test('is exactly what it was when a decision is taken back', () => {
    fc.assert(
      fc.property(people, pair, verdict, (records, drawn, said) => {
        const before = told(resolve(records, [], evidence));
        resolve(records, decisionsOf(records, [[drawn, said]]), evidence);
        expect(told(resolve(records, [], evidence))).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test('of one neighbourhood does not change by a record outside it, and can be computed by itself', () => {
    fc.assert(
      fc.property(people, (records) => {
        const whole = resolve(records, [], evidence);
        for (const label of new Set(whole.neighbourhoods.values())) {
          const inside = records.filter(({ id }) => whole.neighbourhoods.get(id) === label);
          const alone = resolve(inside, [], evidence);
          const same = whole.clusters.filter(({ members }) => inside.some(({ id }) => id === members[0]));
          const byId = (a: { customerId: string }, b: { customerId: string }) => (a.customerId < b.customerId ? -1 : 1);
          expect([...alone.clusters].sort(byId)).toEqual([...same].sort(byId));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a pair', () => {
  test('scores the same from both sides, and as its explanation says', () => {
    fc.assert(
      fc.property(person, person, (x, y) => {
        const [a, b] = [featuresOf(record('a', x)), featuresOf(record('b', y))];
        const model = DEFAULT_MODELS.person;
        const score = scorePair(model, a, b);
        expect(scorePair(model, b, a)).toBe(score);
        const { prior, comparisons, caps, total } = explainPair(model, a, b);
        const sum =
          comparisons.reduce((bits, { weight }) => bits + weight, prior) -
          caps.reduce((bits, cap) => bits + cap.taken, 0);
        expect(total).toBe(score);
        expect(sum).toBeCloseTo(score, 9);
      }),
      { numRuns: 500 },
    );
  });

  test('scores as ever when its score is remembered, whichever side is named first', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 12 }), (drawn) => {
        const packed = drawn.map((one, at) => packFeatures(featuresOf(record(`p${at}`, one))));
        const model = { ...DEFAULT_MODELS.person, comparisons: [...DEFAULT_MODELS.person.comparisons] };
        for (let round = 0; round < 2; round++)
          for (const a of packed)
            for (const b of packed)
              expect(scoreOf(model, featuresIn(a), featuresIn(b))).toBe(
                scorePair(model, unpackFeatures(a), unpackFeatures(b)),
              );
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['As Oy Kauppatorni 12', 'As Oy Kauppatorni 14', false],
    ['As Oy Kauppatorni 12', 'Asunto Oy Kauppatorni 12', true],
    ['As Oy Kauppatorni 12', 'As Oy Kauppatorni', true],
    ['Varasto 104882', 'Varasto 104828', true],
  ])('%s and %s: alike by name is %s', (left, right, alike) => {
    const features = [left, right].map((name) => {
      const made = emptyRecord({ kind: 'organization', source: 'crm.test', key: name });
      foldAttributes(made, { name }, AT, 'e');
      return featuresOf(made);
    });
    const { comparisons } = explainPair(DEFAULT_MODELS.organization, features[0]!, features[1]!);
    expect(comparisons.find(({ attribute }) => attribute === 'name')!.level === 'different').toBe(!alike);
  });

  test('features come out of their packed form as they went in', () => {
    fc.assert(
      fc.property(person, (x) => {
        const features = featuresOf(record('a', x));
        expect(unpackFeatures(packFeatures(features))).toEqual(features);
      }),
    );
  });
});

describe('households', () => {
  const home = { address: { street: 'Hämeenkatu 12', postalCode: '33100', city: 'Tampere' }, phones: ['0401111222'] };
  const clusters = (...records: readonly RecordState[]) => clustersBy(evidence, records);
  const clustersBy = (by: Evidence, records: readonly RecordState[]) =>
    resolve(records, [], by)
      .clusters.map(({ members }) =>
        members
          .map((id) => records.find((one) => one.id === id)!.key)
          .sort()
          .join(),
      )
      .sort();

  test('twins at one address stay two', () => {
    const twin = { familyName: 'Virtanen', birthDate: '1990-03-04', ...home };
    expect(
      clusters(record('a', { givenName: 'Matti', ...twin }), record('b', { givenName: 'Liisa', ...twin })),
    ).toEqual(['a', 'b']);
  });

  test('a nameless record with a mailbox of two spouses joins neither of them to the other', () => {
    const emails = ['perhe@koti.example'];
    const spouses = [
      record('a', { givenName: 'Matti', familyName: 'Virtanen', emails }),
      record('b', { givenName: 'Liisa', familyName: 'Virtanen', emails }),
    ];
    expect(clusters(...spouses, record('form', { emails }))).toEqual(['a', 'b', 'form']);
  });

  test('somebody who is named by an initial joins neither of two whom it fits, and the one whom it fits alone', () => {
    const [matti, maija] = [
      record('matti', { givenName: 'Matti', familyName: 'Virtanen', ...home }),
      record('maija', { givenName: 'Maija', familyName: 'Virtanen', ...home }),
    ];
    const initial = record('m', { givenName: 'M', familyName: 'Virtanen', ...home });
    expect(clusters(matti, maija, initial)).toEqual(['m', 'maija', 'matti']);
    expect(clusters(initial, matti)).toEqual(['m,matti']);
  });

  test('a record of a twin without a given name does not bridge the two, however low the average that is asked for', () => {
    const twin = { familyName: 'Virtanen', birthDate: '1990-03-04', address: home.address };
    const [his, hers] = [
      { ...twin, phones: ['0407771111'], emails: ['m@x.example'] },
      { ...twin, phones: ['0408882222'], emails: ['l@y.example'] },
    ];
    const records = [
      ...['a', 'b'].map((key) => record(key, { givenName: 'Matti', ...his })),
      ...['c', 'd', 'e'].map((key) => record(key, { givenName: 'Liisa', ...hers })),
      record('f', hers),
    ];
    const lenient = { ...DEFAULT_MODELS.person, thresholds: { merge: -3, link: 0, review: -3 } };
    expect(clustersBy({ ...evidence, model: () => lenient }, records)).toEqual(['a,b', 'c,d,e,f']);
  });

  test('one person with a slip in the name and in the date is one', () => {
    expect(
      clusters(
        record('a', { givenName: 'Matti', familyName: 'Virtanen', birthDate: '1990-03-04', address: home.address }),
        record('b', {
          givenName: 'Matias',
          familyName: 'Virtannen',
          birthDate: '1990-03-14',
          address: { ...home.address, street: 'Hämeenk. 12' },
        }),
      ),
    ).toEqual(['a,b']);
  });
});
