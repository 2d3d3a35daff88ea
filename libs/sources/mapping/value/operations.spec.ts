import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { newField } from '../known-fields.js';
import { Site, type Fault, type Scope } from '../site.js';
import { compileOperations } from './operations.js';

const apply = (steps: string, value: unknown) => {
  const faults: Fault[] = [];
  const site = new Site({ faults, file: 'f', tables: new Map(), withheld: [], known: newField() });
  const operation = compileOperations(parse(steps), site, '/data/a');
  const scope = { work: 0, size: 0, problems: [] } as unknown as Scope;
  const result = faults.length === 0 ? operation?.(value, scope) : undefined;
  return { result, faults, problems: scope.problems };
};

describe('an operation', () => {
  test.each<[string, unknown, unknown]>([
    ['[{get: b.c}]', { b: { c: 1 } }, 1],
    ['[{get: 0.b}]', [{ b: 2 }], 2],
    ['[{get: toString}]', {}, undefined],
    ['[values, first]', { a: 'x', b: 'y' }, 'x'],
    ['[values]', ['x'], ['x']],
    ['[json, {get: a}]', '{"a": 9007199254740993}', '9007199254740993'],
    ['[json]', { a: 1 }, { a: 1 }],
    ['[{decimal: 2}]', 'BOI=', '12.50'],
    ['[{within: [0, 10]}]', '9', 9],
    ['[{join: ""}]', ['a', null, 'b'], 'ab'],
    ['[reply]', 'Kyllä\n\nOn Mon, 2 Mar 2026 at 09:00, Tuki <tuki@a.example> wrote:\n> Sopiiko?', 'Kyllä'],
    ['[{date: dotnet}]', '/Date(1772438400000)/', '2026-03-02T08:00:00.000Z'],
    ['[{date: dotnet}]', '/Date(1772438400000+0200)/', '2026-03-02T08:00:00.000Z'],
    [String.raw`[{match: '\[#(\d+)\]'}]`, 'Re: [#4711] Pumppu', '4711'],
    [String.raw`[{match: '(?i)tilaus\s+\pL+'}]`, 'Koskee TILAUS äkkiä nyt', 'TILAUS äkkiä'],
    ['[{match: x(y)?}]', 'x', undefined],
    ['[{match: "#[0-9]+"}]', ['#1 and #2', 'none', '#3'], ['#1', undefined, '#3']],
    ['[{match: end}]', `${'x'.repeat(2_000)}end`, undefined],
    ['[{date: epoch-day}]', 20_514, '2026-03-02T00:00:00.000Z'],
  ])('%s of %j', (steps, value, result) => expect(apply(steps, value)).toEqual({ result, faults: [], problems: [] }));

  test.each<[string, unknown]>([
    ['[{get: a}]', 'text'],
    ['[json]', '{'],
    ['[{within: [0, 10]}]', 11],
    ['[{within: [0, 10]}]', 'much'],
    ['[{split: ";"}]', ';'.repeat(20_000)],
    ['[{match: "(a+)+b"}]', Array.from({ length: 1_000 }, () => 'a'.repeat(2_000))],
    ['[{date: dotnet}]', '/Date(x)/'],
    ['[{date: epoch-day}]', 0.5],
  ])('%s refuses %j', (steps, value) => expect(apply(steps, value).problems).toHaveLength(1));

  test.each([
    '[{get: ""}]',
    '[{get: 7}]',
    '[{decimal: -1}]',
    '[{decimal: two}]',
    '[{within: [10, 0]}]',
    '[{join: 7}]',
    '[{run: code}]',
    '[{match: ""}]',
    '[{match: 7}]',
    `[{match: ${'x'.repeat(201)}}]`,
    '[{match: "((a{0,30}){0,30})b"}]',
  ])('%s is a fault of the mapping', (steps) => expect(apply(steps, 'x').faults).toHaveLength(1));

  test.each([['(?=a)b'], [String.raw`(a)\1`], ['(?<!a)b'], ['('], ['(a{1000}){1000}']])(
    'the pattern %s is none of RE2, and that is told',
    (pattern) => {
      const { faults } = apply(JSON.stringify([{ match: pattern }]), 'x');
      expect(faults[0]?.reason).toMatch(/error parsing regexp/);
    },
  );
});
