import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stampOf, type RecordAttributes } from '#contracts';
import { readRules } from '../rules/read-rules.js';
import { emptyRecord, foldAttributes, foldLiveness, type RecordState } from '../record/record-state.js';
import { displayNameOf } from './display-name.js';
import { chooseFacts } from './facts.js';
import { foldSetting, type SetField } from './settings.js';

type Word =
  | { readonly at: number; readonly says: RecordAttributes }
  | { readonly at: number; readonly set: Pick<SetField, 'field' | 'value' | 'takenBack'> };

const timeAt = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();

function record(key: string, words: readonly Word[]): RecordState {
  const made = emptyRecord({ kind: 'person', source: `crm.${key}`, key });
  for (const word of words)
    if ('says' in word) foldAttributes(made, word.says, stampOf(timeAt(word.at)), `said-${key}-${word.at}`);
    else
      foldSetting(
        made,
        { ...word.set, by: 'Aino', reason: 'asked him', source: 'crm.meri' },
        stampOf(timeAt(word.at)),
        `set-${key}-${word.at}`,
      );
  return made;
}

const SET = { at: 2, set: { field: 'title', value: 'johtaja' } } as const;

test('what a person set stands against every later word, with who set it, and what lost beside it', () => {
  const facts = chooseFacts([
    record('a', [{ at: 1, says: { title: 'isännöitsijä' } }, SET, { at: 9, says: { title: 'siivooja' } }]),
    record('b', [{ at: 10, says: { title: 'talkkari' } }]),
  ]);
  expect(facts['title']).toMatchObject({
    value: 'johtaja',
    rule: 'set-by-person',
    setBy: { by: 'Aino', reason: 'asked him' },
    source: 'crm.meri',
    eventId: 'set-a-2',
    since: timeAt(2),
  });
  expect(facts['title']!.lost!.map(({ value }) => value)).toEqual(['talkkari', 'siivooja']);
});

test('neither the rank of a source nor a record’s deletion outdoes it', () => {
  const set = record('a', [SET]);
  foldLiveness(set, 'deleted', stampOf(timeAt(5)), 'gone');
  const other = record('b', [{ at: 9, says: { title: 'siivooja' } }]);
  const rules = readRules('facts: { by: [live, source-rank, recent], sources: [crm.b] }');
  expect(chooseFacts([set, other], rules)['title']).toMatchObject({ value: 'johtaja', rule: 'set-by-person' });
});

test('taken back, the sources speak again; an erasure takes it along', () => {
  const words = [{ at: 1, says: { title: 'isännöitsijä' } }, SET] as const;
  const back = record('a', [...words, { at: 3, set: { field: 'title', takenBack: true } }]);
  expect(chooseFacts([back])).toEqual(chooseFacts([record('a', [words[0]])]));
  const gone = record('a', words);
  foldLiveness(gone, 'erased', stampOf(timeAt(4)), 'erasure');
  expect(chooseFacts([gone])).toEqual({});
  expect(JSON.stringify(gone.fields)).not.toContain('johtaja');
});

test('that there is none can be set too', () => {
  const facts = chooseFacts([
    record('a', [
      { at: 5, says: { birthDate: '1900-01-01' } },
      { at: 1, set: { field: 'birthDate', value: null } },
    ]),
  ]);
  expect(facts['birthDate']).toMatchObject({ value: null, rule: 'set-by-person', lost: [{ value: '1900-01-01' }] });
});

test('an address that is set is that address: no part of it comes from elsewhere', () => {
  const facts = chooseFacts([
    record('a', [
      { at: 1, says: { address: { street: 'Kotikatu 1', postalCode: '00100', city: 'Helsinki' } } },
      { at: 2, set: { field: 'address', value: { street: 'Uusitie 2', city: 'Tampere' } } },
    ]),
    record('b', [{ at: 9, says: { address: { street: 'Vanhatie 3', region: 'Häme' } } }]),
  ]);
  const parts = Object.entries(facts).map(([field, { value }]) => [field, value]);
  expect(Object.fromEntries(parts)).toEqual({ 'address.street': 'Uusitie 2', 'address.city': 'Tampere' });
  expect(facts['address.street']!.lost!.map(({ value }) => value)).toEqual(['Vanhatie 3', 'Kotikatu 1']);
});

test('a part of a name that is set shows in what the customer is called', () => {
  const made = record('a', [
    { at: 3, says: { name: 'Hana Lehtonen', givenName: 'Hana', familyName: 'Lehtonen' } },
    { at: 1, set: { field: 'givenName', value: 'Hanna' } },
  ]);
  expect(displayNameOf([made], chooseFacts([made]))).toBe('Hanna Lehtonen');
});

test('a word goes with its record: of those that come together the last stands, and parted each has its own', () => {
  const a = record('a', [{ at: 1, set: { field: 'title', value: 'johtaja' } }]);
  const b = record('b', [{ at: 2, set: { field: 'title', value: 'rehtori' } }]);
  expect(chooseFacts([a, b])['title']).toMatchObject({ value: 'rehtori', lost: [{ value: 'johtaja' }] });
  expect(chooseFacts([a])['title']!.value).toBe('johtaja');
  expect(chooseFacts([b])['title']!.value).toBe('rehtori');
});

test('the facts are the same whatever order the words and the records come in', () => {
  const word = fc.oneof(
    fc.record({ at: fc.nat(20), says: fc.record({ title: fc.constantFrom('a', 'b', null) }) }),
    fc.record({
      at: fc.nat(20),
      set: fc.record({ field: fc.constant('title' as const), value: fc.constantFrom('c', 'd', null) }),
    }),
    fc.record({
      at: fc.nat(20),
      set: fc.record({ field: fc.constant('title' as const), takenBack: fc.constant(true as const) }),
    }),
  );
  const words = fc.uniqueArray(word, { selector: ({ at }) => at, maxLength: 6 });
  fc.assert(
    fc.property(words, words, (first, second) => {
      const there = chooseFacts([record('a', first), record('b', second)]);
      const back = chooseFacts([record('b', [...second].reverse()), record('a', [...first].reverse())]);
      expect(back).toEqual(there);
    }),
  );
});

test('by rule, a value that passes its own check goes before a later one that does not', () => {
  const rules = readRules('factsOf: { birthDate: { by: [verified, recent] } }');
  const facts = chooseFacts(
    [
      record('a', [{ at: 1, says: { birthDate: '1980-02-03' } }]),
      record('b', [{ at: 2, says: { birthDate: '1980-02-31' } }]),
    ],
    rules,
  );
  expect(facts['birthDate']).toMatchObject({ value: '1980-02-03', rule: 'verified' });
});

test('by rule, the address that most records give as a whole stands', () => {
  const rules = readRules('factsOf: { address: { by: [agreed, recent] } }');
  const home = { street: 'Kotikatu 1', city: 'Helsinki' };
  const facts = chooseFacts(
    [
      record('a', [{ at: 1, says: { address: home } }]),
      record('b', [{ at: 2, says: { address: home } }]),
      record('c', [{ at: 3, says: { address: { street: 'Uusitie 2', city: 'Tampere' } } }]),
    ],
    rules,
  );
  expect(facts['address.city']).toMatchObject({ value: 'Helsinki', rule: 'most-agreed' });
});
