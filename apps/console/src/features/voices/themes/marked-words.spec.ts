import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markedWords } from './marked-words.js';

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 4 },
);

test('a quote stays whole, and exactly the letters of the spans are marked', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(30), spans, (text, from, shown) => {
      const words = markedWords(text, from, shown);
      expect(words.map((part) => part.text).join('')).toBe(text);
      const marked = words.flatMap((part) => Array.from({ length: part.text.length }, () => part.isMarked));
      const expected = Array.from({ length: text.length }, (_, at) =>
        shown.some((span) => at + from >= span.from && at + from < span.to),
      );
      expect(marked).toEqual(expected);
    }),
  );
});

test('what shows the feeling stands between what does not', () => {
  expect(markedWords('so very slow again', 10, [{ from: 13, to: 22 }])).toEqual([
    { text: 'so ', isMarked: false },
    { text: 'very slow', isMarked: true },
    { text: ' again', isMarked: false },
  ]);
});
