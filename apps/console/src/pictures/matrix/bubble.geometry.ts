import type { Feeling } from '../feeling/feeling.js';
import { textWidth } from '../labels/text-width.js';

/** Height of a row of the map, px. */
export const ROW = 45;
const SMALLEST = 18;
const LARGEST = 39;
/** Below this a number stands under its bubble. */
const INSIDE_FROM = 28;
const NUMBER_SIZE = 11;
/** Half of the sign at its corner. */
export const BADGE = 8;
/** A dot: what is not the subject of a layer. */
const FAINT = 10;

/** What a bubble looks like: a feeling's shape, or a disc of a tone. */
export type Look = Feeling | 'plain' | 'waiting' | 'kept' | 'broken' | 'faint';

export interface CellData {
  readonly count: number;
  /** The count of the period that stands beside this one; absent where none does. */
  readonly before?: number | undefined;
  /** The greatest count on the map. */
  readonly most: number;
  /** The count as it is written. */
  readonly label: string;
  readonly look: Look;
  /** Whether something is to be said of it at its corner. */
  readonly isFlagged: boolean;
}

/** How wide the mark of a count is, px: its area follows the count. */
export function markSize({ count, most }: Pick<CellData, 'count' | 'most'>, columnWidth: number): number {
  const share = most <= 0 || count <= 0 ? 0 : Math.sqrt(Math.min(1, count / most));
  return Math.min(SMALLEST + (LARGEST - SMALLEST) * share, columnWidth - 2 * BADGE);
}

/**
 * How a cell of the map is drawn, with its middle at half the row's height. Its area follows the count, its shape the
 * feeling: circle, ring, rounded square, dotted ring.
 */
export function bubbleGeometry({ count, before, most, label, look, isFlagged }: CellData, columnWidth: number) {
  const size = look === 'faint' ? FAINT : markSize({ count, most }, columnWidth);
  const isInside = size >= INSIDE_FROM && textWidth(label, NUMBER_SIZE, 600) <= size - 2;
  const middle = {
    x: columnWidth / 2,
    y: isInside || label === '' || look === 'faint' ? ROW / 2 : Math.max(size / 2 + 3, ROW / 2 - 7),
  };
  const under = Math.min(ROW - 3, middle.y + size / 2 + NUMBER_SIZE + 1);
  return {
    ...middle,
    size,
    /** Of the outline of the other period; null where nothing was there. */
    outline: before ? markSize({ count: before, most }, columnWidth) : null,
    look,
    label,
    /** The base line of the number, px from the top of the row. */
    numberY: isInside ? ROW / 2 + 4 : under,
    isInside,
    badge: isFlagged
      ? {
          x: Math.min(middle.x + size / 2 - 1, columnWidth - BADGE - 1),
          y: Math.max(BADGE + 1, middle.y - size / 2 + 2),
          radius: BADGE,
        }
      : null,
  } as const;
}
