import { expect, test } from '@jest/globals';
import { mapWords } from './words.js';

test.each(['en', 'fi'] as const)(
  'returns of as many customers are told apart wherever there is room for words (%s)',
  (language) => {
    const { backFrom } = mapWords[language];
    const ways = [['Need', 'Use'], ['Need', 'Support'], ['Comparison', 'Use']] as const; // prettier-ignore
    const said = ways.flatMap(([to, from]) => backFrom(70, to, from).slice(0, -1));
    expect(new Set(said).size).toBe(said.length);
  },
);
