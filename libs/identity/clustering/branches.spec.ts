import { describe, expect, test } from '@jest/globals';
import { stampOf, type RecordAttributes } from '#contracts';
import { DEFAULT_MODELS } from '../matching/default-models.js';
import { featuresOf } from '../matching/features-of.js';
import { explainPair } from '../matching/scoring/score.js';
import { emptyRecord, foldAttributes, type RecordState } from '../record/record-state.js';
import { resolve } from './resolve.js';

function company(key: string, says: RecordAttributes): RecordState {
  const made = emptyRecord({ kind: 'organization', source: 'crm.test', key });
  foldAttributes(made, says, stampOf('2026-01-01T00:00:00.000Z'), `e-${key}`);
  return made;
}

const SITE = { domains: ['niera.example'], emails: ['info@niera.example'] };
const lohja = company('lohja', {
  ...SITE,
  name: 'Niera Kellot Lohja Oy',
  address: { street: 'Laurinkatu', houseNumber: '8', postalCode: '08100', city: 'Lohja' },
});
const salo = company('salo', {
  ...SITE,
  name: 'Niera Kellot Salo Oy',
  address: { street: 'Turuntie', houseNumber: '2', postalCode: '24100', city: 'Salo' },
});
const lohjaAgain = company('lohja-2', { ...SITE, name: 'Niera Kellot Lohja', phones: ['019 123 4567'] });
const whole = company('whole', { ...SITE, name: 'Niera Kellot' });

const groupsOf = (...records: readonly RecordState[]): readonly string[] =>
  resolve(records, [], { counts: () => true, capped: () => false, model: (kind) => DEFAULT_MODELS[kind] })
    .clusters.map(({ members }) =>
      members
        .map((id) => records.find((record) => record.id === id)!.key)
        .sort()
        .join(' '),
    )
    .sort();

describe('branches of a chain', () => {
  test('that share domain, mailbox and the words of the name stay apart where each has a word of its own', () => {
    expect(groupsOf(lohja, salo)).toEqual(['lohja', 'salo']);
  });

  test('are each found again under the same name, in whatever order they come', () => {
    expect(groupsOf(lohja, salo, lohjaAgain)).toEqual(['lohja lohja-2', 'salo']);
    expect(groupsOf(lohjaAgain, salo, lohja)).toEqual(['lohja lohja-2', 'salo']);
  });

  test('a domain still shows who a company is where no two names on it contradict', () => {
    expect(groupsOf(lohja, whole)).toEqual(['lohja whole']);
  });

  test('one business id outweighs two names', () => {
    const ids = { businessId: '0109862-8' };
    expect(
      groupsOf(
        company('a', { ...ids, name: 'Niera Kellot Lohja' }),
        company('b', { ...ids, name: 'Niera Korut Salo' }),
      ),
    ).toEqual(['a b']);
  });

  test('what is taken off is told, and the sum holds', () => {
    const { prior, comparisons, caps, total } = explainPair(
      DEFAULT_MODELS.organization,
      featuresOf(lohja),
      featuresOf(salo),
    );
    expect(caps).toEqual([{ cap: 'branches', taken: expect.any(Number) }]);
    expect(total).toBeCloseTo(prior + comparisons.reduce((sum, { weight }) => sum + weight, 0) - caps[0]!.taken, 6);
  });

  test('a long beginning in common does not make two ends look alike', () => {
    const level = (a: string, b: string) =>
      explainPair(
        DEFAULT_MODELS.organization,
        featuresOf(company('a', { name: a })),
        featuresOf(company('b', { name: b })),
      ).comparisons[0]!.level;
    expect(level('Weslundgroup Berggilnielab Oulu', 'Weslundgroup Berggilnielab Holvenby')).toBe('most');
    expect(level('Koivuranta Kiinteistöt', 'Koivuranta Kiinteistot')).toBe('same');
    expect(level('Koivu Ranta Kiinteistöt', 'Koivuranta Kiinteistot')).toBe('same');
    expect(level('Koivu Ramta Kiinteistöt', 'Koivuranta Kiinteistöt')).toBe('near');
  });
});

describe('a third record that fits two branches', () => {
  const shared = { phones: ['019 555 4444'], domains: ['niera.example'] };
  const [here, there] = [
    company('here', { ...shared, name: 'Niera Kellot Lohja' }),
    company('there', { ...shared, name: 'Niera Kellot Salo' }),
  ];

  test('does not make two that share phone and domain one', () => {
    expect(groupsOf(here, there)).toEqual(['here', 'there']);
    const slip = company('slip', { ...shared, name: 'Niera Kellott' });
    expect(groupsOf(here, there, slip)).toEqual(['here', 'slip', 'there']);
  });

  test('goes to the one whose own word it has, a slip allowed', () => {
    const slip = company('slip', { ...shared, name: 'Niera Kelot Lohja' });
    expect(groupsOf(here, there, slip)).toEqual(['here slip', 'there']);
  });
});

describe('a domain whose two carriers are unlike in everything else', () => {
  const domains = ['talotohtori.example'];
  const named = company('named', {
    domains,
    name: 'Talotohtori Oy',
    phones: ['09 765 4321'],
    address: { street: 'Rantatie 1', postalCode: '33100', city: 'Tampere' },
  });
  const nameless = company('nameless', {
    domains,
    phones: ['016 444 3333'],
    address: { street: 'Pohjoispolku 9', postalCode: '96100', city: 'Rovaniemi' },
  });
  const told = (records: number) => {
    const model = { ...DEFAULT_MODELS.organization, learnedFrom: { records, population: records, pairs: records } };
    return resolve([named, nameless], [], { counts: () => true, capped: () => false, model: () => model });
  };

  test('counts until a learned model says that it is outweighed', () => {
    expect(told(0).clusters).toHaveLength(1);
    expect(told(500).clusters).toHaveLength(2);
  });

  test('leaves a conflict for a person where it is outweighed', () => {
    expect(told(0).conflicts).toEqual([]);
    expect(told(500).conflicts.map(({ records }) => records)).toEqual([[named.id, nameless.id].sort()]);
  });
});
