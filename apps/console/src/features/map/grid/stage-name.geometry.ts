import { fitLines, textWidth } from '../../../pictures/labels/text-width.js';

/** From the widest columns to the narrowest, px; WEIGHT as the head of a stage is set. */
const SIZES = [13, 12, 11] as const;
const WEIGHT = 600;
const PADDING = 4;

/**
 * The name of a stage over its column, on at most two lines, as large as lets all of it stand; what has no room even in the
 * smallest type is cut.
 */
export function stageName(
  name: string,
  columnWidth: number,
): { readonly lines: readonly string[]; readonly size: number } {
  const room = columnWidth - 2 * PADDING;
  const tries = SIZES.map((size) => ({ lines: fitLines(name, room, size, WEIGHT), size }));
  return tries.find(({ lines }) => lines.join(' ') === name) ?? tries.at(-1)!;
}

/** Whether how long customers stay has room beside their number over a column. */
export const hasRoomForStay = (customers: string, stay: string, columnWidth: number): boolean =>
  textWidth(customers, 15, WEIGHT) + textWidth(` ${stay}`, 12) <= columnWidth - 2 * PADDING;
