import { expect, test } from '@jest/globals';
import { countChanged } from './count-changed.js';

const answer = (...nodes: readonly object[]) => ({ experiments: { totalCount: nodes.length, nodes } });

test('what came, what went and what changed is counted, each once', () => {
  const before = answer({ id: 'a', state: 'IDEA' }, { id: 'b', state: 'IDEA' }, { id: 'c', with: { id: 'x', n: 1 } });
  expect(countChanged(before, before)).toBe(0);
  expect(countChanged(before, answer({ id: 'a', state: 'TRYING' }, { id: 'c', with: { id: 'x', n: 2 } }, { id: 'd' }))).toBe(4); // prettier-ignore
});

test('the order of rows is no change of a row, and what has no id counts as one', () => {
  const [a, b] = [{ id: 'a' }, { id: 'b' }];
  expect(countChanged(answer(a, b), answer(b, a))).toBe(1);
  expect(countChanged({ sum: 1, nodes: [a] }, { sum: 2, nodes: [a] })).toBe(1);
  expect(countChanged({ sum: 1 }, { sum: 1 })).toBe(0);
});
