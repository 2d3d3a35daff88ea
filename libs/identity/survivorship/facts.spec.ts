import { expect, test } from '@jest/globals';
import { stampOf, type RecordAttributes } from '#contracts';
import { emptyRecord, foldAttributes, foldLiveness, type RecordState } from '../record/record-state.js';
import { displayNameOf } from './display-name.js';
import { chooseFacts } from './facts.js';

function record(key: string, at: string, attributes: RecordAttributes, mention = false): RecordState {
  const made = emptyRecord({ kind: 'person', source: 'crm.test', key });
  foldAttributes(made, attributes, stampOf(at, undefined, mention), `e-${key}-${at}`);
  return made;
}

test('the latest by the source wins, and the loser is kept with its receipt', () => {
  const facts = chooseFacts([
    record('a', '2026-01-01T00:00:00.000Z', { title: 'isännöitsijä' }),
    record('b', '2026-02-01T00:00:00.000Z', { title: 'johtaja' }),
  ]);
  expect(facts['title']).toMatchObject({
    value: 'johtaja',
    rule: 'most-recent',
    since: '2026-02-01T00:00:00.000Z',
    lost: [{ value: 'isännöitsijä' }],
  });
});

test('what was said first-hand outranks a later mention', () => {
  const facts = chooseFacts([
    record('a', '2026-01-01T00:00:00.000Z', { name: 'Hanna' }),
    record('b', '2026-02-01T00:00:00.000Z', { name: 'hanna l' }, true),
  ]);
  expect(facts['name']).toMatchObject({ value: 'Hanna', rule: 'first-hand' });
});

test('a deleted record loses to a live one, and still speaks where it is the only one', () => {
  const dead = record('a', '2026-03-01T00:00:00.000Z', { name: 'Vanha', title: 'x' });
  foldLiveness(dead, 'deleted', stampOf('2026-03-02T00:00:00.000Z'), 'd');
  const facts = chooseFacts([dead, record('b', '2026-01-01T00:00:00.000Z', { name: 'Uusi' })]);
  expect(facts['name']).toMatchObject({ value: 'Uusi', rule: 'live-record' });
  expect(facts['title']).toMatchObject({ value: 'x' });
});

test('an address never mixes two sources', () => {
  const facts = chooseFacts([
    record('a', '2026-01-01T00:00:00.000Z', {
      address: { street: 'Kotikatu 1', postalCode: '00100', city: 'Helsinki' },
    }),
    record('b', '2026-02-01T00:00:00.000Z', { address: { street: 'Uusitie 2', city: 'Tampere' } }),
  ]);
  expect(facts['address.street']?.value).toBe('Uusitie 2');
  expect(facts['address.postalCode']).toBeUndefined();
});

test('an erased record says nothing, not even its name', () => {
  const gone = record('a', '2026-01-01T00:00:00.000Z', { name: 'Salainen', emails: ['s@x.example'] });
  foldLiveness(gone, 'erased', stampOf('2026-01-05T00:00:00.000Z'), 'd');
  foldAttributes(gone, { name: 'Takaisin' }, stampOf('2026-02-01T00:00:00.000Z'), 'later');
  foldLiveness(gone, 'live', stampOf('2026-03-01T00:00:00.000Z'), 'undelete');
  expect(chooseFacts([gone])).toEqual({});
  expect(displayNameOf([gone], {})).toBe('crm.test (erased)');
});

test('all addresses of all records are kept', () => {
  const facts = chooseFacts([
    record('a', '2026-01-01T00:00:00.000Z', { emails: ['a@x.example'] }),
    record('b', '2026-02-01T00:00:00.000Z', { emails: ['b@x.example', 'a@x.example'] }),
  ]);
  expect(facts['emails']?.value).toEqual(['b@x.example', 'a@x.example']);
});

test('what all say alike is agreed, with the latest receipt and nobody who lost; one alone is the only', () => {
  const facts = chooseFacts([
    record('a', '2026-01-01T00:00:00.000Z', { title: 'johtaja', language: 'fi' }),
    record('b', '2026-02-01T00:00:00.000Z', { title: 'johtaja' }),
  ]);
  expect(facts['title']).toMatchObject({ value: 'johtaja', rule: 'agreed', since: '2026-02-01T00:00:00.000Z' });
  expect(facts['title']).not.toHaveProperty('lost');
  expect(facts['language']).toMatchObject({ value: 'fi', rule: 'only' });
});

test('a customer is called by its name where that is all there is, without the spaces around it', () => {
  const named = (attributes: RecordAttributes) => {
    const one = record('a', '2026-01-01T00:00:00.000Z', attributes);
    return displayNameOf([one], chooseFacts([one]));
  };
  expect(named({ name: ' Hanna Lehtonen ' })).toBe('Hanna Lehtonen');
  expect(named({ name: 'Hanna Lehtonen', givenName: 'Johanna', familyName: 'Lehto' })).toBe('Hanna Lehtonen');
  expect(named({ givenName: 'Johanna' })).toBe('Johanna');
  expect(named({ emails: ['h@x.example'], phones: ['0401112222'] })).toBe('h@x.example');
  expect(named({})).toBe('crm.test a');
});
