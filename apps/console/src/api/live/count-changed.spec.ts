import { expect, test } from '@jest/globals';
import { countChanged } from './count-changed.js';

const [a, b, c, d] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];
const things = (...all: readonly { readonly id: string }[]) => ({ things: all });
const cut = (...all: readonly { readonly id: string }[]) => ({ things: all, isCut: true });

test('what came, what went and what changed is counted, each once', () => {
  const asIdea = { id: 'a', state: 'IDEA' };
  const tried = { id: 'a', state: 'TRYING' };
  expect(countChanged(things(asIdea, b), things(asIdea, b))).toBe(0);
  expect(countChanged(things(asIdea, b, c), things(tried, c, d))).toBe(3);
});

test('another order of the same rows counts as one', () => {
  expect(countChanged(things(a, b, c), things(c, a, b))).toBe(1);
});

test('of a cut list only what came or went within it counts, not what that pushed out or let in at its end', () => {
  expect(countChanged(cut(b, c, d), cut(a, b, c))).toBe(1);
  expect(countChanged(cut(a, b, c), cut(a, c, d))).toBe(1);
  expect(countChanged(things(b, c, d), things(a, b, c))).toBe(2);
  expect(countChanged(cut(a, b, c), cut(a, b, d))).toBe(1);
});
