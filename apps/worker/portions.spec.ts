import { expect, test } from '@jest/globals';
import { Portions } from './portions.js';

/** The contacts of a portion, after some portions of marks that each bring about so many. */
function settled(portions: Portions, each: number): number {
  for (let turn = 0; turn < 10; turn++) portions.came(portions.marks * each);
  return portions.marks * each;
}

test('a portion stays as long as it is while histories grow, down to a few marks, and takes all marks again where they are short', () => {
  const portions = new Portions();
  expect(portions.marks).toBe(120);
  expect(settled(portions, 3)).toBe(360);
  expect(settled(portions, 20)).toBe(1000);
  expect(settled(portions, 40)).toBe(1000);
  settled(portions, 500);
  expect(portions.marks).toBe(15);
  settled(portions, 1);
  expect(portions.marks).toBe(120);
});

test('one large portion halves the next at most, and one without contacts doubles it', () => {
  const portions = new Portions();
  portions.came(100_000);
  expect(portions.marks).toBe(60);
  portions.came(0);
  expect(portions.marks).toBe(120);
});
