import { line } from 'd3-shape';
import { balanceOf, type FeelingCounts } from '../../../pictures/feeling/feeling.js';
import { round } from '../../../pictures/round.js';

export interface Quarter {
  /** `2026-Q1`. */
  readonly quarter: string;
  readonly feeling: FeelingCounts;
}

export interface Trend {
  /** Positive less negative among the judged, −1 to 1; null where too few are judged. The earliest quarter first. */
  readonly points: readonly { readonly quarter: string; readonly balance: number | null }[];
  /** The last quarter of which it can be told; null where there is none. */
  readonly last: { readonly quarter: string; readonly balance: number } | null;
  /** How it was a year before that. */
  readonly yearAgo: number | null;
}

const QUARTERS_A_YEAR = 4;

/** How a touchpoint felt quarter by quarter, and against a year ago. @param judgedAtLeast of fewer nothing is told */
export function trendOf(quarters: readonly Quarter[], judgedAtLeast: number): Trend {
  const points = quarters.map(({ quarter, feeling }) => ({ quarter, balance: balanceOf(feeling, judgedAtLeast) }));
  const at = points.findLastIndex(({ balance }) => balance !== null);
  const found = points[at];
  return {
    points,
    last: found && found.balance !== null ? { quarter: found.quarter, balance: found.balance } : null,
    yearAgo: points[at - QUARTERS_A_YEAR]?.balance ?? null,
  };
}

const EDGE = 4;

/** The trend as a line around nought, interrupted where nothing can be told; a quarter alone is a dot. */
export function trendGeometry({ points }: Trend, size: { readonly width: number; readonly height: number }) {
  const { width, height } = size;
  const most = Math.max(0.1, ...points.map(({ balance }) => Math.abs(balance ?? 0)));
  const zero = height / 2;
  const step = points.length > 1 ? (width - 2 * EDGE) / (points.length - 1) : 0;
  const marks = points.map(({ quarter, balance }, index) => ({
    quarter,
    x: round(EDGE + index * step),
    y: balance === null ? null : round(zero - (balance / most) * (zero - EDGE)),
    sign: balance === null ? 0 : Math.sign(balance),
  }));
  const path = line<(typeof marks)[number]>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => x)
    .y(({ y }) => y ?? zero);
  return { zero, line: path(marks) ?? '', marks: marks.filter(({ y }) => y !== null) };
}
