import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chronologyOf, extend, stampOf, timeOf, write, type Chain, type Registers } from './register.js';

const instants = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const sequences = fc.option(fc.bigInt({ min: 0n, max: 10n ** 25n }).map(String), { nil: undefined });
const words = fc.array(
  fc.record({
    at: instants,
    sequence: sequences,
    mention: fc.boolean(),
    eventId: fc.uuid(),
    value: fc.oneof(fc.string(), fc.constant(null)),
  }),
  { minLength: 1, maxLength: 12 },
);

test('a stamp sorts by time, then by sequence as a number, and keeps the time', () => {
  fc.assert(
    fc.property(instants, instants, sequences, sequences, (a, b, m, n) => {
      const [left, right] = [stampOf(a, m), stampOf(b, n)];
      if (a !== b) expect(left < right).toBe(a < b);
      else if (m !== undefined && n !== undefined) expect(left < right).toBe(BigInt(m) < BigInt(n));
      expect(timeOf(left)).toBe(a);
    }),
  );
});

test('what was said in passing sorts before anything said first-hand', () => {
  fc.assert(fc.property(instants, instants, (a, b) => expect(stampOf(a, undefined, true) < stampOf(b)).toBe(true)));
  expect(chronologyOf(stampOf('2026-01-01T00:00:00.000Z', '7', true))).toBe(
    chronologyOf(stampOf('2026-01-01T00:00:00.000Z', '7')),
  );
});

test('a register holds the same word in whatever order, and however often, the words arrive', () => {
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.nat()), (said, picks) => {
      const fold = (list: typeof said) => {
        const registers: Registers = {};
        for (const { at, sequence, mention, eventId, value } of list)
          write(registers, 'f', value, stampOf(at, sequence, mention), eventId);
        return registers;
      };
      const shuffled = [...said, ...said]
        .map((word) => ({ word, key: picks.next().value }))
        .sort((x, y) => x.key - y.key)
        .map(({ word }) => word);
      expect(fold(shuffled)).toEqual(fold(said));
    }),
  );
});

test('a chain keeps every word once, in order', () => {
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.nat()), (said, picks) => {
      const fold = (list: typeof said) =>
        list.reduce<Chain | undefined>(
          (chain, { at, sequence, eventId, value }) => extend(chain, value, stampOf(at, sequence), eventId),
          undefined,
        )!;
      const shuffled = [...said, ...said]
        .map((word) => ({ word, key: picks.next().value }))
        .sort((x, y) => x.key - y.key)
        .map(({ word }) => word);
      expect(fold(shuffled)).toEqual(fold(said));
    }),
  );
});
