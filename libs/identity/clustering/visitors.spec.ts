import { expect, test } from '@jest/globals';
import { stampOf, type RecordAttributes } from '#contracts';
import { emptyRecord, foldAttributes, foldLiveness, type RecordState } from '../record/record-state.js';
import type { IdentityDecision } from './resolution.js';
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

const customers = (records: readonly RecordState[], decisions: readonly IdentityDecision[]) =>
  [[...records], [...records].reverse()]
    .map((list, at) => resolve(list, at === 0 ? decisions : [...decisions].reverse(), { counts: () => true }))
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
