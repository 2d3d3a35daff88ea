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

  it('are none where a long vowel is another word', () => {
    const meaning = new Spelling(['selvitan', 'valitan', 'tahanko'], 'means');
    expect(['selvitaan', 'valitaan', 'tahhanko'].map((word) => meaning.meant(word))).toEqual([
      undefined,
      undefined,
      'tahanko',
    ]);
    expect(
      readText('Tästä selvitään torstaihin mennessä.', { speaks: 'us', at: '2026-03-04T08:00:00.000Z' }).promises,
    ).toEqual([]);
  });

  it('are none where a short vowel is another word, and are where a vowel is longer than any', () => {
    const meaning = new Spelling(['toivotaan', 'selvitetaan', 'tarkistan'], 'means');
    expect(
      ['toivotan', 'selvitetan', 'tarkistaan', 'tarkstan', 'selvitetaaan', 'selviteetaan'].map((word) =>
        meaning.meant(word),
      ),
    ).toEqual([undefined, undefined, undefined, 'tarkistan', 'selvitetaan', undefined]);
    // In English length tells no words apart.
    expect(new Spelling(['agreement']).meant('agrement')).toBe('agreement');
  });

  it.each([
    ['palaaan', 'palaan'],
    ['soitttan', 'soitan'],
    ['kiiiitos', 'kiitos'],
  ])('are seen in short words too where three of a letter stand together: %s', (written, meant) =>
    expect(new Spelling(['palaan', 'soitan', 'kiitos'], 'means').meant(written)).toBe(meant),
  );

  it('are not looked for in what is longer than any word', () => {
    const letters = 'vahvstan'.repeat(2_000);
    const cost = (text: string) => {
      const since = process.cpuUsage();
      for (let turn = 0; turn < 5; turn++) readText(text, { speaks: 'customer', at: '2026-03-04T08:00:00.000Z' });
      return process.cpuUsage(since).user;
    };
    cost(letters);
    // Of as many letters in words of ten; looked for in one word of 16,000 they would cost a hundred times as much.
    expect(cost(letters)).toBeLessThan(20 * cost(letters.replace(/.{10}/g, '$& ')));
  });

  it('do not hide a promise, and its words stay as they are written', () => {
    const text = 'Vahvstan ajan torstaihin mennessä.';
    const { promises } = readText(text, { speaks: 'customer', at: '2026-03-04T08:00:00.000Z' });
    expect(promises.map(({ quote }) => text.slice(quote.from, quote.to))).toEqual([text]);
  });

  it('are looked for in both languages', () => expect(SPELLINGS.en.meant('recieved')).toBe('received'));
});
