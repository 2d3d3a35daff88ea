import { describe, expect, it } from '@jest/globals';
import { SPELLINGS } from '../books.js';
import { readText } from '../read-text.js';
import { Spelling } from './spelling.js';

describe('typing slips', () => {
  const spelling = new Spelling(['vahvistan', 'tahanko', 'lahetamme', 'kuulunut', 'laittelen']);

  it.each([
    ['vahvstan', 'vahvistan', 'a vowel is left out'],
    ['tahhanko', 'tahanko', 'a letter is struck twice'],
    ['laehtamme', 'lahetamme', 'two letters changed places'],
  ])('%s is %s: %s', (written, meant) => expect(spelling.meant(written)).toBe(meant));

  it.each(['vahvistan', 'kulunut', 'laitteen', 'lahettaa', 'aivanmuu'])('%s is right or unknown', (word) =>
    expect(spelling.meant(word)).toBeUndefined(),
  );

  it('do not hide a promise, and its words stay as they are written', () => {
    const text = 'Vahvstan ajan torstaihin mennessä.';
    const { promises } = readText(text, { speaks: 'customer', at: '2026-03-04T08:00:00.000Z' });
    expect(promises.map(({ quote }) => text.slice(quote.from, quote.to))).toEqual([text]);
  });

  it('are looked for in both languages', () => expect(SPELLINGS.en.meant('recieved')).toBe('received'));
});
