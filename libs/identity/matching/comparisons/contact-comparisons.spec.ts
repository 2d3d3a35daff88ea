import { expect, test } from '@jest/globals';
import { unpackFeatures, type MatchFeatures } from '../features.js';
import { emailComparison } from './contact-comparisons.js';

const person = (given: string, names: string, ...emails: readonly string[]): MatchFeatures =>
  unpackFeatures(JSON.stringify(['p', given, names, emails.join(' ')]));
const levelOf = (a: MatchFeatures, b: MatchFeatures): string =>
  emailComparison.levels[emailComparison.compare(a, b)] ?? 'says nothing';

test("a mailbox made of its owner's name says nothing of another provider's: namesakes have it too", () => {
  const kari = person('kari', 'korhonen', 'kari.korhonen@meili.example');
  expect(levelOf(kari, person('kari', 'korhonen', 'kari.korhonen@netti.example'))).toBe('says nothing');
  expect(
    levelOf(
      person('kari', 'korhonen', 'kkorhonen@meili.example'),
      person('kalle', 'korhonen', 'kkorhonen@netti.example'),
    ),
  ).toBe('says nothing');
  expect(levelOf(kari, person('kari', 'korhonen', 'kari.korhonen@meili.example'))).toBe('same');
});

test('a local part that tells more than the name, or that stands where no name is, is evidence', () => {
  const kari47 = person('kari', 'korhonen', 'kari.korhonen47@meili.example');
  expect(levelOf(kari47, person('kari', 'korhonen', 'kari.korhonen47@netti.example'))).toBe('local');
  expect(
    levelOf(
      person('kari', 'korhonen', 'pilvilinna@meili.example'),
      person('kari', 'korhonen', 'pilvilinna@netti.example'),
    ),
  ).toBe('local');
  expect(
    levelOf(person('', '', 'kari.korhonen@meili.example'), person('kari', 'korhonen', 'kari.korhonen@netti.example')),
  ).toBe('local');
});

test('of several mailboxes the one that says most counts', () => {
  const one = person('kari', 'korhonen', 'kari.korhonen@meili.example', 'saunamestari@meili.example');
  const other = person('kari', 'korhonen', 'kari.korhonen@netti.example', 'saunamestari@netti.example');
  expect(levelOf(one, other)).toBe('local');
});

test('a name that is written otherwise in one of the records does not make a mailbox of it tell more', () => {
  const sofia = person('sofia', 'smith', 'sofia.smith@meili.example');
  expect(levelOf(sofia, person('sofia', 'msith', 'sofia.smith@netti.example'))).toBe('says nothing');
  expect(levelOf(person('sofia', '', 'sofia.smith@netti.example'), sofia)).toBe('says nothing');
});

test('providers whose digits differ are two, a letter that differs is a slip', () => {
  const matti = person('matti', 'oja', 'matti.oja@firm97.example');
  expect(levelOf(matti, person('matti', 'oja', 'matti.oja@firm87.example'))).toBe('says nothing');
  expect(levelOf(matti, person('matti', 'oja', 'matti.oja@fjrm97.example'))).toBe('near');
  expect(
    levelOf(person('matti', 'oja', 'pilvilinna@firm97.example'), person('matti', 'oja', 'pilvilinna@firm87.example')),
  ).toBe('near');
});

test('two mailboxes made of two alike names are two; one that is not made of the name beside it is a slip', () => {
  const john = person('john', 'bromar', 'john.bromar@firm.example');
  expect(levelOf(john, person('johan', 'bromar', 'johan.bromar@firm.example'))).toBe('domain');
  expect(levelOf(john, person('johan', 'bromar', 'johan.bromar@fjrm.example'))).toBe('says nothing');
  expect(levelOf(john, person('john', 'bromar', 'johan.bromar@firm.example'))).toBe('near');
});

test('namesakes whom a provider tells apart by numbers have two mailboxes; one digit is as likely a slip', () => {
  const kari = person('kari', 'korhonen', 'kari.korhonen67@meili.example');
  expect(levelOf(kari, person('k', 'korhonem', 'kari.korhonen25@meili.example'))).toBe('domain');
  expect(levelOf(kari, person('kari', 'korhonen', 'kari.korhonen25@neili.example'))).toBe('says nothing');
  expect(levelOf(kari, person('kari', 'korhonen', 'kari.korhonen6@meili.example'))).toBe('near');
  expect(
    levelOf(person('kari', 'oja', 'pilvilinna67@meili.example'), person('kari', 'oja', 'pilvilinna25@meili.example')),
  ).toBe('near');
});
