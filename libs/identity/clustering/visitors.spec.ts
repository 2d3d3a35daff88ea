import { expect, test } from '@jest/globals';
import { stampOf, type RecordAttributes } from '#contracts';
import { DEFAULT_MODELS } from '../matching/default-models.js';
import { emptyRecord, foldAttributes, foldLiveness, type RecordState } from '../record/record-state.js';
import type { Evidence, IdentityDecision } from './resolution.js';
import { resolve } from './resolve.js';

const AT = '2026-01-01T00:00:00.000Z';

function record(key: string, attributes: RecordAttributes = {}): RecordState {
  const made = emptyRecord({ kind: 'person', source: 'web.shop', key });
  foldAttributes(made, attributes, stampOf(AT, key), `e-${key}`);
  return made;
}

/** As a source tells it: the second of the two became the first. */
const became = (a: RecordState, b: RecordState): IdentityDecision => ({
  id: `${b.key}>${a.key}`,
  verdict: 'same',
  a: a.id,
  b: b.id,
  rule: 'source-merge',
});

const alike = { counts: () => true, model: (kind: RecordState['kind']) => DEFAULT_MODELS[kind] };

const customers = (
  records: readonly RecordState[],
  decisions: readonly IdentityDecision[],
  evidence: Evidence = { counts: () => true },
) =>
  [[...records], [...records].reverse()]
    .map((list, at) => resolve(list, at === 0 ? decisions : [...decisions].reverse(), evidence))
    .map(({ clusters }) =>
      clusters.map(({ members }) => members.map((id) => records.find((one) => one.id === id)!.key).sort()).sort(),
    );

const hanna = record('hanna', { name: 'Hanna Lehtonen', emails: ['hanna@koivu.example'] });
const matti = record('matti', { name: 'Matti Virtanen', emails: ['matti@virta.example'] });
const browser = record('browser-7');

test('a visitor who signed in is that person', () => {
  for (const found of customers([hanna, browser], [became(hanna, browser)])) expect(found).toEqual([['browser-7', 'hanna']]); // prettier-ignore
});

test('two people who sign in one after the other in one browser stay two, and what came before is nobody’s', () => {
  for (const found of customers([hanna, matti, browser], [became(hanna, browser), became(matti, browser)]))
    expect(found).toEqual([['browser-7'], ['hanna'], ['matti']]);
});

test('one person with two accounts in one browser is one, and so is who was there before', () => {
  const again = record('hanna-2', { name: 'Hanna Lehtonen', emails: ['hanna@koivu.example'] });
  const renamed = record('hanna-3');
  for (const found of customers([hanna, again, browser], [became(hanna, browser), became(again, browser)]))
    expect(found).toEqual([['browser-7', 'hanna', 'hanna-2']]);
  const alias = became(renamed, hanna);
  for (const found of customers([hanna, renamed, browser], [alias, became(hanna, browser), became(renamed, browser)]))
    expect(found).toEqual([['browser-7', 'hanna', 'hanna-3']]);
});

test('a record of which something is known is what its source says it is', () => {
  const spoken = record('browser-7', { phones: ['040 123 4567'] });
  for (const found of customers([hanna, matti, spoken], [became(hanna, spoken), became(matti, spoken)]))
    expect(found).toEqual([['browser-7', 'hanna', 'matti']]);
});

test('that its source calls it merged is no word of its own', () => {
  const gone = record('browser-7');
  foldLiveness(gone, 'merged', stampOf(AT, 'm'), 'e-m');
  for (const found of customers([hanna, matti, gone], [became(hanna, gone), became(matti, gone)]))
    expect(found).toEqual([['browser-7'], ['hanna'], ['matti']]);
});

test('two accounts that are one by likeness alone are one, and so is who was there before', () => {
  const born = {
    givenName: 'Hanna',
    familyName: 'Lehtonen',
    birthDate: '1990-03-04',
    address: { postalCode: '33100' },
  };
  const [one, other] = [record('one', born), record('other', born)];
  for (const found of customers([one, other, browser], [became(one, browser), became(other, browser)], alike))
    expect(found).toEqual([['browser-7', 'one', 'other']]);
});

test('a visitor who became another visitor is whoever that one is', () => {
  const again = record('hanna-2', { name: 'Hanna Lehtonen', emails: ['hanna@koivu.example'] });
  const visitors = ['w', 'x', 'y', 'z'].map((key) => record(key));
  // Each is both the next and a person: whichever comes first by its id, some must wait for another.
  const chain = visitors.map((visitor, at) => became(visitors[at + 1] ?? again, visitor));
  const people = visitors.map((visitor) => became(hanna, visitor));
  for (const found of customers([hanna, again, ...visitors], [...chain, ...people]))
    expect(found).toEqual([['hanna', 'hanna-2', 'w', 'x', 'y', 'z']]);
});

test('a language and a country are no word of who a visitor is', () => {
  const spoken = record('browser-7', { language: 'fi', address: { country: 'FI' } });
  for (const found of customers([hanna, matti, spoken], [became(hanna, spoken), became(matti, spoken)]))
    expect(found).toEqual([['browser-7'], ['hanna'], ['matti']]);
});

test('a browser that many use makes no crowd of them: who is alike among them is still found', () => {
  const people = ['Aino Raskila', 'Eero Korpi', 'Pekka Moilanen', 'Saara Lindqvist', 'Veikko Tuominen', 'Helmi Jokela'];
  const users = people.flatMap((name, at) => {
    const [givenName, familyName] = name.split(' ') as [string, string];
    const says = {
      givenName,
      familyName,
      birthDate: `19${50 + 5 * at}-0${at + 1}-1${at}`,
      address: { city: familyName },
    };
    return [1, 2].map((copy) => record(`u${at}-${copy}`, says));
  });
  const signedIn = users.map((user) => became(user, browser));
  for (const found of customers([...users, browser], signedIn, { ...alike, mostRecords: 5 }))
    expect(found).toHaveLength(people.length + 1);
});
