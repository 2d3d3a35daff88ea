/** One pair's say is bounded, so that one exact match cannot outvote everything and strong disagreement counts. */
const MOST = 12;
const LEAST = -8;
export const clipped = (score: number): number => Math.max(LEAST, Math.min(MOST, score));

export interface Merge {
  /** Indexes into the groups that were given. */
  readonly left: number;
  readonly right: number;
  readonly average: number;
}

export interface LinkThresholds {
  /** The average over all pairs across two groups must reach this. */
  readonly merge: number;
  /** And the best single pair this. */
  readonly link: number;
}

/** All pairs across groups, as square tables. */
export interface Across {
  /** Sums of clipped scores; minus infinity keeps two groups apart for good. */
  readonly sums: readonly Float64Array[];
  readonly best: readonly Float64Array[];
}

/**
 * Average linkage: merges the two groups whose pairs across score best on average, over and over while thresholds are
 * met. Ties go to the groups given first. Changes the tables.
 * @param sizes members of each group
 */
export function linkByAverage(
  sizes: readonly number[],
  { sums, best }: Across,
  { merge, link }: LinkThresholds,
): readonly Merge[] {
  const size = [...sizes];
  const alive = sizes.map((_, index) => index);
  const merges: Merge[] = [];
  for (;;) {
    let found: Merge | undefined;
    for (let x = 0; x < alive.length; x++)
      for (let y = x + 1; y < alive.length; y++) {
        const [left, right] = [alive[x]!, alive[y]!];
        if (best[left]![right]! < link) continue;
        const average = sums[left]![right]! / (size[left]! * size[right]!);
        if (average >= merge && (!found || average > found.average)) found = { left, right, average };
      }
    if (!found) return merges;
    const { left, right } = found;
    merges.push(found);
    for (const other of alive) {
      if (other === left || other === right) continue;
      sums[left]![other] = sums[other]![left] = sums[left]![other]! + sums[right]![other]!;
      best[left]![other] = best[other]![left] = Math.max(best[left]![other]!, best[right]![other]!);
    }
    size[left]! += size[right]!;
    alive.splice(alive.indexOf(right), 1);
  }
}

export const squareOf = (size: number): readonly Float64Array[] =>
  Array.from({ length: size }, () => new Float64Array(size));
