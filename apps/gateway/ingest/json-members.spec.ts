import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { elementsOf, membersOf, objectOf } from './json-members.js';

const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
const printed = (value: unknown, indent: number) => Buffer.from(JSON.stringify(value, null, indent));

test('an array is cut into exactly its elements, however it is printed', () => {
  fc.assert(
    fc.property(fc.array(json), fc.integer({ min: 0, max: 3 }), (values, indent) => {
      const elements = elementsOf(printed(values, indent));
      expect(elements.map((bytes) => JSON.stringify(JSON.parse(bytes.toString())))).toEqual(
        values.map((value) => JSON.stringify(value)),
      );
    }),
  );
});

test('an object is cut into its members and put together again', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), json), fc.integer({ min: 0, max: 3 }), (value, indent) => {
      const members = membersOf(printed(value, indent));
      expect([...members.keys()].sort()).toEqual(Object.keys(value).sort());
      expect(JSON.stringify(JSON.parse(objectOf(members).toString()))).toBe(JSON.stringify(value));
    }),
  );
});

test('of a name that stands twice the last counts, and the bytes between stay as they were', () => {
  const members = membersOf(Buffer.from(' { "a" : 1 , "\\u0061":90071992547409931,"b": [ 1.0 ,{} ] } '));
  expect([...members].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    ['a', '90071992547409931'],
    ['b', '[ 1.0 ,{} ]'],
  ]);
});
