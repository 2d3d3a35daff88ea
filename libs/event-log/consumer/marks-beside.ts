import type { Watermarks } from '../port.js';
import { pauseFor } from './gate.js';
import type { PartitionReader } from './partition-reader.js';

const LOOKS = 4;
const LOOK_AGAIN_MS = 500;

/**
 * What a log has, where that does not hold `position`; undefined where it does. Looked at a few times, because a new
 * leader's high watermark may lag for a moment; not again once it is `over`.
 */
export async function marksBeside(
  reader: PartitionReader,
  position: bigint,
  over: AbortSignal,
): Promise<Watermarks | undefined> {
  for (let look = 1; ; look++) {
    const marks = await reader.marks();
    if (marks.low <= position && position <= marks.high) return undefined;
    if (position < marks.low || look === LOOKS || over.aborted) return marks;
    await pauseFor(LOOK_AGAIN_MS, over);
  }
}
