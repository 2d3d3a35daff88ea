import { expect, test } from '@jest/globals';
import { refusalIn } from './refusal.js';
import { defineWords } from './words.js';

const refused = (code: string, ...field: string[]) =>
  ({ __typename: 'Refused', userErrors: [{ code, message: 'As the gateway says it.', field }] }) as const;

test('a refusal is told by its field, in the language of the reader', () => {
  expect(refusalIn(refused('NAME_MISSING', 'input', 'name'), defineWords.fi)).toEqual({
    text: 'Tätä ei hyväksytty. Ryhmä tarvitsee nimen.',
    field: 'name',
  });
  expect(refusalIn(refused('FILTER_EMPTY', 'input', 'filter'), defineWords.en)).toMatchObject({ field: 'conditions' });
  expect(refusalIn(refused('NOT_FOUND', 'id'), defineWords.fi)).toEqual({
    text: 'Tätä ei hyväksytty. Tällä tunnuksella ei ole ryhmää.',
  });
});

test('what has no words of its own is told as the gateway says it, and what was taken is no refusal', () => {
  expect(refusalIn(refused('TOO_LONG', 'input', 'description'), defineWords.fi)).toEqual({
    text: 'Tätä ei hyväksytty. As the gateway says it.',
    field: 'note',
  });
  expect(refusalIn({ __typename: 'GroupPending', group: 'group_1' }, defineWords.en)).toBeUndefined();
});
