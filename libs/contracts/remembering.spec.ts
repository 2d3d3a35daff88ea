import { expect, test } from '@jest/globals';
import { remembering } from './remembering.js';

test('an answer is worked out once; that there is none is an answer too; what is long is not kept', () => {
  const asked: string[] = [];
  const answer = remembering((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  const long = 'x'.repeat(1000);
  expect(['', 'a', '', 'a', long, long].map(answer)).toEqual([undefined, 1, undefined, 1, 1000, 1000]);
  expect(asked).toEqual(['', 'a', long, long]);
});

test('so many are kept, and then it begins anew', () => {
  let asked = 0;
  const answer = remembering(() => ++asked);
  for (let index = 0; index < 20_000; index++) answer(String(index));
  expect(answer('0')).toBe(1);
  answer('one more');
  answer('0');
  expect(asked).toBe(20_002);
});
