import { line } from 'd3-shape';
import { textWidth } from '../labels/text-width.js';
import { round } from '../round.js';

/** A slice of time with the value of either side; null where there is none. */
export interface BesidePoint {
  readonly from: string;
  readonly to: string;
  readonly tried: number | null;
  readonly others: number | null;
}

export interface BesideFrame {
  readonly width: number;
  readonly height: number;
  /** Room for the numbers at the left, and for the dates below. */
  readonly left: number;
  readonly below: number;
}

const CLEAR = 8;

/**
 * Two lines beside each other, before and after a beginning. A slice stands at its middle; where a side has no value its
 * line is interrupted. All that is drawn is within the frame.
 */
export function besideGeometry(
  points: readonly BesidePoint[],
  since: string,
  { width, height, left, below }: BesideFrame,
) {
  const ends = [points[0]?.from ?? since, points.at(-1)?.to ?? since].map((iso) => Date.parse(iso));
  const xOf = scaleOf(ends[0] === ends[1] ? [ends[0]! - 1, ends[1]! + 1] : [ends[0]!, ends[1]!], [left, width - CLEAR]);
  const values = points.flatMap(({ tried, others }) => [tried, others]).filter((value) => value !== null);
  const domain = domainOf(values);
  const yOf = scaleOf(domain, [height - below - CLEAR, CLEAR]);
  const side = (which: 'tried' | 'others') => {
    const marks = points.map(({ from, to, ...point }) => ({
      key: from,
      x: round(xOf((Date.parse(from) + Date.parse(to)) / 2)),
      y: point[which] === null ? null : round(yOf(point[which])),
    }));
    const path = line<(typeof marks)[number]>()
      .defined(({ y }) => y !== null)
      .x(({ x }) => x)
      .y(({ y }) => y ?? 0);
    return { line: path(marks) ?? '', marks: marks.flatMap(({ key, x, y }) => (y === null ? [] : [{ key, x, y }])) };
  };
  return {
    tried: side('tried'),
    others: side('others'),
    sinceX: round(xOf(Date.parse(since))),
    ticks: values.length === 0 ? [] : domain.map((value) => ({ value, y: round(yOf(value)) })),
    ground: height - below,
    hasValues: values.length > 0,
  } as const;
}

const [DATE_SIZE, BETWEEN] = [11, 12];

/** The dates below: the first, the beginning, the last. */
export interface BesideDates {
  readonly first: string;
  readonly since: string;
  readonly last: string;
}

/**
 * Where the dates stand, each by its left edge: that of the beginning under its line as far as the frame allows, the first and the last
 * at the ends where they have room beside it.
 */
export function datesGeometry(
  dates: BesideDates,
  sinceX: number,
  { width, left }: Pick<BesideFrame, 'width' | 'left'>,
) {
  const wide = (text: string, weight?: number) => textWidth(text, DATE_SIZE, weight);
  const since = wide(dates.since, 600);
  const x = Math.max(left, Math.min(sinceX - since / 2, width - since));
  const last = width - wide(dates.last);
  return {
    first: left + wide(dates.first) + BETWEEN <= x ? left : undefined,
    since: round(x),
    last: last >= x + since + BETWEEN ? round(last) : undefined,
  } as const;
}

/** From nothing where all is above it, so that a small change does not look like a large one. */
function domainOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return least === most ? [0, 1] : [least, most];
}

const scaleOf =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    start + ((value - from) / (to - from)) * (end - start);
