import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutEvents, measured, type Piece } from './cut-events.js';

const cut = (text: string, contentType?: string): Piece[] => [...cutEvents(Buffer.from(text), contentType)];
const membersOf = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>(
        (sum, member) => sum + membersOf(member),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      );
const blank = fc.constantFrom('', ' ', '\n', '\r\n\t ');
const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }).map((value) => JSON.stringify(value));
const object = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value));

test('an array is cut into exactly its elements, whatever is in them and between them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(blank, json, blank)), blank, (elements, around) => {
      const body = `${around}[${elements.map((parts) => parts.join('')).join(',')}]${around}`;
      const pieces = cut(body);
      expect(pieces.map(({ bytes }) => bytes.toString())).toEqual(elements.map(([, text]) => text));
      expect(pieces.every(({ closed }) => closed)).toBe(true);
      expect(pieces.map(({ members }) => members)).toEqual(elements.map(([, text]) => membersOf(JSON.parse(text))));
    }),
  );
});

test('lines are cut into exactly their objects, and a single object however printed is one', () => {
  fc.assert(
    fc.property(fc.array(object, { minLength: 1 }), fc.constantFrom('\n', '\r\n', '\n\n'), (objects, end) => {
      expect(cut(objects.join(end) + end).map(({ bytes }) => bytes.toString())).toEqual(objects);
      const printed = JSON.stringify(JSON.parse(objects[0]!), null, 2);
      expect(cut(` ${printed}\n`).map(({ bytes }) => bytes.toString())).toEqual([printed]);
    }),
  );
});

test('bytes of any kind are cut or refused, never more than were sent and never without end', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[]{}",:\\\n a1') }), fc.boolean(), (text, lines) => {
      let pieces: Piece[];
      try {
        pieces = cut(text, lines ? 'application/x-ndjson' : 'application/json');
      } catch (error) {
        expect((error as { status?: number }).status).toBe(400);
        return;
      }
      expect(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(Buffer.byteLength(text));
    }),
    { numRuns: 2000 },
  );
});

test('whatever is JSON is whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[]{}",:\\ a1') }), (text) => {
      if (isJson(text))
        expect(measured(Buffer.from(text))).toMatchObject({ closed: true, members: membersOf(JSON.parse(text)) });
    }),
    { numRuns: 5000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
