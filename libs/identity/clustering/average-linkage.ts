/** One pair's say is bounded, so that one exact match cannot outvote everything and strong disagreement counts. */
export const CLIP = { most: 12, least: -8 } as const;

export interface Merge {
  /** Indexes into the groups that were given. */
  readonly left: number;
  readonly right: number;
  readonly average: number;
}

/**
 * Average linkage: merges the two groups whose pairs across score best on average, over and over while the average is
 * at least `threshold`. Ties go to the groups given first.
 * @param sizes members of each group
 * @param sums sum of the clipped scores over all pairs across two groups; minus infinity keeps them apart for good
 */
export function linkByAverage(
  sizes: readonly number[],
  sums: readonly Float64Array[],
  threshold: number,
): readonly Merge[] {
  const size = [...sizes];
  const alive = sizes.map((_, index) => index);
  const merges: Merge[] = [];
  for (;;) {
    let best: Merge | undefined;
    for (let x = 0; x < alive.length; x++)
      for (let y = x + 1; y < alive.length; y++) {
        const [left, right] = [alive[x]!, alive[y]!];
        const average = sums[left]![right]! / (size[left]! * size[right]!);
        if (average >= threshold && (!best || average > best.average)) best = { left, right, average };
      }
    if (!best) return merges;
    const { left, right } = best;
    merges.push(best);
    for (const other of alive) {
      if (other === left || other === right) continue;
      const sum = sums[left]![other]! + sums[right]![other]!;
      sums[left]![other] = sum;
      sums[other]![left] = sum;
    }
    size[left]! += size[right]!;
    alive.splice(alive.indexOf(right), 1);
  }
}
