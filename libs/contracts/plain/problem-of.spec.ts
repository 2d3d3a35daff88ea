import { expect, test } from '@jest/globals';
import { flawIn, readPlain, type PlainType } from './index.js';

const problems = (type: PlainType, data: unknown) => {
  const read = readPlain(type, data);
  return read.ok ? [] : read.problems.map(({ path, reason, expected }) => [path, reason, expected]);
};

test.each([
  ['a key that is missing', {}, ['/data/key', 'is missing', 'text or a number']],
  ['a key that is a list', { key: [] }, ['/data/key', 'is a list', 'text or a number']],
  ['a key without a letter', { key: '' }, ['/data/key', 'has 0 characters', 'at least 1 character']],
  ['a name that is a number', { key: 'a', name: 5 }, ['/data/name', 'is a number', 'text']],
  [
    'a name without end',
    { key: 'a', name: 'x'.repeat(600) },
    ['/data/name', 'has 600 characters', 'at most 512 characters'],
  ],
  ['one address in place of a list', { key: 'a', emails: 'x@y.example' }, ['/data/emails', 'is text', 'a list']],
  ['an address in a list', { key: 'a', emails: ['x', 5] }, ['/data/emails/1', 'is a number', 'text']],
  ['text in place of an object', { key: 'a', address: 'Rantatie 1' }, ['/data/address', 'is text', 'an object']],
])('%s is told by its place, what is there, and what was expected', (_what, data, problem) => {
  expect(problems('crm.contact.changed', data)).toEqual([problem]);
});

test('of a word that is none of the possible ones, and of a time, the same is told', () => {
  expect(problems('note.written', { key: '1', visibility: 'me', at: 'tomorrow' })).toEqual([
    ['/data/at', 'is not a time', undefined],
    ['/data/visibility', 'is "me"', 'everyone, team'],
  ]);
  expect(flawIn('note.written', { key: '1', visibility: 'me' })).toEqual({
    path: ['visibility'],
    told: 'is "me"; expected everyone, team',
  });
});

test('a flaw in the filter of a group is told the same way', () => {
  const group = (filter: object) => ({ key: '5f0f6a3e-1f0c-4b0a-9a53-0d1c7d1f2a11', filter, by: 'somebody' });
  expect(problems('group.defined', group({ kind: 'cat' }))).toEqual([
    ['/data/filter/kind', expect.stringMatching(/^is "cat"; expected .*person/), undefined],
  ]);
  expect(problems('group.defined', group({ colour: 'red' }))).toEqual([
    ['/data/filter', 'has fields that are not known: colour', undefined],
  ]);
  expect(problems('group.defined', { ...group({}), key: 'mine' })).toEqual([
    ['/data/key', 'is text', 'text in the form of a uuid'],
  ]);
});
