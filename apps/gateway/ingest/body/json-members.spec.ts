import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BrokenJsonError,
  elementsAt,
  membersAt,
  nothingBehind,
  objectOf,
  scalarAt,
  type Span,
} from './json-members.js';

function cut(bytes: Buffer): readonly string[] {
  const spans: Span[] = [];
  nothingBehind(bytes, elementsAt(bytes, 0, spans));
  return spans.map(({ from, to }) => bytes.toString('utf8', from, to));
}

const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
const printed = (value: unknown, indent: number) => Buffer.from(JSON.stringify(value, null, indent));

test('an array is cut into exactly its elements, however it is printed', () => {
  fc.assert(
    fc.property(fc.array(json), fc.integer({ min: 0, max: 3 }), (values, indent) => {
      expect(cut(printed(values, indent)).map((text) => JSON.stringify(JSON.parse(text)))).toEqual(
        values.map((value) => JSON.stringify(value)),
      );
    }),
  );
});

test('an object is cut into its members and put together again', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), json), fc.integer({ min: 0, max: 3 }), (value, indent) => {
      const members = membersAt(printed(value, indent), 0);
      expect([...members.keys()].sort()).toEqual(Object.keys(value).sort());
      expect(JSON.stringify(JSON.parse(objectOf(members).toString()))).toBe(JSON.stringify(value));
    }),
  );
});

test('of a name that stands twice the last counts, and the bytes between stay as they were', () => {
  const members = membersAt(Buffer.from('{ "a" : 1 , "\\u0061":90071992547409931,"b": [ 1.0 ,{} ] } '), 0);
  expect([...members].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    ['a', '90071992547409931'],
    ['b', '[ 1.0 ,{} ]'],
  ]);
});

test('texts and numbers are read, all else is not', () => {
  const read = (text: string) => scalarAt(Buffer.from(text), 0, Buffer.byteLength(text));
  expect(['"a\\u00e4\\"ö"', '12', '-1.5e3', '""'].map(read)).toEqual(['aä"ö', 12, -1500, '']);
  expect(['null', 'true', '[1]', '{}', 'Infinity', '1x', '9'.repeat(500)].map(read)).toEqual(Array(7).fill(undefined));
});

test('whatever the bytes: a part never holds what could pose as its neighbour, and all JSON is cut', () => {
  const text = fc.string({ unit: fc.constantFrom(...'[]{}",:\\ a1') });
  fc.assert(
    fc.property(text, (garbage) => {
      const bytes = Buffer.from(`[${garbage}]`);
      let parts: readonly string[] | undefined;
      try {
        parts = cut(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(BrokenJsonError);
      }
      const parsed = parse(bytes.toString());
      if (Array.isArray(parsed)) expect(parts?.map(parse)).toEqual(parsed);
      // Put into another object, a part gives that object nothing but itself.
      for (const part of parts ?? []) {
        const posing = parse(`{"own":1,"data":${part}}`);
        if (posing !== undefined) expect(Object.keys(posing as object)).toEqual(['own', 'data']);
      }
    }),
    { numRuns: 5_000 },
  ); // prettier-ignore
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
