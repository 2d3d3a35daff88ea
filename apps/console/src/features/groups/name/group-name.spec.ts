import { expect, test } from '@jest/globals';
import { featureValue, groupName } from './group-name.js';
import { en } from './words.en.js';
import { fi } from './words.fi.js';

const apart = [
  { feature: 'CALLS', more: 1.2 },
  { feature: 'WAITS', more: -0.8 },
  { feature: 'SAD', more: 0.6 },
];

test('a found group is called by what sets it apart most, in either language', () => {
  expect(groupName({ kind: 'FOUND', name: null, apart }, en)).toBe('Calls a lot, seldom waits');
  expect(groupName({ kind: 'FOUND', name: null, apart }, fi)).toBe('Soittaa paljon, odottaa harvoin');
  expect(groupName({ kind: 'FOUND', name: null, apart: [] }, en)).toBe('Like most customers');
});

test('a name that somebody gave stands before it, and what nobody named is said to have none', () => {
  expect(groupName({ kind: 'FOUND', name: 'Night owls', apart }, fi)).toBe('Night owls');
  expect(groupName({ kind: 'WRITTEN', name: null, apart }, en)).toBe('Group without a name');
});

test('shares are written in percent, rates and counts with one digit', () => {
  expect(featureValue('CALLS', 0.25, en)).toBe('25%');
  expect(featureValue('PACE', 2.25, fi)).toBe('2,3');
});
