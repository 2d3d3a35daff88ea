import { expect, test } from '@jest/globals';
import { wayOf } from '../customers/way/way.js';
import { pathsAddress } from './paths-address.js';
import { afterStay, atNode, inFunnel, onLink } from './people.js';

const view = (query: Readonly<Record<string, string>> = {}) => pathsAddress.read(query);
const way = (search: Readonly<Record<string, string>> | undefined) => search && wayOf(search['way']!);

test('a number of a node says where on the path, and what became of them there', () => {
  const narrowed = view({ from: 'need', exclude: 'end', period: '2026-Q1' });
  const path = { from: 'need', exclude: 'end', period: '2026-Q1' };
  expect(way(atNode(narrowed, 1, 'use', 'came', false))).toEqual({ ...path, at: [{ step: 1, stage: 'use' }] });
  expect(way(atNode(narrowed, 1, 'use', 'on', false))).toEqual({
    ...path,
    at: [{ step: 1, stage: 'use', isLast: false }],
  });
  expect(way(atNode(narrowed, 1, 'use', 'left', false))).toEqual({
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

test('in the last step that is shown nobody is told to end who only goes on beyond it', () => {
  expect(atNode(view(), 5, 'use', 'ended', true)).toBeUndefined();
  expect(atNode(view(), 5, 'use', 'on', true)).toBeUndefined();
  expect(way(atNode(view(), 5, 'use', 'left', true))).toMatchObject({ fate: 'LEFT' });
});

test('the parts of a funnel are those who came so far, and what became of them before the next stage', () => {
  const [fixed, stages] = [view({ exclude: 'end', period: '2026' }), ['need', 'decision', 'use']];
  const of = { avoids: ['end'], period: '2026' };
  expect(way(inFunnel(fixed, stages, 1, 'came'))).toEqual({ ...of, passes: ['need', 'decision'] });
  expect(way(inFunnel(fixed, stages, 1, 'on'))).toEqual({ ...of, passes: stages });
  expect(way(inFunnel(fixed, stages, 1, 'open'))).toEqual({
    ...of,
    passes: ['need', 'decision'],
    misses: stages,
    standing: 'OPEN',
  });
  expect(way(inFunnel(fixed, stages, 2, 'ended'))).toEqual({ ...of, passes: stages });
});

test('a box opens who went on from the stage, in journeys that pass what one chose', () => {
  expect(way(afterStay(view({ from: 'need', through: 'use' }), 'support'))).toEqual({
    visits: ['need', 'use'],
    leaves: 'support',
  });
  expect(way(afterStay(view(), 'use'))).toEqual({ leaves: 'use' });
});
