/** Weights are kept in steps of this. */
const STEP = 0.05;
const FIRST_CHARACTER = 35;
const HALF = 44;

/** A character for each weight, from `#` for -2.2 to `{` for 2.2. */
export const packWeights = (weights: ReadonlyMap<string, ArrayLike<number>>): Record<string, string> =>
  Object.fromEntries(
    [...weights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, row]) => [
        feature,
        Array.from(row, (weight) =>
          String.fromCharCode(FIRST_CHARACTER + HALF + Math.max(-HALF, Math.min(HALF, Math.round(weight / STEP)))),
        ).join(''),
      ]),
  );

export const unpackWeights = (packed: Readonly<Record<string, string>>): Map<string, number[]> =>
  new Map(
    Object.entries(packed).map(([feature, row]) => [
      feature,
      Array.from(row, (_, stage) => (row.charCodeAt(stage) - FIRST_CHARACTER - HALF) * STEP),
    ]),
  );
