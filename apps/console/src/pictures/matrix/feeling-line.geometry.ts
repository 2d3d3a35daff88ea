import { area, curveMonotoneX, line } from 'd3-shape';
import { textWidth } from '../labels/text-width.js';
import { round } from '../round.js';

export interface FeelingPoint {
  readonly key: string;
  /** -1 to 1; null where too few were judged. */
  readonly balance: number | null;
  /** The same of the period that stands beside it. */
  readonly before?: number | null;
  /** As it is written. */
  readonly text: string;
}

const HEIGHT = 68;
const NUMBER_SIZE = 11;
/** The line keeps clear of where numbers stand. */
const CLEAR = 17;

/** How it feels from stage to stage: a line about zero, each point with its number away from the line. */
export function feelingLineGeometry(points: readonly FeelingPoint[], columnWidth: number) {
  const zero = HEIGHT / 2;
  const most = Math.max(
    0.4,
    ...points.flatMap(({ balance, before }) => [Math.abs(balance ?? 0), Math.abs(before ?? 0)]),
  );
  const yOf = (balance: number) => zero - (balance / most) * (zero - CLEAR);
  const xOf = (index: number) => (index + 0.5) * columnWidth;
  const known = points.flatMap(({ balance }, index) => (balance === null ? [] : [{ x: xOf(index), y: yOf(balance) }]));
  const earlier = points.flatMap(({ before }, index) =>
    before === null || before === undefined ? [] : [{ x: xOf(index), y: yOf(before) }],
  );
  const shape = line<(typeof known)[number]>()
    .x(({ x }) => round(x))
    .y(({ y }) => round(y))
    .curve(curveMonotoneX);
  const ground = area<(typeof known)[number]>()
    .x(({ x }) => round(x))
    .y0(round(zero))
    .y1(({ y }) => round(y))
    .curve(curveMonotoneX);
  return {
    width: points.length * columnWidth,
    height: HEIGHT,
    zero,
    line: shape(known) ?? '',
    /** Of the other period; empty where none stands beside. */
    before: shape(earlier) ?? '',
    ground: ground(known) ?? '',
    marks: points.flatMap(({ key, balance, text }, index) => {
      if (balance === null) return [];
      const y = yOf(balance);
      return [
        {
          key,
          x: xOf(index),
          y,
          isSad: balance < 0,
          text: textWidth(text, NUMBER_SIZE, 600) <= columnWidth ? text : '',
          textY: balance < 0 ? y + 15 : y - 8,
        },
      ];
    }),
  } as const;
}
