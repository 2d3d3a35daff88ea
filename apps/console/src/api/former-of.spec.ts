import { expect, test } from '@jest/globals';
import { formerOf } from './former-of.js';

const of = (variables: object) => ({ queryKey: ['Group', variables] });
const asked = ['Group', { id: 'b', moved: 'ENTERED' }];

test('the former answer stays while a filter of the same thing changes', () => {
  expect(formerOf(asked, ['id'])('answer', of({ id: 'b', moved: 'LEFT' }))).toBe('answer');
  expect(formerOf(asked, [])('answer', of({ id: 'a' }))).toBe('answer');
  expect(formerOf(['Parked', { source: ['x'] }], ['source'])('answer', of({ source: ['x'], code: 'c' }))).toBe('answer'); // prettier-ignore
});

test('an answer about another thing is not shown in its place, nor one of which nobody knows what it is about', () => {
  expect(formerOf(asked, ['id'])('answer', of({ id: 'a', moved: 'ENTERED' }))).toBeUndefined();
  expect(formerOf(asked, ['id', 'moved'])('answer', of({ id: 'b', moved: 'LEFT' }))).toBeUndefined();
  expect(formerOf(asked, ['id'])('answer', undefined)).toBeUndefined();
});
