export interface SpreadDot {
  readonly x: number;
  readonly y: number;
}

export interface SpreadSize {
  readonly width: number;
  /** Of one side: the group's dots above the line, everybody's below it. */
  readonly height: number;
  readonly radius: number;
}

/**
 * A beeswarm: every value a dot at its place on the axis, put as near to the line as the dots before it let it, and where the
 * side is full on the last place that there is. Dots of one side stay on it and within the width.
 * @param range the least and the greatest value of the axis
 */
export function swarm(
  values: readonly number[],
  range: readonly [number, number],
  size: SpreadSize,
): readonly SpreadDot[] {
  const { height, radius } = size;
  const rows = Math.max(1, Math.floor(height / (2 * radius)));
  const taken: number[][] = Array.from({ length: rows }, () => []);
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const x = placeOn(value, range, size);
      const free = taken.findIndex((row) => row.every((other) => Math.abs(other - x) >= 2 * radius));
      const row = free < 0 ? rows - 1 : free;
      taken[row]!.push(x);
      return { x, y: radius + row * 2 * radius };
    });
}

/** Where a value stands on the axis, so that its dot is within the width; in the middle of an axis that is one value. */
export function placeOn(
  value: number,
  [least, most]: readonly [number, number],
  { width, radius }: Pick<SpreadSize, 'width' | 'radius'>,
): number {
  const share = most > least ? Math.min(1, Math.max(0, (value - least) / (most - least))) : 0.5;
  return radius + share * (width - 2 * radius);
}

/** The least and the greatest of all values; of none, 0 and 1. */
export const rangeOf = (...all: readonly (readonly number[])[]): readonly [number, number] => {
  const values = all.flat();
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
};

/** The median; 0 of nothing. */
export function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted.length >> 1;
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}
