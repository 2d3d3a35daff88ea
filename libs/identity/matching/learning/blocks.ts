import { blockingKeysOf } from '../blocking.js';
import type { MatchFeatures } from '../features.js';

/** Pairs of records, by their indexes in the sample. */
export interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Pairs that share a key which at most `cap` records carry; where they are too many, the commonest keys stop counting first. */
export function pairsWithin(records: readonly MatchFeatures[], cap: number, most: number): Pairs {
  const blocks = new Map<string, number[]>();
  records.forEach((features, index) => {
    for (const key of blockingKeysOf(features)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  let limit = cap;
  while (limit > 2 && countPairs(blocks, limit) > most * 3) limit = Math.floor(limit * 0.8);
  const blocksOf = records.map((): number[][] => []);
  for (const block of blocks.values())
    if (block.length > 1 && block.length <= limit) for (const index of block) blocksOf[index]!.push(block);
  const seen = new Int32Array(records.length).fill(-1);
  const left: number[] = [];
  const right: number[] = [];
  for (let index = 0; index < records.length && left.length < most * 3; index++)
    for (const block of blocksOf[index]!)
      for (const other of block)
        if (other > index && seen[other] !== index) {
          seen[other] = index;
          left.push(index);
          right.push(other);
        }
  return { left: Int32Array.from(left), right: Int32Array.from(right) };
}

function countPairs(blocks: ReadonlyMap<string, readonly number[]>, limit: number): number {
  let total = 0;
  for (const { length } of blocks.values()) if (length <= limit) total += (length * (length - 1)) / 2;
  return total;
}
