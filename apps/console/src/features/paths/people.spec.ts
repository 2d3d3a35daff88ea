import { expect, test } from '@jest/globals';
import { wayOf } from '../customers/way/way.js';
import { pathsAddress } from './paths-address.js';
import { afterStay, atNode, inFunnel, onLink } from './people.js';

const view = (query: Readonly<Record<string, string>> = {}) => pathsAddress.read(query);
const way = (search: Readonly<Record<string, string>> | undefined) => search && wayOf(search['way']!);

test('a number of a node says where on the path, and what became of them there', () => {
  const narrowed = view({ from: 'need', exclude: 'end', period: '2026-Q1' });
  const path = { from: 'need', exclude: 'end', period: '2026-Q1' };
  expect(way(atNode(narrowed, 1, 'use', 'came'))).toEqual({ ...path, at: [{ step: 1, stage: 'use' }] });
  expect(way(atNode(narrowed, 1, 'use', 'on'))).toEqual({
    ...path,
    at: [{ step: 1, stage: 'use', isLast: false }],
  });
  expect(way(atNode(narrowed, 1, 'use', 'left'))).toEqual({
    ...path,
    at: [{ step: 1, stage: 'use', isLast: true }],
    fate: 'LEFT',
  });
  expect(way(onLink(view(), 0, 'need', 'use'))).toEqual({
    at: [
      { step: 0, stage: 'need' },
      { step: 1, stage: 'use' },
    ],
  });
});

test('the parts of a funnel are those who came so far, and what became of them before the next stage', () => {
  const stages = ['need', 'decision', 'use'];
  const path = { from: 'need', to: 'use', exclude: 'end', period: '2026' };
  const [fixed, of] = [view({ ...path, through: 'decision' }), path];
  expect(way(inFunnel(fixed, stages, 1, 'came'))).toEqual({ ...of, passes: ['need', 'decision'] });
  expect(way(inFunnel(fixed, stages, 1, 'on'))).toEqual({ ...of, passes: stages });
  expect(way(inFunnel(fixed, stages, 1, 'open'))).toEqual({
    ...of,
    passes: ['need', 'decision'],
    misses: stages,
    standing: 'OPEN',
  });
  expect(way(inFunnel(fixed, stages, 2, 'ended'))).toEqual({ ...of, passes: stages });
  expect(way(inFunnel(view({ from: 'need', to: 'use' }), stages, 0, 'came'))).toEqual({ passes: ['need'] });
});

test('a box opens who went on from the stage, on the path that one chose', () => {
  const path = { from: 'need', to: 'use', through: 'decision', exclude: 'end', period: '2026' };
  expect(way(afterStay(view(path), 'support'))).toEqual({ ...path, leaves: 'support' });
  expect(way(afterStay(view(), 'use'))).toEqual({ leaves: 'use' });
});
