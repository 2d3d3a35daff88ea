import { describe, expect, it } from '@jest/globals';
import { effectOf, studentT975 } from './effect.js';

const arm = (changes: readonly number[]) => ({
  before: changes.map(() => 10),
  after: changes.map((change) => 10 + change),
});

describe('the effect of an experiment', () => {
  it('cannot be told from a handful', () => {
    expect(effectOf(arm([1, 2, 3]), arm([0, 0, 0, 0, 0, 0]))).toEqual({
      verdict: 'too few to say',
      customers: 3,
      needed: 5,
    });
  });

  it('is what those who took part gained over the others, with its uncertainty', () => {
    const effect = effectOf(arm([3, 4, 3, 4, 3, 4]), arm([0, 1, 0, 1, 0, 1]));
    expect(effect).toMatchObject({ verdict: 'better', effect: 3, customers: 6 });
    expect(effectOf(arm([3, 4, 3, 4, 3, 4]), arm([0, 1, 0, 1, 0, 1]), false)).toMatchObject({ verdict: 'worse' });
    expect(effectOf(arm([5, -5, 4, -4, 1]), arm([5, -5, 4, -4, 0]))).toMatchObject({ verdict: 'no difference seen' });
  });

  it.each([
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
  ])('has the quantile of Student for %d degrees of freedom', (freedom, t) =>
    expect(studentT975(freedom)).toBeCloseTo(t, 2),
  );
});
