const SEED = 0x9747b28c;
const M = 0x5bd1e995;

/**
 * The hash that Java's Kafka producer takes of a key, so that every producer of a topic agrees where a key lives.
 * From `org.apache.kafka.common.utils.Utils.murmur2`.
 * @returns a signed 32-bit number
 */
export function murmur2(bytes: Uint8Array): number {
  const length = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let hash = SEED ^ length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    let block = Math.imul(view.getInt32(at, true), M);
    block ^= block >>> 24;
    hash = Math.imul(hash, M) ^ Math.imul(block, M);
  }
  const rest = length - at;
  if (rest === 3) hash ^= view.getUint8(at + 2) << 16;
  if (rest >= 2) hash ^= view.getUint8(at + 1) << 8;
  if (rest >= 1) hash = Math.imul(hash ^ view.getUint8(at), M);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, M);
  return hash ^ (hash >>> 15);
}

/** The partition where records of a key live in a topic of `partitions`, the same in both drivers and in Java. */
export function partitionOf(key: string, partitions: number): number {
  return (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
}

/** Chooses partitions for records to append: by key, and in turn where there is none. */
export class Partitioner {
  private turn = 0;

  choose(key: string | null, partitions: number): number {
    return key === null ? this.turn++ % partitions : partitionOf(key, partitions);
  }
}
