import { describe, expect, it } from '@jest/globals';
import { FEATURES, type Features } from './features.js';
import { findGroups } from './find-groups.js';

const features = (some: Partial<Features>): Features => ({
  ...(Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as unknown as Features),
  ...some,
});
const callers = Array.from({ length: 12 }, (_, index) => ({
  id: `c${index}`,
  features: features({ calls: 0.9, pace: 1 + index / 100 }),
}));
const writers = Array.from({ length: 8 }, (_, index) => ({
  id: `w${index}`,
  features: features({ writes: 0.95, waits: 1 + index / 100 }),
}));

describe('groups by behaviour', () => {
  it('are found by what sets them apart, the same in any order', () => {
    const groups = findGroups([...callers, ...writers], 2);
    expect(groups.map(({ members }) => members.length)).toEqual([12, 8]);
    expect(groups[0]?.apart.slice(0, 4).map(({ feature }) => feature)).toContain('calls');
    expect(findGroups([...writers, ...callers].reverse(), 2)).toEqual(groups);
  });

  it('keep their ids when members come and go', () => {
    const before = findGroups([...callers, ...writers], 2);
    const later = findGroups(
      [...callers.slice(1), ...writers, { id: 'w9', features: features({ writes: 0.9, waits: 1 }) }],
      2,
      before,
    );
    expect(later.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(later.find(({ members }) => members.includes('w9'))?.id).toBe(before[1]?.id);
  });

  it('are none where there are fewer customers than groups', () =>
    expect(findGroups(callers.slice(0, 1), 2)).toEqual([]));
});
