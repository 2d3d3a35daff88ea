import { expect, test } from '@jest/globals';
import { parseJson } from './json.js';

test.each([
  ['9007199254740993', '9007199254740993'],
  [' -9007199254740993', '-9007199254740993'],
  ['[9007199254740993]', ['9007199254740993']],
  ['{"n":9007199254740993,"m":7}', { n: '9007199254740993', m: 7 }],
  ['9007199254740991', 9007199254740991],
  ['1e21', 1e21],
  ['"9007199254740993"', '9007199254740993'],
])('no integer is rounded without a word: %s', (text, value) => {
  expect(parseJson(text)).toEqual(value);
});
