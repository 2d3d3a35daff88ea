import { scaleLog } from 'd3-scale';

/** Five places of some lengths, in seconds, the shortest first. */
export interface BoxData {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
}

const [ROW, BOX, AXIS, NAMES] = [34, 14, 22, 190];
const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
/** Lengths that people speak of; the axis is logarithmic, so that minutes and months fit alike. */
const TICKS = [MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY, 90 * DAY, 365 * DAY, 3_650 * DAY];
/** Two labels of the axis are at least so far apart, px. */
const APART = 64;

/** A row for each stage: whiskers from a tenth to nine tenths, the box over the middle half, a line at the median. In px. */
export function boxesGeometry(boxes: readonly BoxData[], width: number) {
  const least = Math.max(MINUTE, Math.min(...boxes.map(({ p10 }) => Math.max(p10, MINUTE)), 30 * DAY));
  const most = Math.max(least * 10, ...boxes.map(({ p90 }) => p90));
  const left = Math.min(NAMES, width / 3);
  const scale = scaleLog()
    .domain([least, most])
    .range([left, width - 24])
    .clamp(true);
  const x = (seconds: number) => scale(Math.max(seconds, least));
  const rows = boxes.map((box, index) => {
    const middle = index * ROW + ROW / 2;
    return {
      key: box.key,
      label: box.label,
      y: middle - BOX / 2,
      middle,
      height: BOX,
      whisker: [x(box.p10), x(box.p90)] as const,
      box: [x(box.p25), x(box.p75)] as const,
      median: x(box.median),
    };
  });
  const ticks: { readonly value: number; readonly x: number }[] = [];
  for (const value of TICKS)
    if (value >= least && value <= most && x(value) - (ticks.at(-1)?.x ?? -Infinity) >= APART)
      ticks.push({ value, x: x(value) });
  return { rows, ticks, left, ground: boxes.length * ROW, height: boxes.length * ROW + AXIS } as const;
}
