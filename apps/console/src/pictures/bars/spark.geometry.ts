import { curveMonotoneX, line } from 'd3-shape';
import { round } from '../round.js';

/** A small line. Points are evenly apart; null where nothing is known, and the line has a gap there. */
export function sparkGeometry(
  points: readonly (number | null)[],
  size: { readonly width: number; readonly height: number },
  /** A level that is drawn dashed, such as zero. */
  level?: number,
) {
  const known = points.flatMap((point) => point ?? []);
  const least = Math.min(...known, level ?? Infinity);
  const most = Math.max(...known, level ?? -Infinity);
  const pad = 3;
  const span = most - least;
  const yOf = (value: number) => (span > 0 ? pad + ((most - value) / span) * (size.height - 2 * pad) : size.height / 2);
  const xOf = (index: number) =>
    points.length > 1 ? pad + (index / (points.length - 1)) * (size.width - 2 * pad) : size.width / 2;
  const path =
    line<number | null>()
      .defined((point) => point !== null)
      .x((_, index) => round(xOf(index)))
      .y((point) => round(yOf(point ?? 0)))
      .curve(curveMonotoneX)([...points]) ?? '';
  const lastIndex = points.findLastIndex((point) => point !== null);
  return {
    ...size,
    path,
    last: lastIndex < 0 ? null : { x: xOf(lastIndex), y: yOf(points[lastIndex]!), value: points[lastIndex]! },
    level: level === undefined || known.length === 0 ? null : yOf(level),
  } as const;
}
