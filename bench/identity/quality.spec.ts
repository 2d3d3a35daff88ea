import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreClusters } from './cluster-scores.js';
import { RECIPES, type Recipe } from './generate/recipes.js';
import { writeSet } from './generate/write-set.js';
import { matchInMemory, recordsOf } from './match-in-memory.js';
import { eventsOf, readSet } from './read-set.js';

const folder = (name: string) => `bench/identity/sets/${name}`;

describe('matching without labels, default settings', () => {
  test.each([
    ['febrl1', 0.998, 0.998],
    ['fake_1000', 0.925, 0.98],
  ])('%s reaches pairwise F1 %d at precision %d', (name, f1, precision) => {
    const set = readSet(folder(name));
    const { clusters } = matchInMemory(recordsOf(set, eventsOf(set)));
    const { pairwise } = scoreClusters(clusters, set.truth!);
    expect(pairwise.f1).toBeGreaterThanOrEqual(f1);
    expect(pairwise.precision).toBeGreaterThanOrEqual(precision);
  });

  /** Made up anew, with a seed that no rule was looked at with. Before: 0.981, 0 of 1 and 0.920. */
  test.each<[string, number, Partial<Recipe>]>([
    ['households', 0.99, {}],
    ['no-duplicates', 0.99, { households: 0.7, namesakes: 0.05 }],
    ['three-sources', 0.95, {}],
  ])('members of one home stay apart: %s, unseen, reach precision %d in any order', (like, precision, more) => {
    const at = mkdtempSync(join(tmpdir(), 'meri-set-'));
    try {
      writeSet(at, { ...RECIPES.find(({ name }) => name === like)!, parties: 800, ...more, name: `${like}, unseen` });
      const set = readSet(at);
      const records = recordsOf(set, eventsOf(set));
      const { clusters, model } = matchInMemory(records);
      const { pairwise } = scoreClusters(clusters, set.truth!);
      expect(pairwise.precision).toBeGreaterThanOrEqual(precision);
      expect(pairwise.recall).toBeGreaterThanOrEqual(0.93);
      expect(new Map([...matchInMemory([...records].reverse(), undefined, model).clusters].sort())).toEqual(
        new Map([...clusters].sort()),
      );
    } finally {
      rmSync(at, { recursive: true });
    }
  });

  /** With a class of members learned from given names alone, recall was 0.07, 0.06 and 0.71. */
  test.each<[string, readonly string[], number, number]>([
    ['names and streets', ['street', 'houseNumber', 'postalCode'], 0.85, 0.6],
    ['names and places', ['postalCode', 'city'], 0.85, 0.6],
    ['names, phones and cities', ['phone', 'city'], 0.93, 0.8],
  ])('where nothing but given names tells a home apart, no class of members is learned: %s', (name, more, ...least) => {
    const at = mkdtempSync(join(tmpdir(), 'meri-set-'));
    try {
      const columns = ['givenName', 'familyName', ...more];
      const like = RECIPES.find((recipe) => recipe.name === 'register')!;
      const copies: Recipe['copies'] = (dice) => dice.between(1, 4);
      writeSet(at, { ...like, parties: 800, copies, columns, households: 0.4, dirt: 0.1, name: `${name}, unseen` });
      const set = readSet(at);
      const { clusters, model } = matchInMemory(recordsOf(set, eventsOf(set)));
      expect(model.household).toBeUndefined();
      const { pairwise } = scoreClusters(clusters, set.truth!);
      expect(pairwise.precision).toBeGreaterThanOrEqual(least[0]);
      expect(pairwise.recall).toBeGreaterThanOrEqual(least[1]);
    } finally {
      rmSync(at, { recursive: true });
    }
  });

  test('what is learned does not depend on the order of the records', () => {
    const set = readSet(folder('fake_1000'));
    const records = recordsOf(set, eventsOf(set));
    expect(matchInMemory([...records].reverse()).model).toEqual(matchInMemory(records).model);
  });
});

test('the scorer counts pairs, records and clusters', () => {
  const map = (text: string) =>
    new Map(text.split(' ').map((one): [string, string] => one.split(':') as [string, string]));
  const scores = scoreClusters(map('a:1 b:1 c:1 d:2 e:3'), map('a:x b:x c:y d:y e:z'));
  expect(scores.pairwise).toEqual({ precision: 0.33333, recall: 0.5, f1: 0.4 });
  expect(scores.bcubed.precision).toBe(0.73333);
  expect(scores.bcubed.recall).toBe(0.8);
  expect(scores.exact).toMatchObject({ precision: 0.33333, recall: 0.33333 });
});
