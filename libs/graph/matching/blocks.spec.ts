import { expect, test } from '@jest/globals';
import { blockOf } from './blocks.js';

/** Keys as they are: alike but for a digit or a letter. */
const keys = (): string[] => {
  const made: string[] = [];
  for (let year = 1900; year < 1940; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= 28; day++)
        made.push(`pd|${year}|${month}|${day}`, `pfm|nalutanen${year % 10}|${month}|${day}|${year}`);
  for (let phone = 0; phone < 40_000; phone++) made.push(`pt|${1_000_000 + phone}`);
  return made;
};

test('blocks of different keys are different numbers that a double holds exactly, evenly spread', () => {
  const all = keys();
  const blocks = new Set(all.map(blockOf));
  expect(blocks.size).toBe(new Set(all).size);
  const shares = new Map<string, number>();
  for (const block of blocks) {
    const number = Number(block);
    expect(String(number)).toBe(block);
    if (!Number.isSafeInteger(number) || number < 0) throw new Error(block);
    for (const share of [`high ${Math.floor(number / 2 ** 49)}`, `low ${number % 16}`])
      shares.set(share, (shares.get(share) ?? 0) + 1);
  }
  expect(shares.size).toBe(32);
  for (const many of shares.values()) expect(Math.abs(many / (blocks.size / 16) - 1)).toBeLessThan(0.06);
});

test('a key is of the same block whoever asks', () => {
  expect(blockOf('pn|aino|korpi')).toBe(blockOf(['pn', 'aino', 'korpi'].join('|')));
  expect(blockOf('')).not.toBe(blockOf('p'));
});
