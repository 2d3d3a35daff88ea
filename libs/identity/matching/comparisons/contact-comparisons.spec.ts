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
