import { expect, test } from '@jest/globals';
import { differencesOf } from './differences.js';

const says = (fields: Record<string, unknown>) => Object.entries(fields).map(([field, value]) => ({ field, value }));

test('what records say differently is told apart from what only one says and what is the same', () => {
  const rows = differencesOf([
    says({ title: 'CFO', name: 'Hanna Lehtonen', emails: ['a@x.example', 'b@x.example'], 'address.city': 'Tampere' }),
    says({ name: 'Hanna Lehtinen', emails: ['B@x.example', 'a@x.example'], 'address.city': 'TAMPERE ' }),
  ]);
  expect(rows.map(({ field, kind }) => [field, kind])).toEqual([
    ['name', 'DIFFERENT'],
    ['emails', 'SAME'],
    ['address.city', 'SAME'],
    ['title', 'ONE_SIDED'],
  ]);
});

test('accents and case are no difference, another letter is', () => {
  const kind = (a: string, b: string) => differencesOf([says({ name: a }), says({ name: b })])[0]?.kind;
  expect(kind('Pekka Mäkelä', 'pekka makela')).toBe('SAME');
  expect(kind('Pekka Mäkelä', 'Pekka Mäkilä')).toBe('DIFFERENT');
});

test('what nobody says, or nobody may see, is no row', () => {
  expect(differencesOf([says({ name: null, phones: [] }), says({ name: null })])).toEqual([]);
});
