import { describe, expect, test } from '@jest/globals';
import { wrap } from '../catalogue/cases.js';
import { compileMapping } from './compile-mapping.js';
import { MAX_UNREAD } from './known-fields.js';
import type { Fault } from './site.js';

const unreadBy = (more: object, payload: unknown): readonly string[] => {
  const faults: Fault[] = [];
  const mapping = compileMapping(
    {
      apiVersion: 'meri/v1',
      product: 'kirjuri',
      version: '1.0.0',
      family: 'crm',
      tested: 'here',
      rules: [{ emit: [{ kind: 'record.deleted', party: { kind: 'person', key: 'id' } }] }],
      ...more,
    },
    'mapping.yaml',
    faults,
  );
  expect(faults).toEqual([]);
  return mapping!.explain(wrap(mapping!, { payload, headers: {}, event: {} })).unread;
};

const person = (attributes: object, more: object = {}) => ({
  rules: [{ emit: [{ kind: 'record.changed', party: { kind: 'person', key: 'id' }, attributes, ...more }] }],
});

describe('what no rule reads', () => {
  test.each<[string, object, unknown, readonly string[]]>([
    ['a field', {}, { id: 1, mood: 'merry' }, ['mood']],
    ['only the uppermost of what is unknown', {}, { id: 1, deep: { er: { down: 1 } } }, ['deep']],
    ['a field inside one of which another is read', person({ name: 'a.b' }), { id: 1, a: { b: 'x', c: 'y' } }, ['a.c']],
    ['nothing inside what is taken whole', person({ emails: 'list' }), { id: 1, list: [{ a: 1 }] }, []],
    ['nothing of what says nothing', {}, { id: 1, a: null, b: '', c: [], d: {} }, []],
    [
      'a field of the elements of a list',
      person({ emails: { each: 'list', value: '$item.value' } }),
      { id: 1, list: [{ value: 'a@b.example' }, { value: 'c', label: 'work' }] },
      ['list[].label'],
    ],
    [
      'a field of elements within elements',
      person({ emails: { each: 'a', as: 'one', value: { each: '$one.b', value: '$item.c', then: ['first'] } } }),
      { id: 1, a: [{ b: [{ c: 'x', d: 1 }], e: 1 }] },
      ['a[].b[].d', 'a[].e'],
    ],
    [
      'what a condition only looks at',
      person({}, { when: { is: ['detail', 'object'] } }),
      { id: 1, detail: { a: 1 } },
      ['detail.a'],
    ],
    [
      'nothing that the mapping says it leaves',
      { unused: ['mood', 'a.b'] },
      { id: 1, mood: 'merry', a: { b: 1, c: 2 } },
      ['a.c'],
    ],
    ['nothing around the payload', { unwrap: ['data'] }, { sent: 'now', data: { id: 1, mood: 'merry' } }, ['mood']],
    ['the names of prototypes', {}, JSON.parse('{"id": 1, "__proto__": 2, "toString": 3}'), ['__proto__', 'toString']],
  ])('is %s', (_what, more, payload, unread) => expect(unreadBy(more, payload)).toEqual(unread));

  test('is told of so many fields, and of so long names, at most', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`field-${index}-${'x'.repeat(200)}`, 1]),
    );
    const unread = unreadBy({}, { id: 1, ...many });
    expect(unread).toHaveLength(MAX_UNREAD);
    expect(unread.at(-1)).toBe('(more fields)');
    expect(Math.max(...unread.map(({ length }) => length))).toBeLessThanOrEqual(64);
  });

  test('is found wherever it stands in a list, however long', () => {
    const list = Array.from({ length: 5000 }, (_, n) => (n === 4711 ? { value: 'x', rare: 1 } : { value: 'x' }));
    expect(unreadBy(person({ emails: { each: 'list', value: '$item.value' } }), { id: 1, list })).toEqual([
      'list[].rare',
    ]);
  });

  test('is the type, where a rule is for whatever nobody knows', () => {
    const rules = [
      { when: { equals: ['type', 'a'] }, emit: [{ kind: 'record.deleted', party: { kind: 'person', key: 'id' } }] },
      { when: { is: ['type', 'text'] }, unknown: 'type' },
    ];
    expect(unreadBy({ rules }, { id: 1, type: 'a' })).toEqual([]);
    expect(unreadBy({ rules }, { id: 1, type: 'b', mood: 'merry' })).toEqual(['type = b', 'mood']);
  });
});
