import { expect, test } from '@jest/globals';
import { murmur2, partitionOf } from './partition-of.js';

test("keys are hashed as Java's producer does", () => {
  // The vectors of org.apache.kafka.common.utils.UtilsTest.testMurmur2.
  const vectors: readonly (readonly [string, number])[] = [
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ];
  for (const [key, hash] of vectors) expect(murmur2(Buffer.from(key))).toBe(hash);
});

test('a negative hash gives a partition, too', () => {
  expect(partitionOf('21', 6)).toBe((-973932308 & 0x7fffffff) % 6);
  expect(partitionOf('', 6)).toBeGreaterThanOrEqual(0);
});
