import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toldAnew } from './told-anew.js';

const change = (
  happenedAt: string,
  attributes: Readonly<Record<string, unknown>>,
  record: string | null = 'record_a',
) => ({
  happenedAt,
  record: record === null ? null : { id: record },
  attributes: Object.entries(attributes).map(([field, value]) => ({ field, value })),
});
const fieldsOf = (changes: ReturnType<typeof toldAnew>) =>
  changes.map(({ attributes }) => attributes.map(({ field }) => field));

test('a value that a record tells again is no change; another value, and the former one after it, are', () => {
  const changes = [
    change('2026-05-01', { city: 'Oulu' }),
    change('2026-04-01', { city: 'Turku', name: 'Aino' }),
    change('2026-03-01', { city: 'Oulu', name: 'Aino' }),
    change('2026-02-01', { city: 'Oulu', name: 'Aino' }),
  ];
  expect(fieldsOf(toldAnew(changes))).toEqual([['city'], ['city'], ['city', 'name']]);
});

test('what two records say each is news, whatever order they come in', () => {
  const changes = [change('2026-02-01', { tags: ['a'] }, 'record_b'), change('2026-03-01', { tags: ['a'] })];
  expect(toldAnew(changes)).toEqual(changes);
  expect(toldAnew([...changes].reverse())).toEqual([...changes].reverse());
});

test('nothing is told that was not, and of each record each field at least once', () => {
  const some = fc.record({
    happenedAt: fc.integer({ min: 1, max: 9 }).map(String),
    record: fc.constantFrom('record_a', 'record_b'),
    attributes: fc.dictionary(fc.constantFrom('name', 'city'), fc.constantFrom('x', 'y', null), { minKeys: 1 }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (all) => {
      const changes = all.map(({ happenedAt, record, attributes }) => change(happenedAt, attributes, record));
      const keysOf = (list: typeof changes) =>
        new Set(list.flatMap(({ record, attributes }) => attributes.map(({ field }) => `${record!.id} ${field}`)));
      const told = toldAnew(changes);
      expect(keysOf([...told])).toEqual(keysOf(changes));
      expect(toldAnew(told)).toEqual(told);
    }),
  );
});
