import { area, curveMonotoneX } from 'd3-shape';
import { at } from '../round.js';

/** How much flowed in, interval by interval, the oldest first. */
export interface StreamData {
  readonly key: string;
  readonly label: string;
  readonly counts: readonly number[];
}

const LABEL = 16;
const WIDE = 20;
const GAP = 14;
/** Half as wide as the thread that is drawn where nothing flowed. */
const THREAD = 0.5;

/**
 * A small river for each: its width is how much flowed in, the widest place by its own most. Between the intervals it swells and
 * narrows without ever going beyond either.
 *
 * @param width px
 */
export function streamsGeometry(streams: readonly StreamData[], width: number) {
  const rows = streams.map(({ key, label, counts }, index) => {
    const top = index * (LABEL + WIDE + GAP);
    const middle = top + LABEL + WIDE / 2;
    const most = Math.max(0, ...counts);
    const halves = counts.map((count) => (count > 0 ? Math.max(2 * THREAD, ((count / most) * WIDE) / 2) : THREAD));
    const step = counts.length > 1 ? width / (counts.length - 1) : 0;
    const points = halves.map((half, place) => ({ x: place * step, half }));
    const shape = area<(typeof points)[number]>()
      .x(({ x }) => x)
      .y0(({ half }) => middle - half)
      .y1(({ half }) => middle + half)
      .curve(curveMonotoneX);
    return {
      key,
      label,
      total: counts.reduce((sum, count) => sum + count, 0),
      last: counts.at(-1) ?? 0,
      top,
      textY: top + LABEL - 5,
      middle,
      points,
      path: shape(points) ?? `M${at(0, middle)}`,
    };
  });
  return { rows, height: Math.max(0, rows.length * (LABEL + WIDE + GAP) - GAP) };
}
